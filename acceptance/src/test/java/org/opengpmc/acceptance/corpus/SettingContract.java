// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.CountedConnection;
import org.opengpmc.acceptance.contract.ForwardingConnection;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.Import;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.comparison.ComparedGpo;
import org.opengpmc.core.comparison.FolderComparison;
import org.opengpmc.core.comparison.GpoComparison;
import org.opengpmc.core.comparison.SettingDifference;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.report.LiveReports;
import org.opengpmc.core.search.setting.DomainSettings;
import org.opengpmc.core.search.setting.FoundSetting;
import org.opengpmc.core.search.setting.SettingQuery;
import org.opengpmc.core.search.setting.SettingSearch;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.formats.admx.AdmxCatalogue;

/** Real settings in a domain: found where they are, and told apart where they differ. */
abstract class SettingContract {
    private static final String VALUE = "DefaultSearchProviderSearchURL";

    /** Backups that do not set it. */
    private static final Set<String> OTHERS =
            Set.of("HAD_GPO_Refresh_Cycle", "W-Win10-TelemetryBasicLockdown", "DoD - Horizon Agent");

    @TempDir
    Path folder;

    private final Map<GpoId, ListedBackup> imported = new LinkedHashMap<>();
    private TestDomain domain;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void fillDomain() throws IOException {
        domain = TestDomain.of(connection(), folder.resolve("state"));
        Import importing = new Import(connection(), true);
        List<ChangeBatch.Item> items = new ArrayList<>();
        for (ListedBackup backup :
                BackupFolder.open(CorpusFolder.orSkip()).listRecursive().backups()) {
            if (sets(backup) || OTHERS.contains(backup.info().gpoName())) {
                GpoId id = GpoId.random();
                String name = backup.info().gpoName() + " " + id;
                imported.put(id, backup);
                items.add(new ChangeBatch.Item(
                        name, token -> importing.planNew(BackupFolder.read(backup), id, name, token)));
            }
        }
        assertThat(new ChangeBatch(domain.runner(), "import", items)
                        .run(Progress.NONE, CancellationToken.NONE)
                        .status())
                .isEqualTo(Status.DONE);
    }

    @AfterEach
    void removeGpos() {
        domain.gpos().list().stream()
                .filter(g -> imported.containsKey(g.id()))
                .forEach(g -> domain.run(domain.changes().delete(g)));
    }

