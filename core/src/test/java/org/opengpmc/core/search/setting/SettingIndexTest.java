// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.FormatException;

/** The index of settings: what goes in comes out, fast, and whatever is on the disk is no danger. */
class SettingIndexTest {
    private static final Setting UPDATE = new Setting(
                    "policy:microsoft.policies.windowsupdate.autoupdatecfg",
                    List.of("Windows Components", "Windows Update"),
                    "Configure Automatic Updates",
                    "Enabled",
                    List.of(new Detail("Day", "0 - Every day"), new Detail("Hosts", "fs01\nfs02")))
            .in(List.of(new RegistryPlace("HKLM", "Software\\Policies\\WU\\AU", "NoAutoUpdate")));
    private static final Setting STREET =
            Setting.of("registry:software\\x!straße", List.of(), "HKCU\\Software\\X!Straße", "GRÖSSE");

    @TempDir
    Path folder;

    private static SettingIndex index(IndexBuilder builder) {
        return SettingIndex.parse(builder.toBytes());
    }

    private static IndexBuilder two() {
        IndexBuilder builder = new IndexBuilder();
        StatusMessage problem = new StatusMessage(Severity.WARNING, "damaged", "Registry", null, "a\\b", "line 2");
        builder.add(
                "{1}",
                "v1",
                new IndexRow.Reading(
                        "1", true, List.of(new IndexRow(Side.COMPUTER, "Registry", UPDATE, false)), List.of(problem)));
        builder.add(
                "{2}",
                "v2",
                new IndexRow.Reading(
                        "none",
                        false,
                        List.of(
                                new IndexRow(Side.USER, "Registry", STREET, false),
                                new IndexRow(Side.USER, "Windows Firewall", UPDATE, true)),
                        List.of()));
        return builder;
    }

    private static List<Setting> found(SettingIndex index, SettingQuery query) {
        RowMatcher matcher = new RowMatcher(query, index.texts(), CancellationToken.NONE);
        List<Setting> found = new ArrayList<>();
        for (int i = 0; i < index.rows(); i++) {
            if (matcher.test(index.row(i))) {
                found.add(index.row(i).setting());
            }
        }
        return found;
    }

    private static List<Setting> words(String words) {
        return found(index(two()), SettingQuery.words(words));
    }

    @Test
    void whatGoesInComesOut() {
        SettingIndex index = index(two());
        IndexedGpo one = index.gpo("{1}").orElseThrow();
        assertThat(one.stamp()).isEqualTo("v1");
        assertThat(one.settled()).isTrue();
        assertThat(one.problems()).singleElement().satisfies(p -> {
            assertThat(p.text()).isEqualTo("line 2");
            assertThat(p.extensionName()).contains("Registry");
        });
        assertThat(index.row(one.firstRow()).setting()).isEqualTo(UPDATE);
        assertThat(index.row(one.firstRow()).side()).isEqualTo(Side.COMPUTER);
        assertThat(index.gpo("{2}").orElseThrow().settled()).isFalse();
        assertThat(index.gpo("{3}")).isEmpty();
    }

    @Test
    void aGpoIsCarriedOverIntoAnotherIndex() {
        SettingIndex old = index(two());
        IndexBuilder builder = new IndexBuilder();
        builder.id("something before it");
        builder.copy(
                old, old.gpo("{1}").orElseThrow(), id -> builder.id(old.texts().text(id)));
        SettingIndex merged = index(builder);
        assertThat(merged.rows()).isEqualTo(1);
        assertThat(merged.row(0).setting()).isEqualTo(UPDATE);
        assertThat(merged.texts().containing("straße").isEmpty()).isTrue();
    }

    @Test
    void everyWordOccursSomewhereInAnyOrderAndCase() {
        assertThat(words("AUTOMATIC configure")).containsExactly(UPDATE);
        assertThat(words("updates fs02 registry")).containsExactly(UPDATE);
        assertThat(words("noautoupdate")).containsExactly(UPDATE);
        assertThat(words("automatic straße")).isEmpty();
        assertThat(words("größe")).containsExactly(STREET);
        assertThat(words("STRASSE")).containsExactly(STREET);
        assertThat(words("STRAßE")).containsExactly(STREET);
    }

    @Test
    void wordsAreNotFoundAcrossTwoTexts() {
        assertThat(words("updatesenabled")).isEmpty();
        assertThat(words("policy:microsoft")).isEmpty();
    }

    @Test
    void bareRegistryValuesAreFoundByPathAlone() {
        SettingIndex index = index(two());
        assertThat(found(index, SettingQuery.registry("*!NoAutoUpdate"))).hasSize(2);
        assertThat(found(index, SettingQuery.registry("HKLM\\Software\\Policies\\WU")))
                .hasSize(2);
        assertThat(found(index, SettingQuery.registry("HKCU\\Software"))).isEmpty();
    }

    @Test
    void policyValueExtensionAndSideAllMustHold() {
        SettingIndex index = index(two());
        assertThat(found(index, query("autoupdatecfg", null, null))).containsExactly(UPDATE);
        assertThat(found(index, query("configure*", "FS02", null))).containsExactly(UPDATE);
        assertThat(found(index, query("configure*", "enabled", null))).containsExactly(UPDATE);
        assertThat(found(index, query("configure*", "fs0", null))).isEmpty();
        assertThat(found(index, query("configure*", null, Side.USER))).isEmpty();
        assertThat(found(
                        index,
                        new SettingQuery(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of("registry"),
                                Optional.of(Side.USER),
                                Optional.of("gr.sse$"))))
                .containsExactly(STREET);
    }

