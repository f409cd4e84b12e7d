// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.UnreachableException;

/** Finds the servers to try for a domain ([MS-ADTS] 6.3.6: the SRV records a DC registers). */
public final class DcLocator {
    private final DnsQueries dns;

    public DcLocator(DnsQueries dns) {
        this.dns = dns;
    }

    /** The one server that was named. */
    public DcCandidate named(String server) {
        ServerName name = ServerName.parse(server);
        return new DcCandidate(name.host(), name.port(), dns.addresses(name.host()));
    }

    /**
     * The domain's controllers in the order to try them. With {@code primary} the PDC emulator alone; where it has no
     * record, the others, any of which knows its name.
     *
     * @throws UnreachableException if DNS knows none; the message names the questions asked
     */
    public List<DcCandidate> located(String domain, boolean primary) {
        List<String> questions = new ArrayList<>();
        if (primary) {
            questions.add("_ldap._tcp.pdc._msdcs." + domain);
        }
        questions.add("_ldap._tcp.dc._msdcs." + domain);
        @Nullable GpmcException unresolved = null;
        for (String question : questions) {
            List<DcCandidate> candidates = new ArrayList<>();
            for (ServiceHost host : dns.services(question)) {
                try {
                    List<InetAddress> addresses =
                            host.addresses().isEmpty() ? dns.addresses(host.host()) : host.addresses();
                    candidates.add(new DcCandidate(host.host(), 0, addresses));
                } catch (UnreachableException e) {
                    unresolved = e;
                }
            }
            if (!candidates.isEmpty()) {
                return candidates;
            }
        }
        Failure failure = Failure.of("no domain controller of '" + domain + "' found in DNS (asked for SRV "
                        + String.join(", ", questions) + ")")
                .on(domain)
                .hint("Check the domain's name and that this machine uses the domain's nameserver,"
                        + " or name a domain controller with --server");
        throw new UnreachableException(unresolved == null ? failure : failure.cause(unresolved));
    }

    /** The KDCs of a realm, {@code host:port} with addresses in place of names; empty if DNS knows none. */
    public List<String> kdcs(String realm) {
        List<String> found = new ArrayList<>();
        for (ServiceHost host : dns.services("_kerberos._tcp." + realm)) {
            for (InetAddress address : host.addresses().isEmpty() ? dns.addresses(host.host()) : host.addresses()) {
                found.add(socketName(address, host.port()));
            }
        }
        return found;
    }

    private static String socketName(InetAddress address, int port) {
        return literal(address) + ":" + port;
    }

    /** An address in text form, with brackets where IPv6 needs them. */
    public static String literal(InetAddress address) {
        String text = address.getHostAddress();
        return text.indexOf(':') >= 0 ? "[" + text + "]" : text;
    }
}
