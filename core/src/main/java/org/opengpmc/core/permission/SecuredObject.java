// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * An object whose permissions are told or changed.
 *
 * @param kind what kind of object it is
 * @param name what people call it, for messages
 * @param dn its DN; empty for a starter GPO, which has no directory object
 * @param folder the SYSVOL folder of a starter GPO
 * @param gpo the GPO, if it is one
 */
public record SecuredObject(
        SecuredKind kind,
        String name,
        String dn,
        @Nullable SysvolPath folder,
        @Nullable Gpo gpo) {

    /** A GPO. */
    public static SecuredObject of(Gpo gpo) {
        return new SecuredObject(SecuredKind.GPO, gpo.displayName(), gpo.dn(), null, gpo);
    }

    /** A site, domain or OU. */
    public static SecuredObject of(Som som) {
        return som(som.type(), som.dn(), som.name());
    }

    /** A site, domain or OU. */
    public static SecuredObject som(Som.Type type, String dn, String name) {
        return new SecuredObject(SecuredKind.of(type), name, dn, null, null);
    }

    /** The domain of a connection. */
    public static SecuredObject domain(DomainFacts facts) {
        return som(Som.Type.DOMAIN, facts.baseDn().toString(), facts.dnsName());
    }

    /** A WMI filter. */
    public static SecuredObject wmiFilter(String dn, String name) {
        return new SecuredObject(SecuredKind.WMI_FILTER, name, dn, null, null);
    }

    /** A starter GPO: its folder below {@code StarterGPOs}. */
    public static SecuredObject starterGpo(SysvolPath folder, String name) {
        return new SecuredObject(SecuredKind.STARTER_GPO, name, "", folder, null);
    }

    /** Where it is: its DN, or its path in SYSVOL. */
    public String where() {
        return folder == null ? dn : folder.toString();
    }

    SysvolPath needFolder() {
        return Objects.requireNonNull(folder, "only starter GPOs are folders");
    }

    /**
     * The GPO.
     *
     * @throws NullPointerException if it is none
     */
    public Gpo needGpo() {
        return Objects.requireNonNull(gpo, "only a GPO has a GPT");
    }

    /** Kind and name, for messages. */
    @Override
    public String toString() {
        return gpo != null ? "GPO " + gpo : kind.words() + " '" + name + "'";
    }
}
