// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.ConnectionOptions;
import org.opengpmc.connect.ConnectionOptions.DcChoice;
import org.opengpmc.connect.Connector;
import org.opengpmc.core.domain.DomainConnection;

/** Domains that are reached over the network, each with the same credential. */
record LiveSource(ConnectionOptions options) implements DomainSource {
    @Override
    public DomainConnection open(String domain, String server, DcChoice choice) {
        ConnectionOptions wanted = options.withChoice(choice);
        @Nullable String own = options.domain();
        if (!domain.isEmpty() && !domain.equalsIgnoreCase(own)) {
            // A server, KDC or SYSVOL folder that was named is that of the first domain.
            wanted = wanted.withDomain(domain);
            if (own != null) {
                wanted = wanted.withServer(null).withKdc(null).withSysvol(null);
            }
        }
        return Connector.connect(server.isEmpty() ? wanted : wanted.withServer(server));
    }

    @Override
    public boolean handsOver() {
        return true;
    }
}
