// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupReport;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Operation;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;

/**
 * Compares the backups of two folders, pair by pair. One that cannot be read does not keep the others from being compared.
 *
 * @param pairs which with which
 * @param library the templates that name settings
 * @param language the language of both sides
 * @param keepEqual as {@link GpoComparison#of} takes it
 * @param threads how many pairs at once
 */
public record FolderComparison(
        BackupPairs pairs,
        TemplateLibrary library,
        TemplateLanguage language,
        GpoComparison.Extent extent,
        boolean keepEqual,
        int threads)
        implements Operation<List<GpoComparison>> {
    @Override
    public OperationResult<List<GpoComparison>> run(Progress progress, CancellationToken cancellation) {
        return Parallel.run(
                pairs.pairs(),
                pair -> pair.left().info().gpoName(),
                "compare",
                threads,
                pair -> new Parallel.ItemResult<>(compare(pair), List.of()),
                progress,
                cancellation);
    }

    private GpoComparison compare(BackupPairs.Pair pair) {
        return GpoComparison.of(read(pair.left()), read(pair.right()), extent, keepEqual);
    }

    private ComparedGpo read(ListedBackup backup) {
        return read(backup, library, language);
    }

    /** A backup as it is compared. */
    public static ComparedGpo read(ListedBackup backup, TemplateLibrary library, TemplateLanguage language) {
        return ComparedGpo.backup(
                BackupReport.of(
                        BackupFolder.read(backup),
                        library,
                        Optional.of(language),
                        backup.info().time().toInstant(ZoneOffset.UTC)),
                backup.folder());
    }
}
