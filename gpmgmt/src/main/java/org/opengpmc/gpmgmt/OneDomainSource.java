// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.function.Supplier;
import org.opengpmc.connect.ConnectionOptions.DcChoice;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnreachableException;

/**
 * The one domain of a lab, or of a connection that is open already.
 *
 * @param handsOver whether each connection is opened for whoever asks
 */
record OneDomainSource(Supplier<DomainConnection> opener, boolean handsOver) implements DomainSource {
    @Override
    public DomainConnection open(String domain, String server, DcChoice choice) {
        DomainConnection connection = opener.get();
        DomainFacts facts = connection.facts();
        boolean ours = domain.isEmpty() || domain.equalsIgnoreCase(facts.dnsName());
        boolean itsDc = server.isEmpty() || isDc(server, facts);
        if (ours && itsDc) {
            return connection;
        }
        if (handsOver) {
            connection.close();
        }
        throw new UnreachableException(Failure.of(
                        ours
                                ? "the domain " + facts.dnsName() + " has no domain controller '" + server + "' here"
                                : "there is no domain '" + domain + "' here, only " + facts.dnsName())
                .at(facts.server()));
    }

    /** A DC goes by its DNS name and by the first label of it. */
    private static boolean isDc(String server, DomainFacts facts) {
        return server.equalsIgnoreCase(facts.server())
                || server.equalsIgnoreCase(facts.server().split("\\.")[0]);
    }
}
