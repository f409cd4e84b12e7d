// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnreachableException;

/** DNS names of domains and hosts. */
public final class DomainName {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,255}");

    private DomainName() {}

    /** Whether a name holds nothing but what DNS names of hosts, domains and realms are made of (RFC 1123, and "_"). */
    public static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** {@code DC=contoso,DC=test} as {@code contoso.test} (RFC 2247), in lower case. */
    static String fromDn(String dn) {
        List<String> labels = new ArrayList<>();
        try {
            for (RDN rdn : new DN(dn).getRDNs()) {
                if (rdn.hasAttribute("DC")) {
                    labels.add(rdn.getAttributeValues()[0].toLowerCase(Locale.ROOT));
                }
            }
        } catch (LDAPException e) {
            throw new UnreachableException(Failure.of("the server names its domain in a way that cannot be read")
                    .on(dn)
                    .cause(e));
        }
        return String.join(".", labels);
    }
}
