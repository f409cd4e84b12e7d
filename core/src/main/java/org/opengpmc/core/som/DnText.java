// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** DNs in a form that every server takes. Samba wants an equals sign in a name escaped; RFC 4514 leaves that free. */
final class DnText {
    private DnText() {}

    static String of(DN dn) {
        return Arrays.stream(dn.getRDNs()).map(DnText::of).collect(Collectors.joining(","));
    }

    private static String of(RDN rdn) {
        List<String> parts = new ArrayList<>();
        String[] names = rdn.getAttributeNames();
        for (int i = 0; i < names.length; i++) {
            String text = new RDN(names[i], rdn.getAttributeValues()[i]).toString();
            String value = text.substring(text.indexOf('=') + 1);
            parts.add(names[i] + "=" + value.replace("=", "\\3D"));
        }
        return String.join("+", parts);
    }
}
