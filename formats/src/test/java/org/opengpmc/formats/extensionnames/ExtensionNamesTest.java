// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.extensionnames;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.Corpus;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;

class ExtensionNamesTest {
    private static final String REGISTRY_TEXT = "{35378EAC-683F-11D2-A89A-00C04FBBCFA2}";
    private static final String REGISTRY_TOOL_TEXT = "{D02B1F72-3407-48AE-BA88-E8213C6761F1}";
    private static final String SECURITY_TEXT = "{827D319E-6EAC-11D2-A4EA-00C04F79F83A}";
    private static final String SECURITY_TOOL_TEXT = "{803E14A0-B4FB-11D0-A0D0-00A0C90F574B}";
    private static final UUID REGISTRY = UUID.fromString("35378EAC-683F-11D2-A89A-00C04FBBCFA2");
    private static final UUID REGISTRY_TOOL = UUID.fromString("D02B1F72-3407-48AE-BA88-E8213C6761F1");
    private static final UUID FIREWALL_TOOL = UUID.fromString("B05566AC-FE9C-4368-BE01-7A4CBB6CBA11");
    private static final UUID SECURITY = UUID.fromString("827D319E-6EAC-11D2-A4EA-00C04F79F83A");
    private static final UUID SECURITY_TOOL = UUID.fromString("803E14A0-B4FB-11D0-A0D0-00A0C90F574B");
    private static final String REGISTRY_ENTRY = "[" + REGISTRY_TEXT + REGISTRY_TOOL_TEXT + "]";
    private static final String SECURITY_ENTRY = "[" + SECURITY_TEXT + SECURITY_TOOL_TEXT + "]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                REGISTRY_ENTRY,
                SECURITY_ENTRY + REGISTRY_ENTRY,
                "[{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}]",
                "[ " + REGISTRY_TEXT + " " + REGISTRY_TOOL_TEXT + "]",
                "junk" + REGISTRY_ENTRY + "[x]" + SECURITY_ENTRY + "[",
            })
    void anUntouchedListIsWrittenAsItWasRead(String value) {
        assertThat(ExtensionNames.parse(value).write()).isEqualTo(value);
    }

    @Test
    void entriesAreAnExtensionAndItsTools() {
        assertThat(ExtensionNames.parse(REGISTRY_ENTRY + SECURITY_ENTRY).entries())
                .containsExactly(
                        new ExtensionEntry(REGISTRY, List.of(REGISTRY_TOOL)),
                        new ExtensionEntry(SECURITY, List.of(SECURITY_TOOL)));
        assertThat(ExtensionNames.parse("[" + REGISTRY_TEXT + "]").entries())
                .containsExactly(new ExtensionEntry(REGISTRY, List.of()));
        assertThat(ExtensionNames.parse("[ " + REGISTRY_TEXT + " " + REGISTRY_TOOL_TEXT + "]")
                        .contains(REGISTRY, REGISTRY_TOOL))
                .isTrue();
        assertThat(ExtensionNames.parse(" ").isEmpty()).isTrue();
        assertThat(ExtensionNames.parse(" ").unread()).isEmpty();
        assertThat(ExtensionNames.parse("a" + REGISTRY_ENTRY + "[b]").unread()).containsExactly("a", "[b]");
    }

    @Test
    void addedExtensionsAndToolsStandInAscendingOrder() {
        ExtensionNames list = ExtensionNames.EMPTY
                .add(SECURITY, SECURITY_TOOL)
                .add(REGISTRY, REGISTRY_TOOL)
                .add(REGISTRY, FIREWALL_TOOL)
                .add(ExtensionNames.CORE, FIREWALL_TOOL);

        assertThat(list.write())
                .isEqualTo("[{00000000-0000-0000-0000-000000000000}{B05566AC-FE9C-4368-BE01-7A4CBB6CBA11}]["
                        + REGISTRY_TEXT + "{B05566AC-FE9C-4368-BE01-7A4CBB6CBA11}" + REGISTRY_TOOL_TEXT + "]"
                        + SECURITY_ENTRY);
        assertThat(list.isSorted()).isTrue();
        assertThat(ExtensionNames.parse(" ").add(REGISTRY, REGISTRY_TOOL).write())
                .isEqualTo(REGISTRY_ENTRY);
    }

    @Test
    void guidsAboveTheMiddleOfTheirRangeComeLast() {
        UUID low = UUID.fromString("7FFFFFFF-0000-0000-0000-000000000000");
        UUID high = UUID.fromString("80000000-0000-0000-0000-000000000000");

        assertThat(ExtensionNames.EMPTY.add(high, low).add(low, high).entries())
                .extracting(ExtensionEntry::cse)
                .containsExactly(low, high);
    }

    @Test
    void whatIsThereAlreadyChangesNothing() {
        ExtensionNames unsorted = ExtensionNames.parse(SECURITY_ENTRY + REGISTRY_ENTRY + "odd");

        assertThat(unsorted.add(REGISTRY, REGISTRY_TOOL)).isSameAs(unsorted);
        assertThat(unsorted.merge(ExtensionNames.parse(REGISTRY_ENTRY))).isSameAs(unsorted);
        assertThat(unsorted.remove(FIREWALL_TOOL)).isSameAs(unsorted);
        assertThat(unsorted.remove(REGISTRY, FIREWALL_TOOL)).isSameAs(unsorted);
        assertThat(unsorted.sorted().write()).isEqualTo(REGISTRY_ENTRY + SECURITY_ENTRY + "odd");
    }

    @Test
    void theCaseOfGuidsIsKeptButDoesNotCount() {
        String lower = REGISTRY_ENTRY.toLowerCase(Locale.ROOT);
        ExtensionNames list = ExtensionNames.parse(lower);

        assertThat(list.add(REGISTRY, REGISTRY_TOOL)).isSameAs(list);
        assertThat(list.add(SECURITY, SECURITY_TOOL).write()).isEqualTo(lower + SECURITY_ENTRY);
        assertThat(ExtensionNames.parse("[{f0000000-0000-0000-0000-000000000000}]")
                        .merge(ExtensionNames.parse("[{E0000000-0000-0000-0000-000000000000}]"))
                        .write())
                .isEqualTo("[{E0000000-0000-0000-0000-000000000000}][{f0000000-0000-0000-0000-000000000000}]");
    }

    @Test
    void anExtensionGoesWithItsLastTool() {
        ExtensionNames list =
                ExtensionNames.parse(REGISTRY_ENTRY + SECURITY_ENTRY).add(REGISTRY, FIREWALL_TOOL);

        assertThat(list.remove(REGISTRY, FIREWALL_TOOL).write()).isEqualTo(REGISTRY_ENTRY + SECURITY_ENTRY);
        assertThat(list.remove(REGISTRY, FIREWALL_TOOL)
                        .remove(REGISTRY, REGISTRY_TOOL)
                        .write())
                .isEqualTo(SECURITY_ENTRY);
        assertThat(list.remove(REGISTRY).write()).isEqualTo(SECURITY_ENTRY);
        assertThat(list.remove(REGISTRY).remove(SECURITY).write()).isEmpty();
    }

    @Test
    void entriesOfTheSameExtensionAreJoinedAndOddTextIsKept() {
        ExtensionNames list = ExtensionNames.parse(
                "x[" + SECURITY_TEXT + "]" + REGISTRY_ENTRY + "[" + SECURITY_TEXT + SECURITY_TOOL_TEXT + "]x");

        assertThat(list.isSorted()).isFalse();
        assertThat(list.sorted().write()).isEqualTo(REGISTRY_ENTRY + SECURITY_ENTRY + "xx");
        assertThat(ExtensionNames.EMPTY.merge(list).write()).isEqualTo(REGISTRY_ENTRY + SECURITY_ENTRY + "xx");
    }

    @Test
    void damagedValuesNeverFailAndNeverLoseAnEntry() {
        String sample = "[ " + REGISTRY_TEXT + "]" + REGISTRY_ENTRY + SECURITY_ENTRY;
        Mutations.survive(sample.getBytes(ISO_8859_1), 4, 20_000, bytes -> {
            String value = new String(bytes, ISO_8859_1);
            ExtensionNames list = ExtensionNames.parse(value);
            assertThat(list.write()).isEqualTo(value);
            ExtensionNames sorted = list.sorted();
            assertThat(sorted.isSorted()).isTrue();
            assertThat(ExtensionNames.parse(sorted.write()).merge(list).entries())
                    .isEqualTo(sorted.entries());
        });
        assertThatThrownBy(() -> ExtensionNames.parse("[".repeat(5 << 20))).isInstanceOf(FormatException.class);
        assertThat(ExtensionNames.parse("[{".repeat(1 << 18)).isEmpty()).isTrue();
    }

    @Test
    void everyRealListIsReadWholeSortedAndWrittenAsItWas() throws IOException {
        Pattern element =
                Pattern.compile("<(?:User|Machine)ExtensionGuids[^>]*><!\\[CDATA\\[(.*?)]]></", Pattern.DOTALL);
        int lists = 0;
        for (Path backup : Corpus.files("Backup.xml")) {
            for (Matcher m = element.matcher(Files.readString(backup, UTF_8)); m.find(); lists++) {
                ExtensionNames list = ExtensionNames.parse(m.group(1));
                assertThat(list.write()).isEqualTo(m.group(1));
                assertThat(list.unread()).as(backup.toString()).isEmpty();
                assertThat(list.isSorted()).as(m.group(1)).isTrue();
                ExtensionNames rebuilt = ExtensionNames.EMPTY;
                for (ExtensionEntry entry : list.entries()) {
                    for (UUID tool : entry.tools()) {
                        rebuilt = rebuilt.add(entry.cse(), tool);
                    }
                }
                if (list.entries().stream().noneMatch(e -> e.tools().isEmpty())) {
                    assertThat(rebuilt.write().strip()).isEqualTo(m.group(1).strip());
                }
            }
        }
        assertThat(lists).isGreaterThan(150);
    }
}
