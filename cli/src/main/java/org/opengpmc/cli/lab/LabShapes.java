// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.lab;

import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.domain.DomainFacts;

/** How a lab looks. */
final class LabShapes {
    static final Shape<DomainFacts> DOMAIN = Shape.<DomainFacts>named("domain", 1)
            .column("dnsName", "Domain", DomainFacts::dnsName)
            .column("netbiosName", "NetBIOS name", DomainFacts::netbiosName)
            .column("forestName", "Forest", DomainFacts::forestName)
            .column("server", "Server", DomainFacts::server)
            .column("sid", "SID", DomainFacts::sid)
            .detail("guid", "GUID", DomainFacts::guid);

    private LabShapes() {}
}
