// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.backup.BackupVersion;
import org.opengpmc.formats.security.SecurityDescriptor;

/** Small GPOs to back up. */
final class Samples {
    static final String ID = "{0F0F0F0F-0000-4000-8000-0123456789AB}";
    static final BackedUpGpo GPO = new BackedUpGpo(
            ID,
            "Sample",
            "contoso.test",
            "{ABCDEF00-0000-4000-8000-0123456789AB}",
            "dc1.contoso.test",
            dn("CN=" + ID + ",CN=Policies,CN=System,DC=contoso,DC=test"));

    private Samples() {}

    static DN dn(String text) {
        try {
            return new DN(text);
        } catch (LDAPException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static PolicyFile folder(String path) {
        return PolicyFile.directory(SysvolPath.parse(path));
    }

    static PolicyFile file(String path) {
        return PolicyFile.file(SysvolPath.parse(path), () -> path.getBytes(UTF_8));
    }

    static PolicyObject object(String path, String objectClass, Attribute... attributes) {
        return new PolicyObject(dn(path), objectClass, List.of(attributes), null);
    }

    static PolicyContent content(PolicyFile... files) {
        return new PolicyContent(List.of(files), List.of(), "", "");
    }

    static NewBackup backup(PolicyContent content) {
        return backup(content, LocalDateTime.of(2026, 1, 31, 9, 5, 7, 999_000_000));
    }

    static NewBackup backup(PolicyContent content, LocalDateTime time) {
        return new NewBackup(
                GPO,
                SecurityDescriptor.empty(),
                0,
                new BackupVersion(1, 2),
                new BackupVersion(3, 4),
                Optional.empty(),
                List.of(),
                List.of(),
                content,
                time,
                "why",
                Map.of("gpreport.xml", "<r/>".getBytes(UTF_8)));
    }
}
