// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.opengpmc.connect.ConnectionOptions.DcChoice;
import org.opengpmc.core.domain.DomainConnection;

/** Where a {@link GPM} gets its domains from. */
interface DomainSource {
    /**
     * Opens a domain.
     *
     * @param domain its DNS name; empty for the one that the source is made for
     * @param server the DC to use; empty for none in particular
     */
    DomainConnection open(String domain, String server, DcChoice choice);

    /** Whether whoever opened a connection closes it. */
    boolean handsOver();
}
