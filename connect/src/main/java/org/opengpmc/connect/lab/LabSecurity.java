// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.lab.LabSchema.ClassKind;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.Acl;
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/** Security descriptors of objects: defaults, inheritance ([MS-DTYP] 2.5.3.4), and access to parts of them. */
final class LabSecurity {
    private static final int OWNER = 1;
    private static final int GROUP = 2;
    private static final int DACL = 4;
    private static final int SACL = 8;

    private static final int DACL_FLAGS =
            ControlFlags.DACL_PRESENT | ControlFlags.DACL_PROTECTED | ControlFlags.DACL_AUTO_INHERITED;
    private static final int SACL_FLAGS =
            ControlFlags.SACL_PRESENT | ControlFlags.SACL_PROTECTED | ControlFlags.SACL_AUTO_INHERITED;
    private static final int INHERITANCE = AceFlags.OBJECT_INHERIT
            | AceFlags.CONTAINER_INHERIT
            | AceFlags.NO_PROPAGATE_INHERIT
            | AceFlags.INHERIT_ONLY;
    private static final Sid CREATOR_OWNER = Sid.parse("S-1-3-0");
    private static final Sid CREATOR_GROUP = Sid.parse("S-1-3-1");
    private static final int DOMAIN_ADMINS = 512;

    private static final ConcurrentHashMap<String, SecurityDescriptor> DEFAULTS = new ConcurrentHashMap<>();

    private final Sid domain;

    LabSecurity(Sid domain) {
        this.domain = domain;
    }

    /** The descriptor of a new object: what the client gave or the class's default, and what the parent bequeaths. */
    byte[] ofNew(ClassKind kind, byte @Nullable [] given, @Nullable LabEntry parent) throws LDAPException {
        SecurityDescriptor start = given == null ? null : parse(given);
        SecurityDescriptor defaults = defaults(kind, domain);
        if (start == null || start.dacl() == null) {
            SecurityDescriptor base = start == null ? defaults : start.withDacl(defaults.dacl());
            start = base.withControl(base.control() | (defaults.control() & DACL_FLAGS));
        }
        Sid admins = domain.child(DOMAIN_ADMINS);
        start = start.withOwner(start.owner() == null ? admins : start.owner())
                .withGroup(start.group() == null ? admins : start.group());
        Sid owner = start.owner();
        Sid group = start.group();
        List<Ace> own = new ArrayList<>();
        for (Ace ace : start.daclEntries()) {
            if (!ace.isInherited()) {
                resolveCreator(ace, owner, group, own);
            }
        }
        byte[] above = parent == null ? null : parent.bytes("nTSecurityDescriptor");
        return inherit(start.withDaclEntries(own), kind, above == null ? null : parse(above))
                .write();
    }

