// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The levels in which permissions are told and set ({@code GPMPermissionType}). They are no flags, and the numbers do not
 * say which is higher: {@link #covers} does.
 */
public enum PermissionLevel {
    /** Read a GPO and have it applied. */
    GPO_APPLY(0x10000, "apply"),
    /** Read a GPO. */
    GPO_READ(0x10100, "read"),
    /** Read a GPO and edit its settings. */
    GPO_EDIT(0x10101, "edit"),
    /** Edit a GPO, delete it, change its permissions and its owner. */
    GPO_EDIT_SECURITY_AND_DELETE(0x10102, "edit-delete"),
    /** Rights on a GPO that match no level. */
    GPO_CUSTOM(0x10103, "custom"),
    /** Edit a WMI filter. */
    WMI_FILTER_EDIT(0x20000, "edit"),
    /** Everything with a WMI filter. */
    WMI_FILTER_FULL_CONTROL(0x20001, "full"),
    /** Rights on a WMI filter that match no level; reading alone is one. */
    WMI_FILTER_CUSTOM(0x20002, "custom"),
    /** Link GPOs here, and set the order of links and block inheritance. */
    SOM_LINK(0x1c0000, "link"),
    /** Read what was applied to users and computers here (RSoP logging). */
    SOM_LOGGING(0x180100, "logging"),
    /** Simulate what would be applied to users and computers here (RSoP planning). */
    SOM_PLANNING(0x180200, "planning"),
    /** Create WMI filters. */
    SOM_WMI_CREATE(0x100300, "create-wmi"),
    /** Everything with all WMI filters. */
    SOM_WMI_FULL_CONTROL(0x100301, "full-wmi"),
    /** Create GPOs. */
    SOM_GPO_CREATE(0x100400, "create-gpo"),
    /** Read a starter GPO. */
    STARTER_GPO_READ(0x30500, "read"),
    /** Read and edit a starter GPO. */
    STARTER_GPO_EDIT(0x30501, "edit"),
    /** Everything with a starter GPO. */
    STARTER_GPO_FULL_CONTROL(0x30502, "full"),
    /** Rights on a starter GPO that match no level. */
    STARTER_GPO_CUSTOM(0x30503, "custom"),
    /** Create starter GPOs. */
    SOM_STARTER_GPO_CREATE(0x100500, "create-starter");

    private final int value;
    private final String word;

    PermissionLevel(int value, String word) {
        this.value = value;
        this.word = word;
    }

    /** The number in {@code GPMPermissionType}. */
    public int value() {
        return value;
    }

    /** What users type; unique among the levels of one kind of object. */
    public String word() {
        return word;
    }

    /** Whether objects of that kind have this level. */
    public boolean appliesTo(SecuredKind kind) {
        return switch (this) {
            case GPO_APPLY, GPO_READ, GPO_EDIT, GPO_EDIT_SECURITY_AND_DELETE, GPO_CUSTOM -> kind == SecuredKind.GPO;
            case WMI_FILTER_EDIT, WMI_FILTER_FULL_CONTROL, WMI_FILTER_CUSTOM -> kind == SecuredKind.WMI_FILTER;
            case STARTER_GPO_READ, STARTER_GPO_EDIT, STARTER_GPO_FULL_CONTROL, STARTER_GPO_CUSTOM ->
                kind == SecuredKind.STARTER_GPO;
            case SOM_LINK -> kind.isSom();
            case SOM_LOGGING, SOM_PLANNING -> kind == SecuredKind.DOMAIN || kind == SecuredKind.OU;
            case SOM_WMI_CREATE, SOM_WMI_FULL_CONTROL, SOM_GPO_CREATE, SOM_STARTER_GPO_CREATE ->
                kind == SecuredKind.DOMAIN;
        };
    }

    /** Whether it stands for rights that match no level: such is read and removed, never granted. */
    public boolean isCustom() {
        return this == GPO_CUSTOM || this == WMI_FILTER_CUSTOM || this == STARTER_GPO_CUSTOM;
    }

    /** Whether this level includes the other; each includes itself. */
    public boolean covers(PermissionLevel other) {
        return this == other || below().contains(other);
    }

    private List<PermissionLevel> below() {
        return switch (this) {
            case GPO_APPLY, GPO_EDIT -> List.of(GPO_READ);
            case GPO_EDIT_SECURITY_AND_DELETE -> List.of(GPO_EDIT, GPO_READ);
            case WMI_FILTER_FULL_CONTROL -> List.of(WMI_FILTER_EDIT);
            case SOM_WMI_FULL_CONTROL -> List.of(SOM_WMI_CREATE);
            case STARTER_GPO_EDIT -> List.of(STARTER_GPO_READ);
            case STARTER_GPO_FULL_CONTROL -> List.of(STARTER_GPO_EDIT, STARTER_GPO_READ);
            default -> List.of();
        };
    }

    /**
     * Whether what is below the object has the permission too. GPOs need it for their halves and files; WMI filters and
     * the rights to create have nothing below; only on SOMs can one choose.
     *
     * @param wished what the caller wishes
     */
    public boolean inheritable(boolean wished) {
        return switch (this) {
            case SOM_LINK, SOM_LOGGING, SOM_PLANNING -> wished;
            case WMI_FILTER_EDIT,
                    WMI_FILTER_FULL_CONTROL,
                    WMI_FILTER_CUSTOM,
                    SOM_WMI_CREATE,
                    SOM_WMI_FULL_CONTROL,
                    SOM_GPO_CREATE,
                    SOM_STARTER_GPO_CREATE -> false;
            default -> true;
        };
    }

    /** The levels that objects of that kind have, custom included. */
    public static List<PermissionLevel> of(SecuredKind kind) {
        return Stream.of(values()).filter(level -> level.appliesTo(kind)).toList();
    }

    /** The level with that number. */
    public static Optional<PermissionLevel> byValue(int value) {
        return Stream.of(values()).filter(level -> level.value == value).findFirst();
    }

    /** The level that users call so for that kind of object. */
    public static Optional<PermissionLevel> byWord(SecuredKind kind, String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return of(kind).stream().filter(level -> level.word.equals(wanted)).findFirst();
    }
}
