// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DirectoryFailures;
import org.opengpmc.core.domain.GeneralizedTime;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.UnreachableException;

/**
 * What a server says of itself before anybody signs in ([MS-ADTS] 3.1.1.3.2).
 *
 * @param hostName {@code dnsHostName}
 * @param domain DNS name made of {@code defaultNamingContext}, in lower case
 * @param synchronizedNow {@code isSynchronized}: whether initial replication is complete
 * @param clockAhead how far this machine's clock is ahead of the server's {@code currentTime}; negative if behind
 */
public record RootDse(String hostName, String domain, boolean synchronizedNow, Duration clockAhead) {
    /** LDAP_CAP_ACTIVE_DIRECTORY_OID ([MS-ADTS] 3.1.1.3.4.3): a DC, not AD LDS or another directory. */
    private static final String ACTIVE_DIRECTORY = "1.2.840.113556.1.4.800";

    /**
     * Reads and checks it.
     *
     * @param server what the server was called when it was connected to, for messages
     * @param expectedDomain the domain it must serve; any if null
     * @throws UnreachableException if it is no DC, not of that domain, or not in service
     */
    public static RootDse read(LDAPInterface connection, String server, @Nullable String expectedDomain) {
        SearchResultEntry entry;
        try {
            entry = connection.getEntry(
                    "",
                    "dnsHostName",
                    "defaultNamingContext",
                    "supportedCapabilities",
                    "isSynchronized",
                    "currentTime");
        } catch (LDAPException e) {
            throw silent(e, server);
        }
        RootDse found = entry == null ? null : from(entry);
        if (found == null) {
            throw new UnreachableException(Failure.of("the server is not a domain controller")
                    .at(server)
                    .hint("An LDAP server answers there, but not Active Directory or Samba AD; check --server"));
        }
        if (expectedDomain != null && !found.domain.equals(expectedDomain.toLowerCase(Locale.ROOT))) {
            throw new UnreachableException(
                    Failure.of("the server is a domain controller of " + found.domain + ", not of " + expectedDomain)
                            .at(found.hostName)
                            .hint("Name a server of that domain, or correct --domain"));
        }
        if (!found.synchronizedNow) {
            throw new UnreachableException(Failure.of("the domain controller has not finished its first replication")
                    .at(found.hostName)
                    .hint("Wait until it has, or name another server"));
        }
        return found;
    }

    /** Before anybody has signed in, what does not speak LDAP is no DC. */
    private static GpmcException silent(LDAPException problem, String server) {
        GpmcException translated = DirectoryFailures.translate(problem, "ask the server who it is", null, server);
        ResultCode code = problem.getResultCode();
        boolean foreign = code.equals(ResultCode.DECODING_ERROR) || code.equals(ResultCode.SERVER_DOWN);
        return foreign
                ? new UnreachableException(
                        Failure.of("what answers there is not a domain controller: " + translated.getMessage())
                                .at(server)
                                .hint("Check the server's name and port: LDAP is on 389, LDAPS on 636")
                                .cause(problem))
                : translated;
    }

    private static @Nullable RootDse from(ReadOnlyEntry entry) {
        String[] capabilities = entry.getAttributeValues("supportedCapabilities");
        String host = entry.getAttributeValue("dnsHostName");
        String context = entry.getAttributeValue("defaultNamingContext");
        if (capabilities == null
                || !Arrays.asList(capabilities).contains(ACTIVE_DIRECTORY)
                || host == null
                || context == null) {
            return null;
        }
        // A server that does not tell (older Samba) is taken as ready.
        boolean ready = !"FALSE".equalsIgnoreCase(entry.getAttributeValue("isSynchronized"));
        return new RootDse(safe(host), safe(DomainName.fromDn(context)), ready, clockAhead(entry));
    }

    /** Nobody has proved yet who is answering, and these names go into messages and the configuration of Kerberos. */
    private static String safe(String name) {
        if (!DomainName.isPlain(name)) {
            throw new UnreachableException(Failure.of("the server gives itself a name that no domain controller has")
                    .hint("Something else answers there; check --server"));
        }
        return name;
    }

    private static Duration clockAhead(ReadOnlyEntry entry) {
        // Only used to explain a failed sign-in better.
        return Optional.ofNullable(entry.getAttributeValue("currentTime"))
                .flatMap(GeneralizedTime::parse)
                .map(time -> Duration.between(time, Instant.now()))
                .orElse(Duration.ZERO);
    }
}
