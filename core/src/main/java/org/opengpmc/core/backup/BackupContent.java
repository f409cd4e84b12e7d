// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.formats.security.SecurityDescriptor;

/** What restore, import and copy have in common about the content they bring. */
final class BackupContent {
    private BackupContent() {}

    /**
     * The content as it is to be put below a GPC.
     *
     * @param withSecurity whether directory objects keep their own DACLs
     */
    static PolicyContent expanded(StoredBackup backup, String gpcDn, boolean withSecurity) {
        return expanded(backup.content(), gpcDn, withSecurity);
    }

    static PolicyContent expanded(PolicyContent content, String gpcDn, boolean withSecurity) {
        DN gpc = dn(gpcDn);
        List<PolicyObject> objects = content.objects().stream()
                .map(o -> BackupVariables.expand(o, gpc))
                .map(o -> new PolicyObject(o.path(), o.objectClass(), o.attributes(), withSecurity ? dacl(o) : null))
                .toList();
        return new PolicyContent(content.files(), objects, content.machineExtensions(), content.userExtensions());
    }

    /** Whoever brings an object owns it: the old owner may be of another domain. */
    private static @Nullable SecurityDescriptor dacl(PolicyObject object) {
        SecurityDescriptor security = object.security();
        return security == null
                ? null
                : security.withOwner(null).withGroup(null).withoutSacl();
    }

    /** Half a GPO must not replace a whole one: refuses a backup of which files are gone. */
    static void requireComplete(StoredBackup backup) {
        if (!backup.missing().isEmpty()) {
            String names =
                    backup.missing().stream().limit(5).map(Object::toString).collect(Collectors.joining(", "));
            throw new InvalidInputException(Failure.of(
                            "the backup lacks " + backup.missing().size() + " of its files: " + names
                                    + (backup.missing().size() > 5 ? ", …" : ""))
                    .on(backup.folder().toString())
                    .hint("Use another backup, or import this one with --allow-missing to leave those files out"));
        }
    }

    /** The GPO of a backup, which both of its files must agree on. */
    static GpoId gpoId(StoredBackup backup) {
        String inCore = backup.backupXml().core().gpoId();
        if (!inCore.equalsIgnoreCase(backup.info().gpoId())) {
            throw new InvalidInputException(Failure.of("the backup contradicts itself: Backup.xml is of GPO " + inCore
                            + ", " + (OwnInfo.isLost(backup.folder()) ? ManifestFile.NAME : OwnInfo.NAME) + " of GPO "
                            + backup.info().gpoId())
                    .on(backup.folder().toString()));
        }
        return GpoId.parse(backup.backupXml().core().gpoId())
                .orElseThrow(() -> new InvalidInputException(Failure.of("the backup names no GPO: its ID is '"
                                + backup.backupXml().core().gpoId() + "'")
                        .on(backup.folder().resolve("Backup.xml").toString())));
    }

    /** The GUID of the backup's domain: its DNS name may belong to another by now. */
    static UUID domainId(StoredBackup backup) {
        return GpoId.parse(backup.info().domainId())
                .map(GpoId::guid)
                .orElseThrow(() -> new InvalidInputException(Failure.of((OwnInfo.isLost(backup.folder())
                                        ? "the backup has no " + OwnInfo.NAME + ", and no manifest tells"
                                        : "the backup does not tell")
                                + " the GUID of its domain: whether it is of this domain is not known")
                        .on(backup.folder().toString())
                        .hint("'gpmc backup import' brings its settings into a GPO of this domain")));
    }

    static DN dn(String text) {
        try {
            return new DN(text);
        } catch (LDAPException e) {
            throw new IllegalStateException("not a DN: " + text, e);
        }
    }
}
