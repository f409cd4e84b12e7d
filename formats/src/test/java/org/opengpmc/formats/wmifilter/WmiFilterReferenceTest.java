// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wmifilter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.Corpus;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;

class WmiFilterReferenceTest {
    private static final String ATTRIBUTE = "[contoso.test;{0A6939FD-A3DB-4389-B0A8-D907F9DCA289};0]";
    private static final String PATH =
            "MSFT_SomFilter.ID=\"{0A6939FD-A3DB-4389-B0A8-D907F9DCA289}\",Domain=\"contoso.test\"";

    @Test
    void theAttributeAndThePathNameTheSameFilter() {
        WmiFilterReference reference =
                WmiFilterReference.parseAttribute(ATTRIBUTE).orElseThrow();

        assertThat(reference.toAttribute()).isEqualTo(ATTRIBUTE);
        assertThat(reference.toPath()).isEqualTo(PATH);
        assertThat(WmiFilterReference.parsePath(PATH)).hasValue(reference);
        assertThat(reference.filterId()).isEqualTo(UUID.fromString("0A6939FD-A3DB-4389-B0A8-D907F9DCA289"));
        assertThat(WmiFilterReference.of("contoso.test", reference.filterId())).isEqualTo(reference);
    }

    @Test
    void thePropertiesOfAPathMayStandInEitherOrder() {
        assertThat(WmiFilterReference.parsePath(
                        "MSFT_SomFilter.Domain=\"contoso.test\",ID=\"{0A6939FD-A3DB-4389-B0A8-D907F9DCA289}\""))
                .isEqualTo(WmiFilterReference.parsePath(PATH));
    }

    @Test
    void caseAndFlagsAreKeptButDoNotCount() {
        String other = "[CONTOSO.test;{0a6939fd-a3db-4389-b0a8-d907f9dca289};7]";
        WmiFilterReference reference = WmiFilterReference.parseAttribute(other).orElseThrow();

        assertThat(reference.toAttribute()).isEqualTo(other);
        assertThat(reference.sameFilter(
                        WmiFilterReference.parseAttribute(ATTRIBUTE).orElseThrow()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aBlankValueIsNoFilter(String value) {
        assertThat(WmiFilterReference.parseAttribute(value)).isEmpty();
        assertThat(WmiFilterReference.parsePath(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[a;b;0]", "[contoso.test;{0A6939FD-A3DB-4389-B0A8-D907F9DCA289}]", "[;{};0]"})
    void anythingElseIsRefused(String value) {
        assertThatThrownBy(() -> WmiFilterReference.parseAttribute(value)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> WmiFilterReference.parsePath(value)).isInstanceOf(FormatException.class);
    }

    @Test
    void aReferenceThatCouldNotBeReadAgainCannotBeMade() {
        assertThatThrownBy(() -> WmiFilterReference.of("a;b", new UUID(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void damagedValuesAreReadOrRefused() {
        Mutations.survive(ATTRIBUTE.getBytes(ISO_8859_1), 5, 10_000, bytes -> {
            String value = new String(bytes, ISO_8859_1);
            WmiFilterReference.parseAttribute(value)
                    .ifPresent(r -> assertThat(r.toAttribute()).isEqualTo(value.strip()));
        });
        Mutations.survive(
                PATH.getBytes(ISO_8859_1),
                6,
                10_000,
                bytes -> WmiFilterReference.parsePath(new String(bytes, ISO_8859_1))
                        .ifPresent(r -> assertThat(WmiFilterReference.parsePath(r.toPath()))
                                .hasValue(r)));
    }

    @Test
    void everyRealPathIsWrittenAsItWasRead() throws IOException {
        Pattern element = Pattern.compile("<WMIFilter><!\\[CDATA\\[(.*?)]]>");
        int found = 0;
        for (Path backup : Corpus.files("Backup.xml")) {
            for (Matcher m = element.matcher(Files.readString(backup, UTF_8)); m.find(); found++) {
                WmiFilterReference reference =
                        WmiFilterReference.parsePath(m.group(1)).orElseThrow();
                assertThat(reference.toPath()).isEqualTo(m.group(1));
                assertThat(WmiFilterReference.parseAttribute(reference.toAttribute()))
                        .hasValue(reference);
            }
        }
        assertThat(found).isPositive();
    }
}
