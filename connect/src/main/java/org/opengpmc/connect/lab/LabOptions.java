// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.formats.security.Sid;

/**
 * What a new lab is like. Start from {@link #of} and change what differs.
 *
 * @param domainDnsName such as {@code contoso.test}
 * @param netbiosName such as {@code CONTOSO}; the first label of the DNS name if null
 * @param controller the host name of the one domain controller
 * @param domainSid the domain's SID; a random one if null
 */
public record LabOptions(
        String domainDnsName,
        @Nullable String netbiosName,
        String controller,
        @Nullable Sid domainSid) {
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DNS_NAME = Pattern.compile(LABEL + "(\\." + LABEL + "){0,9}");
    private static final Pattern NETBIOS_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,14}");

    /** @throws InvalidInputException if a name is not one that a domain or a controller can have */
    public LabOptions {
        check(domainDnsName, DNS_NAME, "a domain's DNS name");
        check(controller, NETBIOS_NAME, "a controller's host name");
        if (netbiosName != null) {
            check(netbiosName, NETBIOS_NAME, "a domain's NetBIOS name");
        }
        if (domainSid != null && !domainSid.isDomainSid()) {
            throw new InvalidInputException(
                    Failure.of(domainSid + " is not the SID of a domain").hint("Such SIDs look like S-1-5-21-1-2-3"));
        }
        domainDnsName = domainDnsName.toLowerCase(Locale.ROOT);
    }

    /** A domain of that name, with one controller called DC1. */
    public static LabOptions of(String domainDnsName) {
        return new LabOptions(domainDnsName, null, "DC1", null);
    }

    LabNames names() {
        String first = domainDnsName.split("\\.")[0];
        String netbios = netbiosName == null ? first.substring(0, Math.min(15, first.length())) : netbiosName;
        return new LabNames(domainDnsName, netbios.toUpperCase(Locale.ROOT), controller.toUpperCase(Locale.ROOT));
    }

    private static void check(String name, Pattern form, String what) {
        if (!form.matcher(name).matches()) {
            throw new InvalidInputException(Failure.of("'" + name + "' is not " + what));
        }
    }
}
