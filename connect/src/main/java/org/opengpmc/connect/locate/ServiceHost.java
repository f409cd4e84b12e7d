// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import java.net.InetAddress;
import java.util.List;

/**
 * A host found in DNS.
 *
 * @param host its name without the final dot
 * @param port where the service listens
 * @param addresses those that came with the answer; empty if they must be asked for
 */
public record ServiceHost(String host, int port, List<InetAddress> addresses) {
    public ServiceHost {
        addresses = List.copyOf(addresses);
    }
}
