// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.formats.backup.BackupVersion;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Every backup of the corpus is read, brought under another identity as an import would, and written again: what we
 * write must list the same entries as GPMC's own file, in the same order, and hold the same files.
 */
class BackupCorpusRoundTripTest {
    private static final String ID = "{0F0F0F0F-0000-4000-8000-0123456789AB}";

    private final BackedUpGpo gpo = gpo();

    @Test
    void allBackupsOfTheCorpusAreListed() {
        BackupListing listing = BackupFolder.open(corpus()).listRecursive();

        assertThat(listing.backups()).hasSize(167);
        // One manifest was written for a folder that its collector did not keep.
        assertThat(listing.problems()).hasSize(1).allMatch(p -> p.code().equals("backup-missing"));
    }

    @Test
    void everyBackupIsWrittenAgainAsGpmcWroteIt(@TempDir Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        try (BackupBatch batch = BackupFolder.open(folder).newBatch()) {
            for (ListedBackup real : BackupFolder.open(corpus()).listRecursive().backups()) {
                StoredBackup source = BackupFolder.read(real);
                PolicyContent imported = imported(source);
                ListedBackup made = batch.write(
                        new NewBackup(
                                gpo,
                                SecurityDescriptor.empty(),
                                source.backupXml().core().options(),
                                new BackupVersion(1, 1),
                                new BackupVersion(1, 1),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                imported,
                                LocalDateTime.of(2026, 1, 31, 13, 59, 58),
                                "",
                                Map.of()),
                        CancellationToken.NONE);
                StoredBackup again = BackupFolder.read(made);
                assertThat(BackupFacts.of(again)).as(real.folder().toString()).isEqualTo(BackupFacts.of(source));
                assertThat(again.missing()).as(real.folder().toString()).isEmpty();
                if (!source.missing().isEmpty()) {
                    incomplete.add(real.info().gpoName());
                }
                lines.add(real.folder() + "\t" + made.folder());
            }
        }
        // Whoever collected the corpus left out the scripts and programs of these.
        assertThat(incomplete).hasSize(19);
        assertThat(BackupFolder.open(folder).list().backups())
                .hasSize(lines.size())
                .allMatch(ListedBackup::inManifest);
        String pairs = System.getProperty("opengpmc.pairs");
        if (pairs != null) {
            Files.write(Path.of(pairs), lines);
        }
    }

    /** The content as it would stand in a domain: no variables left, missing files made up. */
    private PolicyContent imported(StoredBackup source) {
        PolicyContent content = source.content();
        Set<String> missing = new TreeSet<>();
        source.missing().forEach(path -> missing.add(path.toString()));
        List<PolicyFile> files = content.files().stream()
                .map(f -> missing.contains(f.path().toString()) ? PolicyFile.file(f.path(), () -> new byte[0]) : f)
                .toList();
        List<PolicyObject> objects = content.objects().stream()
                .map(object -> BackupVariables.expand(object, gpo.gpc()))
                .toList();
        return new PolicyContent(files, objects, content.machineExtensions(), content.userExtensions());
    }

    private static BackedUpGpo gpo() {
        try {
            DN gpc = new DN("CN=" + ID + ",CN=Policies,CN=System,DC=contoso,DC=test");
            return new BackedUpGpo(
                    ID, "Copy", "contoso.test", "{ABCDEF00-0000-4000-8000-0123456789AB}", "dc1.contoso.test", gpc);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path corpus() {
        Path found = find();
        Assumptions.assumeTrue(found != null, "no corpus of real backups: set OPENGPMC_CORPUS to its folder");
        return found == null ? Path.of("") : found;
    }

    private static @Nullable Path find() {
        String told = System.getProperty("opengpmc.corpus", System.getenv("OPENGPMC_CORPUS"));
        if (told != null) {
            return Path.of(told);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path corpus = folder.resolve("shared").resolve("corpus");
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        return null;
    }
}
