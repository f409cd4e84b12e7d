// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;

record GPMPermission(Permission permission, Trustee who) implements IGPMPermission {
    static GPMPermission grant(Trustee who, GPMPermissionType perm, boolean inheritable) {
        PermissionLevel level = level(perm);
        if (level.isCustom()) {
            throw GPMException.invalidArgument(
                    perm + " stands for rights that match no level; it is read and cannot be granted");
        }
        return new GPMPermission(Permission.grant(who.sid(), level, inheritable), who);
    }

    /** What an argument stands for, whoever made it. */
    static Permission of(IGPMPermission argument) {
        return new Permission(
                sid(argument.getTrustee().getTrusteeSid()),
                level(argument.getPermission()),
                argument.getDenied(),
                argument.getInherited(),
                argument.getInheritable());
    }

    private static Sid sid(String text) {
        try {
            return Sid.parse(text);
        } catch (FormatException e) {
            throw new GPMException(HResult.E_INVALIDARG, String.valueOf(e.getMessage()), e);
        }
    }

    static PermissionLevel level(GPMPermissionType perm) {
        return PermissionLevel.byValue(Calls.required(perm, "perm").getValue()).orElseThrow();
    }

    @Override
    public boolean getInherited() {
        return permission.inherited();
    }

    @Override
    public boolean getInheritable() {
        return permission.inheritable();
    }

    @Override
    public boolean getDenied() {
        return permission.denied();
    }

    @Override
    public GPMPermissionType getPermission() {
        return GPMPermissionType.of(permission.level().value());
    }

    @Override
    public IGPMTrustee getTrustee() {
        return new GPMTrustee(who);
    }
}
