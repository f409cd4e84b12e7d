// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/** Writes a descriptor as SDDL; the mirror of {@link SddlReader}. */
final class SddlWriter {
    static final List<FlagName> ACE_FLAGS = List.of(
            new FlagName("OI", AceFlags.OBJECT_INHERIT),
            new FlagName("CI", AceFlags.CONTAINER_INHERIT),
            new FlagName("NP", AceFlags.NO_PROPAGATE_INHERIT),
            new FlagName("IO", AceFlags.INHERIT_ONLY),
            new FlagName("ID", AceFlags.INHERITED),
            new FlagName("CR", AceFlags.CRITICAL),
            new FlagName("SA", AceFlags.SUCCESSFUL_ACCESS),
            new FlagName("FA", AceFlags.FAILED_ACCESS));
    static final List<FlagName> DACL_FLAGS = List.of(
            new FlagName("P", ControlFlags.DACL_PROTECTED),
            new FlagName("AR", ControlFlags.DACL_AUTO_INHERIT_REQUIRED),
            new FlagName("AI", ControlFlags.DACL_AUTO_INHERITED));
    static final List<FlagName> SACL_FLAGS = List.of(
            new FlagName("P", ControlFlags.SACL_PROTECTED),
            new FlagName("AR", ControlFlags.SACL_AUTO_INHERIT_REQUIRED),
            new FlagName("AI", ControlFlags.SACL_AUTO_INHERITED));
    static final String NULL_ACL = "NO_ACCESS_CONTROL";

    record FlagName(String name, int bit) {}

    private final SddlContext context;
    private final boolean partial;

    SddlWriter(SddlContext context) {
        this(context, false);
    }

    /**
     * @param partial whether entries without a form in SDDL are left out; else they are refused
     */
    SddlWriter(SddlContext context, boolean partial) {
        this.context = context;
        this.partial = partial;
    }

    String descriptor(SecurityDescriptor descriptor) {
        StringBuilder text = new StringBuilder();
        if (descriptor.owner() != null) {
            text.append("O:").append(SddlSids.write(descriptor.owner(), context));
        }
        if (descriptor.group() != null) {
            text.append("G:").append(SddlSids.write(descriptor.group(), context));
        }
        acl(text, "D:", descriptor.daclState(), DACL_FLAGS, descriptor.control(), descriptor.daclEntries());
        acl(text, "S:", descriptor.saclState(), SACL_FLAGS, descriptor.control(), descriptor.saclEntries());
        return text.toString();
    }

    private void acl(
            StringBuilder text,
            String name,
            SecurityDescriptor.AclState state,
            List<FlagName> flags,
            int control,
            List<Ace> aces) {
        if (state == SecurityDescriptor.AclState.ABSENT) {
            return;
        }
        text.append(name).append(flags(flags, control));
        if (state == SecurityDescriptor.AclState.NULL) {
            text.append(NULL_ACL);
        }
        for (Ace ace : aces) {
            text.append(partial ? shown(ace) : ace(ace));
        }
    }

    private String shown(Ace ace) {
        try {
            return ace(ace);
        } catch (FormatException inexpressible) {
            return "";
        }
    }

    String ace(Ace ace) {
        if (ace instanceof Ace.Plain plain) {
            return ace(plain, null, null);
        }
        if (ace instanceof Ace.OnObject onObject) {
            return ace(onObject, onObject.objectType(), onObject.inheritedObjectType());
        }
        throw inexpressible("an entry of type " + ace.typeCode());
    }

    private String ace(Ace.WithTrustee ace, @Nullable UUID objectType, @Nullable UUID inheritedObjectType) {
        String type = ace.type().sddlName().orElseThrow(() -> inexpressible("an entry of type " + ace.type()));
        StringBuilder text = new StringBuilder("(").append(type);
        text.append(';').append(flags(ACE_FLAGS, ace.flags()));
        text.append(';').append(SddlRights.write(ace.mask(), ace.type()));
        text.append(';').append(objectType == null ? "" : objectType);
        text.append(';').append(inheritedObjectType == null ? "" : inheritedObjectType);
        text.append(';').append(SddlSids.write(ace.trustee(), context));
        if (ace.type().isCallback()) {
            text.append(';').append(new ConditionWriter(context).write(ace.data()));
        } else if (ace.type() == AceType.RESOURCE_ATTRIBUTE) {
            throw inexpressible("a resource attribute");
        }
        return text.append(')').toString();
    }

    private static String flags(List<FlagName> names, int bits) {
        StringBuilder text = new StringBuilder();
        for (FlagName flag : names) {
            if ((bits & flag.bit()) != 0) {
                text.append(flag.name());
            }
        }
        return text.toString();
    }

    static FormatException inexpressible(String what) {
        return FormatException.whole(SddlSids.FORMAT, what + " has no form in SDDL");
    }
}