    /** The truth, by eye: whether the name of the value stands in a file. */
    private static boolean sets(ListedBackup backup) throws IOException {
        String wanted = new String(VALUE.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(backup.folder())) {
            for (Path file : files.filter(f -> String.valueOf(f.getFileName()).equalsIgnoreCase("registry.pol"))
                    .toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> expected() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Map.Entry<GpoId, ListedBackup> entry : imported.entrySet()) {
            if (sets(entry.getValue())) {
                expected.add(entry.getKey().toString());
            }
        }
        return expected;
    }

    private OperationResult<List<FoundSetting>> search(DomainConnection over, SettingQuery query) {
        return new SettingSearch(
                        new DomainSettings(over, TemplateLibrary.NONE, TemplateLanguage.ENGLISH),
                        query,
                        Optional.of(folder.resolve("index")),
                        false,
                        2)
                .run(Progress.NONE, CancellationToken.NONE);
    }

    private Set<String> gpos(OperationResult<List<FoundSetting>> found) {
        return found.value().stream()
                .map(f -> f.gpo().id())
                .filter(id -> imported.containsKey(GpoId.parse(id).orElseThrow()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aSettingOfFiveGposIsFoundInFiveAndTheSecondSearchReadsNothing() throws IOException {
        Set<String> expected = expected();
        assertThat(expected).hasSize(5);
        assertThat(imported.size()).isGreaterThan(7);
        CountedConnection counted = CountedConnection.of(connection());
        SysvolReads reads = new SysvolReads(counted);

        assertThat(gpos(search(reads, SettingQuery.registry("HKLM\\Software\\Policies\\Google\\Chrome!" + VALUE))))
                .isEqualTo(expected);
        assertThat(reads.count.get()).isGreaterThan(imported.size());
        reads.count.set(0);
        assertThat(counted.during(() -> assertThat(gpos(search(reads, SettingQuery.words(VALUE))))
                        .isEqualTo(expected)))
                .as("the list of GPOs, the links of the domain and of the sites, and what tells the sites")
                .isLessThan(6);
        assertThat(reads.count.get()).as("files read").isZero();

        changesShowAtOnce(expected, reads);
    }

    /** A rename raises no version; a setting does; what is deleted is gone. */
    private void changesShowAtOnce(Set<String> expected, SysvolReads reads) throws IOException {
        List<Gpo> all = expected.stream()
                .map(id -> domain.get(GpoId.parse(id).orElseThrow()))
                .toList();
        domain.run(domain.changes().rename(all.get(0), "renamed " + all.get(0).id()));
        assertThat(search(reads, SettingQuery.words(VALUE)).value())
                .filteredOn(f -> f.gpo().id().equals(all.get(0).id().toString()))
                .isNotEmpty()
                .allMatch(f -> f.gpo().name().startsWith("renamed "));
        assertThat(reads.count.get()).isZero();

        ListedBackup other = imported.values().stream()
                .filter(b -> OTHERS.contains(b.info().gpoName()))
                .findFirst()
                .orElseThrow();
        domain.run(new Import(connection(), true)
                .plan(BackupFolder.read(other), all.get(1), CancellationToken.NONE)
                .change());
        domain.run(domain.changes().delete(all.get(2)));
        Set<String> left = new TreeSet<>(expected);
        left.remove(all.get(1).id().toString());
        left.remove(all.get(2).id().toString());
        assertThat(gpos(search(reads, SettingQuery.words(VALUE)))).isEqualTo(left);
        assertThat(reads.count.get()).as("one GPO was read again").isBetween(1, 12);
    }

    @Test
    void anImportedGpoDiffersFromItsBackupInNoSettingAndFromAnotherInMany() {
        Map.Entry<GpoId, ListedBackup> chrome = imported.entrySet().stream()
                .filter(e -> e.getValue().info().gpoName().contains("Google Chrome"))
                .findFirst()
                .orElseThrow();
        Gpo gpo = domain.get(chrome.getKey());
        ComparedGpo live = ComparedGpo.live(new LiveReports(connection(), List.of(gpo), AdmxCatalogue.EMPTY).of(gpo));
        GpoComparison same = compare(live, chrome.getValue());
        assertThat(same.settings()).isEmpty();
        assertThat(same.equal()).isGreaterThan(20);
        ListedBackup other = imported.values().stream()
                .filter(b -> b.info().gpoName().equals("HAD_GPO_Refresh_Cycle"))
                .findFirst()
                .orElseThrow();
        GpoComparison different = compare(live, other);
        assertThat(different.equal()).isZero();
        assertThat(different.count(SettingDifference.Kind.REMOVED)).isEqualTo(same.equal());
        assertThat(different.isEqual()).isFalse();
    }

    private static GpoComparison compare(ComparedGpo live, ListedBackup backup) {
        return GpoComparison.of(
                live,
                FolderComparison.read(backup, TemplateLibrary.NONE, TemplateLanguage.ENGLISH),
                GpoComparison.Extent.SETTINGS,
                false);
    }

    /** A connection that counts the files that are read. */
    private static final class SysvolReads extends ForwardingConnection {
        final AtomicInteger count = new AtomicInteger();
        private final Sysvol sysvol;

        SysvolReads(DomainConnection inner) {
            super(inner);
            sysvol = watched(Sysvol.class, inner.sysvol(), (method, arguments, onwards) -> {
                if (method.startsWith("read")) {
                    count.incrementAndGet();
                }
                return onwards.pass();
            });
        }

        @Override
        public Sysvol sysvol() {
            return sysvol;
        }
    }
}
