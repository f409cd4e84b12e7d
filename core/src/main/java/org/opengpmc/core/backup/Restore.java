// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.backup.BackupCore;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/**
 * Restores backups in the domain they come from: settings, name, status, DACL and WMI filter link, under the old GUID. A
 * deleted GPO is made anew. Links are not touched; both halves of the version go up.
 */
public final class Restore {
    private final DomainConnection connection;

    /** Restores to the domain that the connection leads to. */
    public Restore(DomainConnection connection) {
        this.connection = connection;
    }

    /**
     * Plans it.
     *
     * @throws UnsupportedException if the backup is of another domain: that is what import is for
     * @throws InvalidInputException if the backup lacks files or the GUID of its domain, or its DACL cannot be read
     */
    public PlannedChange plan(StoredBackup backup, CancellationToken cancellation) {
        BackupCore core = backup.backupXml().core();
        requireSameDomain(backup, core);
        BackupContent.requireComplete(backup);
        GpoId id = BackupContent.gpoId(backup);
        List<StatusMessage> messages = new ArrayList<>();
        Optional<Gpo> existing = new Gpos(connection).byId(id);
        GpoVersion version = existing.map(Gpo::version)
                .orElseGet(() ->
                        new GpoVersion(core.user().directory(), core.machine().directory()))
                .bumpBoth();
        warnOfEqualName(core.displayName(), id, messages);
        ContentTarget target = new ContentTarget(
                id,
                existing.orElse(null),
                core.displayName(),
                core.options(),
                version,
                wmiFilter(core, backup, messages),
                dacl(backup, core));
        String title = "restore GPO '" + core.displayName() + "' " + id + " from backup "
                + backup.info().backupId();
        String dn = new Gpos(connection).dn(id);
        return new PlannedChange(
                new GpoChanges(connection)
                        .putContent(title, target, BackupContent.expanded(backup, dn, true), cancellation),
                messages);
    }

    /** The old name comes back with the GPO; that somebody else has it now must not keep a GPO from being restored. */
    private void warnOfEqualName(String name, GpoId id, List<StatusMessage> messages) {
        new Gpos(connection)
                .byName(name).stream()
                        .filter(g -> !g.id().equals(id))
                        .forEach(other -> messages.add(StatusMessage.of(
                                Severity.WARNING,
                                "name-taken",
                                other.dn(),
                                "there is another GPO of the name '" + name + "' now, " + other.id()
                                        + "; rename one of the two, or name them by GUID")));
    }

    private void requireSameDomain(StoredBackup backup, BackupCore core) {
        boolean sameName = core.domain().equalsIgnoreCase(connection.facts().dnsName());
        if (!sameName
                || !BackupContent.domainId(backup).equals(connection.facts().guid())) {
            String which = sameName ? "another domain of the name " : "the domain ";
            throw new UnsupportedException(Failure.of("the backup is of a GPO of " + which + core.domain()
                            + " and cannot be restored to " + connection.facts().dnsName())
                    .on(backup.folder().toString())
                    .hint("'gpmc backup import' brings its settings into a GPO of this domain"));
        }
    }

    private String wmiFilter(BackupCore core, StoredBackup backup, List<StatusMessage> messages) {
        Optional<WmiFilterReference> reference =
                core.wmiFilter().flatMap(link -> WmiFilterReference.parsePath(link.path()));
        if (reference.isEmpty()) {
            return "";
        }
        if (DirectoryObjects.exists(connection, filterDn(reference.get()))) {
            return reference.get().toAttribute();
        }
        messages.add(StatusMessage.of(
                Severity.WARNING,
                "wmi-filter-missing",
                backup.info().gpoName(),
                "the WMI filter '" + core.wmiFilter().get().name()
                        + "' that the GPO was linked to no longer exists; the GPO is restored without a filter and"
                        + " applies everywhere it is linked"));
        return "";
    }

    private String filterDn(WmiFilterReference reference) {
        return "CN=" + new GpoId(reference.filterId()) + ",CN=SOM,CN=WMIPolicy,"
                + connection.facts().systemDn();
    }

    private static @Nullable SecurityDescriptor dacl(StoredBackup backup, BackupCore core) {
        try {
            SecurityDescriptor descriptor =
                    SecurityDescriptor.parse(core.securityDescriptor().bytes());
            if (descriptor.daclState() != SecurityDescriptor.AclState.LIST) {
                throw FormatException.whole("SecurityDescriptor", "it holds no DACL, which would let everybody in");
            }
            return descriptor.withOwner(null).withGroup(null).withoutSacl();
        } catch (FormatException e) {
            throw InvalidInputException.inFile(
                    backup.folder().resolve("Backup.xml").toString(), e);
        }
    }
}
