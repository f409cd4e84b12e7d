// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.AccessMask.Directory;
import org.opengpmc.formats.security.AccessMask.File;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.AceType;
import org.opengpmc.formats.security.Sid;

/**
 * One level as certain rights on certain attributes, classes or extended rights, beside which a DACL may hold anything
 * else. Who has all of them has the level.
 */
record Grant(PermissionLevel level, List<Right> rights) {
    private static final int READ_AND_WRITE = Directory.READ_PROPERTY | Directory.WRITE_PROPERTY;

    /**
     * One of the rights.
     *
     * @param type the attribute, class or extended right; null for the object as a whole
     * @param mask all that is written of it
     * @param telling the part of the mask that, denied, denies the level
     * @param below whether it is needed on the children of class {@code type} instead of on the object
     */
    record Right(@Nullable UUID type, int mask, int telling, boolean below) {
        private boolean holdsHere(Ace.WithTrustee ace) {
            return !below && !ace.has(AceFlags.INHERIT_ONLY);
        }

        /**
         * The part of the mask without which the right is not there. Whether an attribute may be read is mostly said
         * elsewhere, to everybody, so it is written along, but not asked for.
         */
        int needed() {
            return mask == READ_AND_WRITE ? telling : mask;
        }

        /** Whether the entry has a say about this right. */
        boolean concerns(Ace.WithTrustee ace) {
            if (below) {
                return ace.has(AceFlags.CONTAINER_INHERIT) && typeOf(ace) == null && isForClass(ace);
            }
            UUID limited = typeOf(ace);
            return holdsHere(ace) && (limited == null || limited.equals(type));
        }

        /**
         * Whether the entry is about this alone, so that it may be taken away. One that only hands something on to what is
         * below is not about this object, and stays.
         */
        boolean isOwn(Ace.WithTrustee ace) {
            UUID limited = below && ace instanceof Ace.OnObject entry ? entry.inheritedObjectType() : typeOf(ace);
            return concerns(ace) && Objects.equals(type, limited);
        }

        private boolean isForClass(Ace.WithTrustee ace) {
            UUID classOnly = ace instanceof Ace.OnObject entry ? entry.inheritedObjectType() : null;
            return classOnly == null || classOnly.equals(type);
        }

        private static @Nullable UUID typeOf(Ace.WithTrustee ace) {
            return ace instanceof Ace.OnObject entry ? entry.objectType() : null;
        }

        Ace entry(Sid trustee, boolean inheritable) {
            int flags = inheritable ? AceFlags.CONTAINER_INHERIT : 0;
            if (below) {
                int onward = AceFlags.CONTAINER_INHERIT | AceFlags.INHERIT_ONLY;
                return new Ace.OnObject(AceType.ALLOW_OBJECT, onward, mask, null, type, trustee);
            }
            return type == null ? Ace.allow(flags, mask, trustee) : Ace.allowObject(flags, mask, type, trustee);
        }
    }

    Grant {
        rights = List.copyOf(rights);
    }

    private static Grant property(PermissionLevel level, UUID... attributes) {
        List<Right> rights = new ArrayList<>();
        for (UUID attribute : attributes) {
            rights.add(new Right(attribute, READ_AND_WRITE, Directory.WRITE_PROPERTY, false));
        }
        return new Grant(level, rights);
    }

    private static Grant one(PermissionLevel level, @Nullable UUID type, int mask, int telling) {
        return new Grant(level, List.of(new Right(type, mask, telling, false)));
    }

    static final Grant LINK = property(PermissionLevel.SOM_LINK, PolicyRights.GP_LINK, PolicyRights.GP_OPTIONS);
    static final Grant LOGGING =
            one(PermissionLevel.SOM_LOGGING, PolicyRights.LOGGING, Directory.CONTROL_ACCESS, Directory.CONTROL_ACCESS);
    static final Grant PLANNING = one(
            PermissionLevel.SOM_PLANNING, PolicyRights.PLANNING, Directory.CONTROL_ACCESS, Directory.CONTROL_ACCESS);
    static final Grant GPO_CREATE =
            one(PermissionLevel.SOM_GPO_CREATE, PolicyRights.GPC_CLASS, Directory.CREATE_CHILD, Directory.CREATE_CHILD);
    static final Grant WMI_CREATE = one(
            PermissionLevel.SOM_WMI_CREATE,
            PolicyRights.WMI_FILTER_CLASS,
            Directory.CREATE_CHILD,
            Directory.CREATE_CHILD);
    private static final int FILTER_FULL = Directory.ALL & ~Directory.CONTROL_ACCESS;
    static final Grant WMI_FULL = new Grant(
            PermissionLevel.SOM_WMI_FULL_CONTROL,
            List.of(
                    new Right(
                            PolicyRights.WMI_FILTER_CLASS,
                            Directory.CREATE_CHILD | Directory.DELETE_CHILD,
                            Directory.CREATE_CHILD,
                            false),
                    new Right(
                            PolicyRights.WMI_FILTER_CLASS,
                            FILTER_FULL,
                            Directory.WRITE_PROPERTY | AccessMask.WRITE_DAC,
                            true)));
    /** Who may add a folder to a folder of SYSVOL; what it makes there is its own by the entry for its creator. */
    static final Grant ADD_FOLDER = one(
            PermissionLevel.SOM_STARTER_GPO_CREATE, null, File.READ_AND_EXECUTE | File.APPEND_DATA, File.APPEND_DATA);

    static final Grant ADD_GPT = new Grant(PermissionLevel.SOM_GPO_CREATE, ADD_FOLDER.rights());

    /** All levels that are made so. */
    static List<Grant> all() {
        return List.of(LINK, LOGGING, PLANNING, GPO_CREATE, WMI_CREATE, WMI_FULL, ADD_FOLDER);
    }
}
