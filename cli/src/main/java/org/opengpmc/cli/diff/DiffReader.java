// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.backup.BackupsIn;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.comparison.ComparedGpo;
import org.opengpmc.core.comparison.FolderComparison;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.LiveReports;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;

/** Reads what is compared: both sides with the same templates in the same language, so that only GPOs can differ. */
final class DiffReader {
    private final Invocation invocation;
    private final @Nullable DomainConnection connection;
    private final TemplateLibrary library;
    private final TemplateLanguage language;
    private final boolean recursive;
    private final List<StatusMessage> problems = new ArrayList<>();

    /**
     * @param connection the domain, if GPOs of it are compared
     */
    DiffReader(
            Invocation invocation,
            @Nullable DomainConnection connection,
            TemplateLibrary library,
            TemplateLanguage language,
            boolean recursive) {
        this.invocation = invocation;
        this.connection = connection;
        this.library = library;
        this.language = language;
        this.recursive = recursive;
    }

    /** What was wrong where the newest backup of a GPO was looked for: that may be another one. */
    List<StatusMessage> problems() {
        return List.copyOf(problems);
    }

    /** Both. Of a folder it takes the newest backup of the GPO on the other side. */
    List<ComparedGpo> both(DiffArgument left, DiffArgument right) {
        if (left instanceof DiffArgument.Folder folder) {
            ComparedGpo other = read(right);
            return List.of(sameIn(folder.folder(), other), other);
        }
        ComparedGpo one = read(left);
        return List.of(one, right instanceof DiffArgument.Folder folder ? sameIn(folder.folder(), one) : read(right));
    }

    private ComparedGpo read(DiffArgument argument) {
        if (argument instanceof DiffArgument.Backup backup) {
            tell(backup.problems());
            return backup(backup.backup());
        }
        return live(((DiffArgument.Gpo) argument).name());
    }

    private ComparedGpo backup(ListedBackup backup) {
        return FolderComparison.read(backup, library, language);
    }

    private ComparedGpo live(String name) {
        if (connection == null) {
            throw new IllegalStateException("a GPO of a domain needs a connection");
        }
        Gpo gpo = find(connection, name);
        return ComparedGpo.live(
                new LiveReports(connection, List.of(gpo), library.in(language).catalogue()).of(gpo));
    }

    private static Gpo find(DomainConnection connection, String name) {
        try {
            return new Gpos(connection).find(name);
        } catch (NotFoundException e) {
            if (!DiffArgument.isFolder(name)) {
                throw e;
            }
            throw new NotFoundException(Failure.of(String.valueOf(e.getMessage()))
                    .hint("For the folder of that name write './" + name + "'")
                    .cause(e));
        }
    }

    private static String other(BackupFolder folder) {
        return "Name another backup as DIR:BACKUP; 'gpmc backup list " + folder.path() + "' shows what is there";
    }

    private void tell(List<StatusMessage> found) {
        found.forEach(invocation.output()::message);
        problems.addAll(found);
    }

    private ComparedGpo sameIn(BackupFolder folder, ComparedGpo other) {
        BackupListing listing = recursive ? folder.listRecursive() : folder.list();
        tell(listing.problems());
        ReportedGpo gpo = other.report().gpo();
        return listing.mostRecent(gpo.id())
                .or(() -> listing.mostRecent(gpo.name()))
                .map(this::backup)
                .orElseThrow(() ->
                        new NotFoundException(Failure.of("there is no backup of '" + gpo.name() + "' " + gpo.id())
                                .on(folder.path().toString())
                                .hint(
                                        listing.backups().isEmpty()
                                                ? BackupsIn.hint(folder.path(), recursive)
                                                        .orElse(other(folder))
                                                : other(folder))));
    }
}
