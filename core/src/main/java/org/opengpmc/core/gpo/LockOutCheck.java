// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.AceType;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/**
 * Makes sure that whoever sets a DACL on a GPO can still write to it. Otherwise the change could be begun, but neither
 * ended nor taken back.
 */
final class LockOutCheck {
    private static final int NEEDED = AccessMask.Directory.CREATE_CHILD
            | AccessMask.Directory.DELETE_CHILD
            | AccessMask.Directory.READ_PROPERTY
            | AccessMask.Directory.WRITE_PROPERTY
            | AccessMask.DELETE
            | AccessMask.READ_CONTROL
            | AccessMask.WRITE_DAC;

    private LockOutCheck() {}

    /**
     * Refuses a DACL under which the user signed in could not go on.
     *
     * @throws AccessDeniedException naming the GPO
     */
    static void require(DomainConnection connection, SecurityDescriptor dacl, String gpcDn) {
        Optional<Set<Sid>> token = token(connection);
        if (token.isPresent() && (granted(dacl, token.get()) & NEEDED) != NEEDED) {
            throw new AccessDeniedException(Failure.of("the permissions to be set would lock " + connection.user()
                            + " out of the GPO, so that the change could not be completed")
                    .on(gpcDn)
                    .at(connection.facts().server())
                    .hint("Sign in as somebody to whom those permissions give full control"));
        }
    }

    /** What the entries that hold for the object itself allow, in order, denials first come first served. */
    private static int granted(SecurityDescriptor dacl, Set<Sid> token) {
        int allowed = 0;
        int denied = 0;
        for (Ace ace : dacl.daclEntries()) {
            if (ace instanceof Ace.Plain plain
                    && (plain.flags() & AceFlags.INHERIT_ONLY) == 0
                    && token.contains(plain.trustee())) {
                int mask = GenericMapping.DIRECTORY.map(plain.mask());
                if (plain.type() == AceType.ALLOW) {
                    allowed |= mask & ~denied;
                } else if (plain.type() == AceType.DENY) {
                    denied |= mask & ~allowed;
                }
            }
        }
        return allowed;
    }

    /** The SIDs the server sees in the user signed in ([MS-ADTS] 3.1.1.3.2, tokenGroups of the rootDSE). */
    private static Optional<Set<Sid>> token(DomainConnection connection) {
        try {
            Entry root = connection.directory().getEntry("", "tokenGroups");
            byte[][] values = root == null ? null : root.getAttributeValueByteArrays("tokenGroups");
            if (values == null) {
                return Optional.empty();
            }
            Set<Sid> sids = new HashSet<>(List.of(WellKnownSids.EVERYONE, WellKnownSids.AUTHENTICATED_USERS));
            for (byte[] value : values) {
                sids.add(Sid.parse(value));
            }
            return Optional.of(sids);
        } catch (LDAPException e) {
            throw DirectoryObjects.failure(connection, e, "read who is signed in", "");
        }
    }
}
