// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.AccessMask.Directory;
import org.opengpmc.formats.security.AccessMask.File;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SysvolAcl;

/**
 * Which access masks mean which level, for objects whose whole DACL is about policy. A level is recognised by what a mask
 * contains: of the rights that tell levels apart it must have exactly those of the level; others, such as list-object,
 * do not matter.
 *
 * @param kind the kind of object
 * @param mapping what generic rights mean for it
 * @param telling the rights that tell levels apart
 * @param steps from the lowest level to the highest
 * @param custom the level of rights that match none
 * @param flags inheritance flags of the entries we write
 */
record MaskLevels(
        SecuredKind kind, GenericMapping mapping, int telling, List<Step> steps, PermissionLevel custom, int flags) {

    /**
     * One level.
     *
     * @param written the mask that we write
     */
    record Step(PermissionLevel level, int written) {}

    /** The masks of the console: docs/decisions tells where they come from. */
    private static final int READ = Directory.LIST_CONTENTS | Directory.READ_PROPERTY | AccessMask.READ_CONTROL;

    private static final int EDIT = READ | Directory.WRITE_PROPERTY | Directory.CREATE_CHILD | Directory.DELETE_CHILD;
    private static final int CONTROL = AccessMask.WRITE_DAC | AccessMask.WRITE_OWNER;
    private static final int FULL = EDIT | CONTROL | AccessMask.DELETE;
    private static final int FILTER_EDIT = READ | Directory.WRITE_PROPERTY;

    static final MaskLevels GPO = new MaskLevels(
            SecuredKind.GPO,
            GenericMapping.DIRECTORY,
            FULL | AccessMask.ACCESS_SYSTEM_SECURITY,
            List.of(
                    new Step(PermissionLevel.GPO_READ, READ),
                    new Step(PermissionLevel.GPO_EDIT, EDIT),
                    new Step(PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE, FULL)),
            PermissionLevel.GPO_CUSTOM,
            AceFlags.CONTAINER_INHERIT);

    /** Deleting does not tell: the schema's default gives it to nobody but SYSTEM, also the container gives it. */
    static final MaskLevels WMI_FILTER = new MaskLevels(
            SecuredKind.WMI_FILTER,
            GenericMapping.DIRECTORY,
            Directory.READ_PROPERTY | Directory.WRITE_PROPERTY | CONTROL,
            List.of(
                    new Step(PermissionLevel.WMI_FILTER_EDIT, FILTER_EDIT),
                    new Step(PermissionLevel.WMI_FILTER_FULL_CONTROL, Directory.ALL & ~Directory.CONTROL_ACCESS)),
            PermissionLevel.WMI_FILTER_CUSTOM,
            0);

    static final MaskLevels STARTER_GPO = new MaskLevels(
            SecuredKind.STARTER_GPO,
            GenericMapping.FILE,
            File.READ_DATA | File.EXECUTE | File.WRITE_DATA | File.APPEND_DATA | AccessMask.READ_CONTROL | CONTROL,
            List.of(
                    new Step(PermissionLevel.STARTER_GPO_READ, File.READ_AND_EXECUTE),
                    new Step(PermissionLevel.STARTER_GPO_EDIT, SysvolAcl.fileMask(EDIT)),
                    new Step(PermissionLevel.STARTER_GPO_FULL_CONTROL, File.ALL)),
            PermissionLevel.STARTER_GPO_CUSTOM,
            AceFlags.CONTAINER_INHERIT | AceFlags.OBJECT_INHERIT);

    /** Of a mask without generic rights, those rights that tell. */
    int telling(int mask) {
        return mask & telling;
    }

    /** The level that a mask has, if it is one. */
    Optional<PermissionLevel> allowed(int mask) {
        return steps.stream()
                .filter(step -> telling(step.written) == telling(mask))
                .map(Step::level)
                .findFirst();
    }

    /** The level that a mask denies: all of its rights, or those that it adds to a lower one. */
    Optional<PermissionLevel> denied(int mask) {
        int below = 0;
        for (Step step : steps) {
            int all = telling(step.written);
            int lowest = telling(steps.get(0).written);
            int told = telling(mask);
            boolean withoutReading = step.level != steps.get(0).level && told == (all & ~lowest);
            if (told == all || told == (all & ~below) || withoutReading) {
                return Optional.of(step.level);
            }
            below = all;
        }
        return Optional.empty();
    }

    /** Whether a mask contains all that tells of the lowest level. */
    boolean canRead(int mask) {
        int reading = telling(steps.get(0).written);
        return (mask & reading) == reading;
    }

    /** The mask to write for a level. */
    int written(PermissionLevel level) {
        if (level == PermissionLevel.GPO_APPLY) {
            return READ;
        }
        return steps.stream()
                .filter(step -> step.level == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(level + " has no mask"))
                .written;
    }
}
