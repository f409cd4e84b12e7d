// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.diff;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opengpmc.core.backup.BackupTemplates;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.comparison.BackupPairs;
import org.opengpmc.core.template.TemplateLibrary;

/**
 * The templates of both sides: those that were named or are the domain's, then those beside the backups of either side, so
 * that only GPOs can differ.
 *
 * @param first those that were named, or are the domain's
 * @param recursive whether folders are looked at with those below
 */
record DiffTemplates(TemplateLibrary first, boolean recursive) {
    /** Of two that are compared. */
    TemplateLibrary of(DiffArgument left, DiffArgument right) {
        return beside(first, Stream.of(left, right).flatMap(this::backups));
    }

    private Stream<ListedBackup> backups(DiffArgument argument) {
        if (argument instanceof DiffArgument.Backup one) {
            return Stream.of(one.backup());
        }
        return argument instanceof DiffArgument.Folder folder
                ? (recursive ? folder.folder().listRecursive() : folder.folder().list()).backups().stream()
                : Stream.empty();
    }

    /** Of all backups that are compared pair by pair. */
    static TemplateLibrary of(TemplateLibrary named, BackupPairs pairs) {
        return beside(
                named,
                Stream.concat(
                        pairs.pairs().stream().map(BackupPairs.Pair::left),
                        pairs.pairs().stream().map(BackupPairs.Pair::right)));
    }

    private static TemplateLibrary beside(TemplateLibrary first, Stream<ListedBackup> backups) {
        List<Path> folders = backups.map(ListedBackup::folder).sorted().toList();
        return new BackupTemplates(first).of(folders);
    }
}
