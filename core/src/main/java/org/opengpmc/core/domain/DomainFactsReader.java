// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;

/** Reads the {@link DomainFacts} of the domain controller that answers, with three small searches. */
public final class DomainFactsReader {
    private static final String[] ROOT_DSE_ATTRIBUTES = {
        "defaultNamingContext",
        "configurationNamingContext",
        "schemaNamingContext",
        "rootDomainNamingContext",
        "dnsHostName",
        "dsServiceName"
    };

    private final LDAPInterface directory;
    private final String server;

    private DomainFactsReader(LDAPInterface directory, String server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Reads the facts.
     *
     * @param server the name by which the server was reached; used in messages, and where it does not tell its own
     * @throws UnreachableException if what answers is no domain controller
     */
    public static DomainFacts read(LDAPInterface directory, String server) {
        return new DomainFactsReader(directory, server).read();
    }

    private DomainFacts read() {
        SearchResultEntry root = get("", ROOT_DSE_ATTRIBUTES);
        DN base = dn(root, "defaultNamingContext");
        DN configuration = dn(root, "configurationNamingContext");
        SearchResultEntry domain = get(base.toString(), "objectSid", "objectGUID", "fSMORoleOwner");
        String host = root.getAttributeValue("dnsHostName");
        return new DomainFacts(
                dnsName(base),
                netbiosName(base, configuration),
                dnsName(dn(root, "rootDomainNamingContext")),
                base,
                configuration,
                dn(root, "schemaNamingContext"),
                parsed(domain, "objectSid", Sid::parse),
                parsed(domain, "objectGUID", ObjectGuid::parse),
                host == null ? server : host,
                isPdcEmulator(root, domain));
    }

    private static boolean isPdcEmulator(SearchResultEntry root, SearchResultEntry domain) {
        DN owner = domain.getAttributeValueAsDN("fSMORoleOwner");
        return owner != null && owner.equals(root.getAttributeValueAsDN("dsServiceName"));
    }

    private String netbiosName(DN base, DN configuration) {
        try {
            SearchResultEntry crossRef = directory.searchForEntry(
                    "CN=Partitions," + configuration,
                    SearchScope.ONE,
                    Filter.createEqualityFilter("nCName", base.toString()),
                    "nETBIOSName");
            String name = crossRef == null ? null : crossRef.getAttributeValue("nETBIOSName");
            return name == null ? firstLabel(base) : name;
        } catch (LDAPException e) {
            throw DirectoryFailures.translate(e, "read the domain's NetBIOS name", base.toString(), server);
        }
    }

    private static String firstLabel(DN base) {
        return base.getRDNs()[0].getAttributeValues()[0].toUpperCase(Locale.ROOT);
    }

    /** A domain's DNS name is made of the {@code DC} parts of its DN ([MS-ADTS] 3.1.1.1.5). */
    private static String dnsName(DN base) {
        return Arrays.stream(base.getRDNs())
                .map(rdn -> rdn.getAttributeValues()[0])
                .collect(Collectors.joining("."))
                .toLowerCase(Locale.ROOT);
    }

    private SearchResultEntry get(String dn, String... attributes) {
        try {
            SearchResultEntry entry = directory.getEntry(dn, attributes);
            if (entry == null) {
                throw new NotFoundException(Failure.of("the object does not exist or may not be read")
                        .on(dn)
                        .at(server));
            }
            return entry;
        } catch (LDAPException e) {
            throw DirectoryFailures.translate(e, "read the domain's facts", dn, server);
        }
    }

    private DN dn(SearchResultEntry entry, String attribute) {
        DN dn = entry.getAttributeValueAsDN(attribute);
        if (dn == null || dn.isNullDN()) {
            throw notAController(attribute);
        }
        return dn;
    }

    private <T> T parsed(SearchResultEntry entry, String attribute, Function<byte[], T> parser) {
        byte[] value = bytes(entry, attribute);
        try {
            return parser.apply(value);
        } catch (FormatException | IllegalArgumentException e) {
            throw new UnreachableException(Failure.of("the server answers with an " + attribute + " that is none")
                    .on(entry.getDN())
                    .at(server)
                    .hint("Name another domain controller")
                    .cause(e));
        }
    }

    private byte[] bytes(SearchResultEntry entry, String attribute) {
        byte[] value = entry.getAttributeValueBytes(attribute);
        if (value == null) {
            throw notAController(attribute);
        }
        return value;
    }

    private UnreachableException notAController(String missing) {
        return new UnreachableException(
                Failure.of("the server is not an Active Directory domain controller: it has no " + missing)
                        .at(server)
                        .hint("Name a domain controller with --server, or leave the choice to DNS"));
    }
}
