// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * Brings the settings of a backup, of any domain, into a GPO. All settings that the GPO had are erased, also those of
 * extensions that the backup has none of. Name, DACL, links and WMI filter stay as they are.
 */
public final class Import {
    private final DomainConnection connection;
    private final boolean allowMissing;

    /**
     * Imports into GPOs of the domain that the connection leads to.
     *
     * @param allowMissing whether a backup of which files are gone is imported without them
     */
    public Import(DomainConnection connection, boolean allowMissing) {
        this.connection = connection;
        this.allowMissing = allowMissing;
    }

    /**
     * Plans the import into a GPO that exists.
     *
     * @throws org.opengpmc.core.error.InvalidInputException if the backup lacks files
     */
    public PlannedChange plan(StoredBackup backup, Gpo into, CancellationToken cancellation) {
        return plan(backup, ContentTarget.keeping(into), cancellation);
    }

    /**
     * Plans a new GPO for the import, with the default DACL.
     *
     * @throws org.opengpmc.core.error.AlreadyExistsException if there is a GPO of that name
     */
    public PlannedChange planNew(StoredBackup backup, GpoId id, String name, CancellationToken cancellation) {
        new Gpos(connection).requireFree(name.strip(), id);
        return plan(backup, ContentTarget.fresh(id, name.strip()), cancellation);
    }

    private PlannedChange plan(StoredBackup backup, ContentTarget target, CancellationToken cancellation) {
        List<StatusMessage> messages = new ArrayList<>();
        if (!allowMissing) {
            BackupContent.requireComplete(backup);
        }
        PolicyContent content = withoutMissing(backup, messages);
        String dn = new Gpos(connection).dn(target.id());
        String title = "import backup " + backup.info().backupId() + " of '"
                + backup.info().gpoName() + "' into GPO '" + target.displayName() + "' " + target.id();
        return new PlannedChange(
                new GpoChanges(connection)
                        .putContent(title, target, BackupContent.expanded(content, dn, false), cancellation),
                messages);
    }

    private static PolicyContent withoutMissing(StoredBackup backup, List<StatusMessage> messages) {
        Set<SysvolPath> missing = new HashSet<>(backup.missing());
        missing.forEach(path -> messages.add(StatusMessage.of(
                Severity.WARNING,
                "file-missing",
                backup.info().gpoName(),
                "the backup lacks the file " + path + "; it is left out")));
        PolicyContent all = backup.content();
        return new PolicyContent(
                all.files().stream().filter(f -> !missing.contains(f.path())).toList(),
                all.objects(),
                all.machineExtensions(),
                all.userExtensions());
    }
}
