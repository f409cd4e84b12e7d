// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the lab's domain is called and where its partitions are. It is the root domain of its own forest.
 *
 * @param dnsName such as {@code contoso.test}
 * @param netbiosName such as {@code CONTOSO}
 * @param controller the only domain controller's host name, such as {@code DC1}
 */
record LabNames(String dnsName, String netbiosName, String controller) {
    DN baseDn() {
        List<RDN> rdns = new ArrayList<>();
        for (String label : dnsName.split("\\.")) {
            rdns.add(new RDN("DC", label));
        }
        return new DN(rdns);
    }

    DN configurationDn() {
        return child(baseDn(), "Configuration");
    }

    DN schemaDn() {
        return child(configurationDn(), "Schema");
    }

    DN systemDn() {
        return child(baseDn(), "System");
    }

    DN sitesDn() {
        return child(configurationDn(), "Sites");
    }

    /** The DC's server object in the default site. */
    DN serverDn() {
        return child(child(child(sitesDn(), "Default-First-Site-Name"), "Servers"), controller);
    }

    /** The DC's NTDS settings, which role owners are named by. */
    DN settingsDn() {
        return child(serverDn(), "NTDS Settings");
    }

    /** The Kerberos realm. */
    String realm() {
        return dnsName.toUpperCase(Locale.ROOT);
    }

    /** The DC's DNS name. */
    String server() {
        return controller.toLowerCase(Locale.ROOT) + "." + dnsName;
    }

    static DN child(DN parent, String commonName) {
        return new DN(new RDN("CN", commonName), parent);
    }
}
