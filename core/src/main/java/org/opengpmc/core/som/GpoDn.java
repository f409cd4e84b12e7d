// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.gpo.GpoId;

/**
 * The DN in a link, read. Two that lead to the same object are equal, however they are written.
 *
 * @param key the DN in one form for all ways to write it
 * @param gpoId the GUID; null if it is not the DN that a GPO has
 * @param dnsName the domain's DNS name; null if it is not the DN that a GPO has
 */
record GpoDn(String key, @Nullable GpoId gpoId, @Nullable String dnsName) {
    static GpoDn parse(String text) {
        try {
            DN dn = new DN(text.strip());
            GpoId id = id(dn);
            return new GpoDn(dn.toNormalizedString(), id, id == null ? null : CanonicalName.dnsName(dn));
        } catch (LDAPException e) {
            return new GpoDn(text.strip().toLowerCase(Locale.ROOT), null, null);
        }
    }

    /** {@code CN={GUID},CN=Policies,CN=System} and a domain ([MS-GPOL] 2.2.2). */
    private static @Nullable GpoId id(DN dn) {
        RDN[] rdns = dn.getRDNs();
        if (rdns.length < 4 || !is(rdns[1], "CN", "Policies") || !is(rdns[2], "CN", "System")) {
            return null;
        }
        for (int i = 3; i < rdns.length; i++) {
            if (!rdns[i].hasAttribute("DC")) {
                return null;
            }
        }
        return rdns[0].hasAttribute("CN") && rdns[0].getAttributeValues()[0].startsWith("{")
                ? GpoId.parse(rdns[0].getAttributeValues()[0]).orElse(null)
                : null;
    }

    private static boolean is(RDN rdn, String attribute, String value) {
        return rdn.hasAttribute(attribute) && rdn.getAttributeValues()[0].equalsIgnoreCase(value);
    }

    Optional<GpoId> id() {
        return Optional.ofNullable(gpoId);
    }

    Optional<String> domain() {
        return Optional.ofNullable(dnsName);
    }
}