    /** The descriptor of a GPO that nothing is said about. */
    static SecurityDescriptor ofNewGpo(Sid domain) {
        ClassKind kind = LabSchema.get().objectClass("groupPolicyContainer").orElseThrow();
        try {
            return SecurityDescriptor.parse(new LabSecurity(domain).ofNew(kind, null, null));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The descriptor of an object after its own entries or its parent's have changed. */
    static byte[] reinherit(byte[] descriptor, ClassKind kind, byte @Nullable [] parent) throws LDAPException {
        return inherit(parse(descriptor), kind, parent == null ? null : parse(parent))
                .write();
    }

    private static SecurityDescriptor inherit(
            SecurityDescriptor own, ClassKind kind, @Nullable SecurityDescriptor parent) {
        SecurityDescriptor result = own;
        if (!own.isDaclProtected() && own.dacl() != null) {
            List<Ace> entries =
                    inherited(own.daclEntries(), parent == null ? List.of() : parent.daclEntries(), kind, own);
            result = result.withDaclEntries(entries)
                    .withControl(result.control() | ControlFlags.DACL_PRESENT | ControlFlags.DACL_AUTO_INHERITED);
        }
        if (!own.has(ControlFlags.SACL_PROTECTED)) {
            List<Ace> entries =
                    inherited(own.saclEntries(), parent == null ? List.of() : parent.saclEntries(), kind, own);
            if (!entries.isEmpty() || own.sacl() != null) {
                result = result.withSacl(Acl.of(entries))
                        .withControl(result.control() | ControlFlags.SACL_PRESENT | ControlFlags.SACL_AUTO_INHERITED);
            }
        }
        return result;
    }

    private static List<Ace> inherited(List<Ace> own, List<Ace> parent, ClassKind kind, SecurityDescriptor holder) {
        List<Ace> entries = new ArrayList<>(own);
        entries.removeIf(Ace::isInherited);
        for (Ace ace : parent) {
            if (!ace.has(AceFlags.CONTAINER_INHERIT)) {
                continue;
            }
            int flags = (ace.flags() & ~AceFlags.INHERIT_ONLY) | AceFlags.INHERITED;
            if (ace.has(AceFlags.NO_PROPAGATE_INHERIT)) {
                flags &= ~INHERITANCE;
            }
            boolean forOthers = ace instanceof Ace.OnObject object
                    && object.inheritedObjectType() != null
                    && !kind.schemaGuid().equals(object.inheritedObjectType());
            if (forOthers) {
                if ((flags & AceFlags.CONTAINER_INHERIT) != 0) {
                    entries.add(ace.withFlags(flags | AceFlags.INHERIT_ONLY));
                }
            } else {
                resolveCreator(ace.withFlags(flags), holder.owner(), holder.group(), entries);
            }
        }
        return entries;
    }

    /** An entry for Creator Owner or Group takes effect for who that is, and stays for children only. */
    private static void resolveCreator(Ace ace, @Nullable Sid owner, @Nullable Sid group, List<Ace> out) {
        if (!(ace instanceof Ace.WithTrustee entry) || ace.has(AceFlags.INHERIT_ONLY)) {
            out.add(ace);
            return;
        }
        Sid creator =
                entry.trustee().equals(CREATOR_OWNER) ? owner : entry.trustee().equals(CREATOR_GROUP) ? group : null;
        if (creator == null) {
            out.add(ace);
            return;
        }
        out.add(entry.withTrustee(creator).withFlags(ace.flags() & ~INHERITANCE));
        if (ace.has(AceFlags.CONTAINER_INHERIT)) {
            out.add(ace.withFlags(ace.flags() | AceFlags.INHERIT_ONLY));
        }
    }

    /** The default of a class in a domain ({@code defaultSecurityDescriptor}). */
    static SecurityDescriptor defaults(ClassKind kind, Sid domain) {
        String sddl = kind.defaultSecurity();
        for (ClassKind at = kind; sddl.isEmpty(); sddl = at.defaultSecurity()) {
            at = LabSchema.get().objectClass(at.parent()).orElseThrow();
        }
        String text = sddl;
        return DEFAULTS.computeIfAbsent(domain + " " + text, k -> Sddl.parse(text, SddlContext.of(domain, domain)));
    }

    /** A descriptor with the parts asked for, as the SD flags control returns it ([MS-ADTS] 3.1.1.3.4.1.11). */
    static byte[] parts(byte[] stored, int parts) throws LDAPException {
        if (parts == LabControls.ALL_PARTS) {
            return stored;
        }
        SecurityDescriptor all = parse(stored);
        return take(SecurityDescriptor.empty(), all, parts, true).write();
    }

    /** The stored descriptor with the parts named taken from the new one. */
    static byte[] merge(byte @Nullable [] stored, byte[] given, int parts) throws LDAPException {
        SecurityDescriptor next = parse(given);
        SecurityDescriptor old = stored == null ? SecurityDescriptor.empty() : parse(stored);
        return take(old, next, parts, false).write();
    }

    private static SecurityDescriptor take(SecurityDescriptor into, SecurityDescriptor from, int parts, boolean exact) {
        SecurityDescriptor result = into;
        int control = into.control();
        if ((parts & OWNER) != 0 && (exact || from.owner() != null)) {
            result = result.withOwner(from.owner());
        }
        if ((parts & GROUP) != 0 && (exact || from.group() != null)) {
            result = result.withGroup(from.group());
        }
        if ((parts & DACL) != 0) {
            result = result.withDacl(from.dacl());
            control = (control & ~DACL_FLAGS) | (from.control() & DACL_FLAGS);
        }
        if ((parts & SACL) != 0) {
            result = result.withSacl(from.sacl());
            control = (control & ~SACL_FLAGS) | (from.control() & SACL_FLAGS);
        }
        return result.withControl(control);
    }

    private static SecurityDescriptor parse(byte[] bytes) throws LDAPException {
        try {
            return SecurityDescriptor.parse(bytes);
        } catch (FormatException malformed) {
            throw new LDAPException(
                    ResultCode.UNWILLING_TO_PERFORM, "000020E6: SvcErr: " + malformed.getMessage(), malformed);
        }
    }
}
