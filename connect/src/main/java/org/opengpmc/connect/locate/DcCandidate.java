// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import java.net.InetAddress;
import java.util.List;

/**
 * A server that may be the DC wanted.
 *
 * @param host DNS name, or the address it was named by
 * @param port 0 for the usual port of the protection chosen
 * @param addresses where to try, in this order; never empty
 */
public record DcCandidate(String host, int port, List<InetAddress> addresses) {
    public DcCandidate {
        addresses = List.copyOf(addresses);
    }
}
