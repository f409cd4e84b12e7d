// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/**
 * Makes sure that whoever sets a DACL can still go on. Otherwise a change of a GPO could be begun, but neither
 * ended nor taken back.
 */
public final class LockOutCheck {
    private static final int NEEDED = AccessMask.Directory.CREATE_CHILD
            | AccessMask.Directory.DELETE_CHILD
            | AccessMask.Directory.READ_PROPERTY
            | AccessMask.Directory.WRITE_PROPERTY
            | AccessMask.DELETE
            | AccessMask.READ_CONTROL
            | AccessMask.WRITE_DAC;

    private static final int CONTROL =
            AccessMask.Directory.READ_PROPERTY | AccessMask.READ_CONTROL | AccessMask.WRITE_DAC;
    /** What an owner may do whatever the DACL says ([MS-DTYP] 2.5.3.2), unless OWNER RIGHTS says otherwise. */
    private static final int OF_OWNER = AccessMask.READ_CONTROL | AccessMask.WRITE_DAC;

    private LockOutCheck() {}

    /**
     * Refuses permissions under which the user signed in could not see the object any more, or not change its permissions
     * again.
     *
     * @param before with owner and DACL as they are; who may not change the permissions is told so, for there is nothing to
     *     be locked out of
     * @param descriptor with owner and DACL as they would be
     * @throws AccessDeniedException naming the object
     */
    public static void requireControl(
            DomainConnection connection, SecurityDescriptor before, SecurityDescriptor descriptor, String where) {
        Optional<Set<Sid>> token = token(connection);
        if (token.isEmpty()) {
            return;
        }
        if ((control(descriptor, token.get()) & CONTROL) != CONTROL
                && (control(withInherited(connection, descriptor, where), token.get()) & CONTROL) != CONTROL) {
            requireRight(connection, before, token.get(), where);
            throw new AccessDeniedException(Failure.of("the permissions to be set would lock " + connection.user()
                            + " out: nobody signed in so could change them back")
                    .on(where)
                    .at(connection.facts().server())
                    .hint("Leave yourself, or a group that you are in, the right to change permissions"));
        }
    }

    /**
     * A warning if the user signed in may edit or delete the object now, and could not any more, though they could change
     * the permissions back.
     *
     * @param before with owner and DACL as they are
     * @param after with owner and DACL as they would be
     * @param dn where the object is
     * @param name the object's, for people
     */
    public static Optional<StatusMessage> loss(
            DomainConnection connection, SecurityDescriptor before, SecurityDescriptor after, String dn, String name) {
        Optional<Set<Sid>> token = token(connection);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        int lost = granted(before, token.get()) & ~granted(withInherited(connection, after, dn), token.get());
        boolean edit = (lost & AccessMask.Directory.WRITE_PROPERTY) != 0;
        boolean delete = (lost & AccessMask.DELETE) != 0;
        if (!edit && !delete) {
            return Optional.empty();
        }
        String rights = edit && delete ? "edit and delete" : edit ? "edit" : "delete";
        return Optional.of(StatusMessage.of(
                Severity.WARNING,
                "own-right-lost",
                name,
                "this takes the right to " + rights + " it from yourself, " + connection.user()
                        + "; you can still change its permissions back"));
    }

    /** What a server makes of a DACL that is not protected: the entries that the container gives on come behind its own. */
    private static SecurityDescriptor withInherited(
            DomainConnection connection, SecurityDescriptor descriptor, String dn) {
        if (descriptor.isDaclProtected()) {
            return descriptor;
        }
        List<Ace> all = new ArrayList<>(descriptor.daclEntries());
        try {
            String container = new DN(dn).getParentString();
            DirectoryObjects.security(connection, container)
                    .ifPresent(above -> above.daclEntries().stream()
                            .filter(ace -> ace instanceof Ace.Plain)
                            .map(Ace.Plain.class::cast)
                            .filter(ace -> ace.has(AceFlags.CONTAINER_INHERIT))
                            .forEach(ace -> all.add(new Ace.Plain(
                                    ace.type(), AceFlags.INHERITED, ace.mask(), ace.trustee(), ace.data()))));
        } catch (LDAPException e) {
            throw DirectoryObjects.failure(connection, e, "read the permissions of the container", dn);
        }
        return descriptor.withDaclEntries(all);
    }

    private static void requireRight(
            DomainConnection connection, SecurityDescriptor before, Set<Sid> token, String where) {
        if ((control(before, token) & AccessMask.WRITE_DAC) == 0) {
            throw new AccessDeniedException(
                    Failure.of("access denied: " + connection.user() + " may not change the permissions")
                            .on(where)
                            .at(connection.facts().server())
                            .hint("Sign in as somebody who has the right to change permissions (WRITE_DAC) there"));
        }
    }

    /** What the DACL allows, and what an owner may do besides. */
    private static int control(SecurityDescriptor descriptor, Set<Sid> token) {
        boolean owns = descriptor.owner() != null
                && token.contains(descriptor.owner())
                && descriptor.daclEntries().stream()
                        .noneMatch(ace -> ace instanceof Ace.WithTrustee entry
                                && entry.trustee().equals(WellKnownSids.OWNER_RIGHTS));
        return granted(descriptor, token) | (owns ? OF_OWNER : 0);
    }

    /**
     * Refuses a DACL under which the user signed in could not go on.
     *
     * @param before with owner and DACL as they are; null for a GPO that is yet to come
     * @throws AccessDeniedException naming the GPO
     */
    static void require(
            DomainConnection connection, @Nullable SecurityDescriptor before, SecurityDescriptor dacl, String gpcDn) {
        Optional<Set<Sid>> token = token(connection);
        if (token.isPresent() && (granted(dacl, token.get()) & NEEDED) != NEEDED) {
            if (before != null) {
                requireRight(connection, before, token.get(), gpcDn);
            }
            throw new AccessDeniedException(Failure.of("the permissions to be set would lock " + connection.user()
                            + " out of the GPO, so that the change could not be completed")
                    .on(gpcDn)
                    .at(connection.facts().server())
                    .hint("Sign in as somebody to whom those permissions give full control"));
        }
    }

    /** What the entries that hold for the object itself allow, in order, denials first come first served. */
    static int granted(SecurityDescriptor dacl, Set<Sid> token) {
        int allowed = 0;
        int denied = 0;
        for (Ace ace : dacl.daclEntries()) {
            if (!(ace instanceof Ace.WithTrustee entry) || !isAboutAll(entry) || !token.contains(entry.trustee())) {
                continue;
            }
            int mask = GenericMapping.DIRECTORY.map(entry.mask());
            if (entry.type().allows()) {
                allowed |= mask & ~denied;
            } else if (entry.type().denies()) {
                denied |= mask & ~allowed;
            }
        }
        return allowed;
    }

    /** Whether an entry holds for the object and for all of it: an object entry without an object type does too. */
    private static boolean isAboutAll(Ace.WithTrustee entry) {
        boolean part = entry instanceof Ace.OnObject object && object.objectType() != null;
        return !part && !entry.has(AceFlags.INHERIT_ONLY) && !entry.type().isCallback();
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