    private static SettingQuery query(String policy, @Nullable String value, @Nullable Side side) {
        return new SettingQuery(
                List.of(),
                Optional.empty(),
                Optional.ofNullable(value),
                Optional.of(policy),
                Set.of(),
                Optional.ofNullable(side),
                Optional.empty());
    }

    @Test
    void aDamagedIndexIsNoneAndTold() throws IOException {
        IndexFile file = new IndexFile(folder.resolve("deep").resolve("x.index"));
        Fingerprint fingerprint = Fingerprint.of("a");
        List<String> told = new ArrayList<>();
        assertThat(file.read(fingerprint, told::add)).isEmpty();
        file.write(fingerprint, two().toBytes(), told::add);
        assertThat(file.read(fingerprint, told::add)).isPresent();
        assertThat(file.read(Fingerprint.of("b"), told::add)).isEmpty();
        assertThat(told).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder.resolve("deep"))) {
            assertThat(left).containsExactly(file.file());
        }
        byte[] whole = Files.readAllBytes(file.file());
        Files.write(file.file(), Arrays.copyOf(whole, whole.length - 3));
        assertThat(file.read(fingerprint, told::add)).isEmpty();
        assertThat(told).singleElement().asString().contains("damaged");
        Files.writeString(file.file(), "no index at all");
        assertThat(file.read(fingerprint, told::add)).isEmpty();
        assertThat(told).hasSize(2);
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndNoMore() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        List<String> told = new ArrayList<>();
        new IndexFile(notAFolder.resolve("x.index")).write(Fingerprint.of("a"), two().toBytes(), told::add);
        assertThat(told).singleElement().asString().contains("could not be kept");
    }

    @Test
    void hostileBytesAreRefused() {
        byte[] good = two().toBytes();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(10) == 0 ? random.nextInt(good.length) : good.length);
            for (int flips = 1 + random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                SettingIndex index = SettingIndex.parse(bytes);
                found(index, SettingQuery.words("automatic"));
                found(index, SettingQuery.registry("*!x"));
            } catch (FormatException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aPlantedIndexThatTakesMoreMemoryThanThereIsIsNotRead() throws IOException {
        IndexFile file = new IndexFile(folder.resolve("x.index"));
        List<String> told = new ArrayList<>();
        file.write(Fingerprint.of("a"), two().toBytes(), told::add);
        try (FileChannel channel = FileChannel.open(file.file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), IndexMemory.mostBytes() + 1_000L);
        }
        assertThat(file.read(Fingerprint.of("a"), told::add)).isEmpty();
        assertThat(told).singleElement().asString().contains("too large");
    }

    @Test
    void whatAnIndexTakesIsCountedBeforehand() {
        byte[] bytes = two().toBytes();
        IndexSize size = IndexSize.of(bytes, 0);
        SettingIndex index = SettingIndex.parse(bytes);
        assertThat(size.texts()).isEqualTo(index.texts().count());
        assertThat(size.gpos()).isEqualTo(2);
        assertThat(size.rows()).isEqualTo(3).isEqualTo(index.rows());
        assertThat(size.memory()).isGreaterThan(2L * bytes.length + 4L * size.cells());
    }

    @Test
    void aTextThatIsCutIsTold() {
        String list = "a".repeat(IndexBuilder.LONGEST) + "evil.example";
        IndexBuilder builder = new IndexBuilder();
        IndexRow row = new IndexRow(Side.USER, "Registry", Setting.of("k", List.of(), "Exceptions", list), false);
        builder.add("{1}", "1", new IndexRow.Reading("1", true, List.of(row), List.of()));
        assertThat(index(builder).gpo("{1}").orElseThrow().problems())
                .singleElement()
                .satisfies(p -> {
                    assertThat(Problems.hidesSettings(p)).isTrue();
                    assertThat(p.text()).contains("Exceptions");
                });
    }

    @Test
    void threeThousandGposAreSearchedInAnInstant() {
        IndexBuilder builder = new IndexBuilder();
        for (int gpo = 0; gpo < 3_000; gpo++) {
            List<IndexRow> rows = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String key = "Software\\Policies\\Contoso\\Area " + i % 40;
                rows.add(new IndexRow(
                        i % 2 == 0 ? Side.COMPUTER : Side.USER,
                        "Registry",
                        new Setting(
                                        "policy:contoso.setting" + i,
                                        List.of("Contoso", "Area " + i % 40),
                                        "Configure the behaviour of part " + i,
                                        "Enabled",
                                        List.of(new Detail("Server", "https://srv" + gpo + "-" + i + ".contoso.test/")))
                                .in(List.of(new RegistryPlace("HKLM", key, "Setting" + i))),
                        false));
            }
            builder.add("{" + gpo + "}", "1", new IndexRow.Reading("1", true, rows, List.of()));
        }
        byte[] bytes = builder.toBytes();
        SettingIndex index = SettingIndex.parse(bytes);
        found(index, SettingQuery.words("warm up"));
        long load = System.nanoTime();
        SettingIndex again = SettingIndex.parse(bytes);
        long begin = System.nanoTime();
        assertThat(found(again, SettingQuery.words("srv2999-42 configure"))).hasSize(1);
        long end = System.nanoTime();
        System.out.printf(
                "== %d settings in %.1f MB: loaded in %.3f s, searched in %.3f s%n",
                again.rows(), bytes.length / 1e6, (begin - load) / 1e9, (end - begin) / 1e9);
        assertThat(end - load).isLessThan(2_000_000_000L);
    }
}
