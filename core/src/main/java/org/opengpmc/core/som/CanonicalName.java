// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A place in the tree as the console writes it, {@code contoso.test/Sales/West} ([MS-ADTS] 3.1.1.4.5, {@code
 * canonicalName}): the domain's DNS name, then the names from the top down. A slash within a name has a backslash before
 * it.
 */
record CanonicalName(List<String> parts) {
    CanonicalName {
        parts = List.copyOf(parts);
    }

    static CanonicalName of(DN dn) {
        RDN[] rdns = dn.getRDNs();
        int top = rdns.length;
        while (top > 0 && rdns[top - 1].hasAttribute("DC")) {
            top--;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < top; i++) {
            parts.add(rdns[i].getAttributeValues()[0]);
        }
        parts.add(dnsName(dn));
        Collections.reverse(parts);
        return new CanonicalName(parts);
    }

    /** The DNS name that the {@code DC} parts at the end of a DN make; empty if there are none. */
    static String dnsName(DN dn) {
        StringBuilder name = new StringBuilder();
        for (RDN rdn : dn.getRDNs()) {
            if (rdn.hasAttribute("DC")) {
                name.append(name.length() == 0 ? "" : ".").append(rdn.getAttributeValues()[0]);
            } else {
                name.setLength(0);
            }
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** Reads one that somebody typed. */
    static CanonicalName parse(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == '/' || text.charAt(i + 1) == '\\')) {
                part.append(text.charAt(++i));
            } else if (c == '/') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (part.length() > 0 || parts.isEmpty()) {
            parts.add(part.toString());
        }
        return new CanonicalName(parts);
    }

    /** The last part: what the object itself is called. */
    String leaf() {
        return parts.get(parts.size() - 1);
    }

    /** To compare by, without case, and to sort by: what is below something follows it. */
    String key() {
        return String.join("\u0001", parts).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return String.join(
                "/",
                parts.stream()
                        .map(part -> part.replace("\\", "\\\\").replace("/", "\\/"))
                        .toList());
    }
}
