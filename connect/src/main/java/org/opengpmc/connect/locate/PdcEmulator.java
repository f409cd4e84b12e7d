// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.SearchResultEntry;
import org.opengpmc.core.domain.DirectoryFailures;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnreachableException;

/** Who holds the PDC emulator role, as the directory itself tells ([MS-ADTS] 6.1.5.3). */
public final class PdcEmulator {
    private PdcEmulator() {}

    /**
     * DNS name of the DC that holds the role.
     *
     * @throws UnreachableException if the directory names none
     */
    public static String hostName(LDAPInterface directory, DomainFacts facts) {
        try {
            SearchResultEntry domain = directory.getEntry(facts.baseDn().toString(), "fSMORoleOwner");
            String settings = domain == null ? null : domain.getAttributeValue("fSMORoleOwner");
            if (settings != null) {
                // The role names the server's NTDS Settings; the server object above it knows the host.
                DN server = new DN(settings).getParent();
                SearchResultEntry holder = server == null ? null : directory.getEntry(server.toString(), "dNSHostName");
                String host = holder == null ? null : holder.getAttributeValue("dNSHostName");
                if (host != null) {
                    return host;
                }
            }
        } catch (LDAPException e) {
            throw DirectoryFailures.translate(
                    e, "find the PDC emulator", facts.baseDn().toString(), facts.server());
        }
        throw new UnreachableException(Failure.of("the domain does not say which DC is its PDC emulator")
                .on(facts.baseDn().toString())
                .at(facts.server())
                .hint("Name a domain controller with --server"));
    }
}
