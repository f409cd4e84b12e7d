// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GptLocation;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Operation;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Parallel.ItemResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.permission.AclConsistency.Mismatch;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.SysvolAcl;

/**
 * Compares the permissions of GPOs in SYSVOL with those in the directory, by what they mean: form, order and how entries
 * came there do not count. Files and folders in a GPT must inherit from it and have nothing else.
 *
 * @param gpos which GPOs
 * @param inside whether to look at the files and folders inside as well, or at the GPO's folder alone
 */
public record AclCheck(DomainConnection connection, List<Gpo> gpos, boolean inside)
        implements Operation<List<AclConsistency>> {
    private static final int AT_ONCE = 4;

    public AclCheck {
        gpos = List.copyOf(gpos);
    }

    /** All of them; one whose permissions cannot be read is told and does not stop the rest. */
    @Override
    public OperationResult<List<AclConsistency>> run(Progress progress, CancellationToken cancellation) {
        Permissions permissions = new Permissions(connection);
        Map<String, SecurityDescriptor> known = new HashMap<>();
        if (gpos.size() > 1) {
            permissions.ofGpos(gpos).forEach(p -> known.put(p.object().dn(), p.descriptor()));
        }
        return Parallel.run(
                gpos,
                gpo -> "GPO " + gpo,
                "check the permissions",
                AT_ONCE,
                gpo -> {
                    SecurityDescriptor directory = known.get(gpo.dn());
                    SecurityDescriptor read = directory != null
                            ? directory
                            : permissions.of(SecuredObject.of(gpo)).descriptor();
                    return new ItemResult<>(check(gpo, read), List.of());
                },
                progress,
                cancellation);
    }

    /**
     * One GPO.
     *
     * @param directory the descriptor of its directory object
     * @throws NotFoundException if it has no folder
     */
    AclConsistency check(Gpo gpo, SecurityDescriptor directory) {
        SysvolPath gpt = GptLocation.of(gpo, connection.facts());
        SecurityDescriptor expected = SysvolAcl.fromDirectory(directory);
        SecurityDescriptor actual = connection.sysvol().readSecurity(gpt);
        List<Mismatch> found = new ArrayList<>();
        if (!FileDacl.same(expected, actual)) {
            found.add(new Mismatch(gpt, true, expected, actual));
        }
        if (inside) {
            lookInside(gpt, actual, found);
        }
        return new AclConsistency(gpo, found, deniedReaders(directory));
    }

    private static List<Sid> deniedReaders(SecurityDescriptor directory) {
        return directory.daclEntries().stream()
                .filter(ace -> !ace.has(AceFlags.INHERIT_ONLY)
                        && !(ace instanceof Ace.OnObject object && object.objectType() != null))
                .filter(Ace.WithTrustee.class::isInstance)
                .map(Ace.WithTrustee.class::cast)
                .filter(entry -> entry.type().denies()
                        && (GenericMapping.DIRECTORY.map(entry.mask()) & AccessMask.Directory.READ_PROPERTY) != 0)
                .map(Ace.WithTrustee::trustee)
                .distinct()
                .toList();
    }

    /** Compared with the folder as it is: what is wrong above is told once, not again for everything below. */
    private void lookInside(SysvolPath gpt, SecurityDescriptor actual, List<Mismatch> found) {
        Map<SysvolPath, SecurityDescriptor> folders = new HashMap<>();
        folders.put(gpt, actual);
        for (SysvolEntry entry : connection.sysvol().tree(gpt)) {
            SecurityDescriptor above = folders.get(entry.path().parent());
            if (above == null || entry.link()) {
                continue;
            }
            SecurityDescriptor here = connection.sysvol().readSecurity(entry.path());
            SecurityDescriptor expected = FileDacl.inheriting(above, entry.directory(), here);
            if (entry.directory()) {
                folders.put(entry.path(), here);
            }
            boolean agrees =
                    FileDacl.same(expected, here, entry.directory()) || FileDacl.isCopy(above, here, entry.directory());
            if (!agrees) {
                found.add(new Mismatch(entry.path(), entry.directory(), expected, here));
            }
        }
    }
}
