// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnreachableException;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * The few DNS questions that locating a DC takes: SRV (RFC 2782) and addresses. Asks the system's nameservers, or one
 * that was named. Never asks for the name of an address.
 */
public final class DnsQueries {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final @Nullable String nameserver;
    private final Duration timeout;
    private @Nullable Resolver resolver;

    /**
     * Nothing is asked yet.
     *
     * @param nameserver IP address, optionally with port; the system's if null
     * @param timeout for each question; at most five seconds are taken
     */
    public DnsQueries(@Nullable String nameserver, Duration timeout) {
        this.nameserver = nameserver;
        this.timeout = timeout.compareTo(PATIENCE) < 0 ? timeout : PATIENCE;
    }

    /**
     * The hosts that offer a service, best first: lowest priority number, then highest weight. Empty if there are none.
     *
     * @param service such as {@code _ldap._tcp.dc._msdcs.contoso.test}
     * @throws UnreachableException if no nameserver answers
     */
    public List<ServiceHost> services(String service) {
        Message answer = ask(service, Type.SRV);
        Map<String, List<InetAddress>> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Record extra : answer.getSection(Section.ADDITIONAL)) {
            InetAddress address = address(extra);
            if (address != null) {
                known.computeIfAbsent(plain(extra.getName()), k -> new ArrayList<>())
                        .add(address);
            }
        }
        List<SRVRecord> records = new ArrayList<>();
        for (Record found : answer.getSection(Section.ANSWER)) {
            if (found instanceof SRVRecord srv && !srv.getTarget().equals(Name.root)) {
                records.add(srv);
            }
        }
        records.sort(Comparator.comparingInt(SRVRecord::getPriority)
                .thenComparing(Comparator.comparingInt(SRVRecord::getWeight).reversed()));
        return records.stream()
                .map(srv -> {
                    String host = plain(srv.getTarget());
                    return new ServiceHost(host, srv.getPort(), known.getOrDefault(host, List.of()));
                })
                .toList();
    }

    /**
     * The addresses of a host, IPv4 first. An address in text form is taken as it is.
     *
     * @throws UnreachableException if the name is unknown or no nameserver answers
     */
    public List<InetAddress> addresses(String host) {
        if (nameserver == null || ServerName.isAddress(host)) {
            // The system's way knows the hosts file, too.
            try {
                return List.of(InetAddress.getAllByName(host));
            } catch (UnknownHostException e) {
                throw unknown(host, e);
            }
        }
        List<InetAddress> found = new ArrayList<>();
        for (int type : new int[] {Type.A, Type.AAAA}) {
            for (Record answer : ask(host, type).getSection(Section.ANSWER)) {
                InetAddress address = address(answer);
                if (address != null) {
                    found.add(address);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw unknown(host, null);
    }

    private static UnreachableException unknown(String host, @Nullable Throwable cause) {
        Failure failure = Failure.of("the name '" + host + "' is not known to DNS")
                .at(host)
                .hint("Check the spelling and that this machine uses the domain's nameserver,"
                        + " or name a server by its IP address");
        return new UnreachableException(cause == null ? failure : failure.cause(cause));
    }

    private Message ask(String question, int type) {
        try {
            Name name = Name.fromString(question, Name.root);
            Message answer = resolver().send(Message.newQuery(Record.newRecord(name, type, DClass.IN)));
            int code = answer.getRcode();
            if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
                throw new IOException(Rcode.string(code));
            }
            return answer;
        } catch (TextParseException e) {
            throw new UnreachableException(
                    Failure.of("'" + question + "' is not a valid DNS name").cause(e));
        } catch (IOException e) {
            String asked = nameserver == null ? "the system's nameservers" : "nameserver " + nameserver;
            throw new UnreachableException(Failure.of("DNS does not answer: asked " + asked + " for "
                            + Type.string(type) + " " + question + " (" + reason(e) + ")")
                    .hint("Check the nameserver settings of this machine, or name a domain controller")
                    .cause(e));
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private synchronized Resolver resolver() throws UnknownHostException {
        if (resolver == null) {
            Resolver made;
            if (nameserver == null) {
                made = new ExtendedResolver();
            } else {
                ServerName server = ServerName.parse(nameserver);
                made = new SimpleResolver(new InetSocketAddress(
                        InetAddress.getByName(server.host()), server.portOr(SimpleResolver.DEFAULT_PORT)));
            }
            made.setTimeout(timeout);
            resolver = made;
        }
        return resolver;
    }

    private static @Nullable InetAddress address(Record answer) {
        if (answer instanceof ARecord a) {
            return a.getAddress();
        }
        return answer instanceof AAAARecord aaaa ? aaaa.getAddress() : null;
    }

    private static String plain(Name name) {
        return name.toString(true);
    }
}
