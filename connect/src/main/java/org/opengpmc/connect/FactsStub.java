// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import java.util.UUID;
import org.opengpmc.core.domain.DomainFacts;

/** To be replaced by core's reader. */
final class FactsStub {
    static DomainFacts read(LDAPInterface directory) throws LDAPException {
        var root = directory.getEntry("", "*");
        var base = new DN(root.getAttributeValue("defaultNamingContext"));
        var domain = directory.getEntry(base.toString());
        return new DomainFacts(
                "connect.test",
                "CONNECT",
                "connect.test",
                base,
                base,
                base,
                org.opengpmc.formats.security.Sid.parse("S-1-5-32"),
                new UUID(0, 0),
                root.getAttributeValue("dnsHostName"),
                root.getAttributeValue("dsServiceName").equalsIgnoreCase(domain.getAttributeValue("fSMORoleOwner")));
    }
}
