// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import java.util.UUID;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.Sid;

/**
 * What a domain is called and where its parts are.
 *
 * @param dnsName such as {@code contoso.test}
 * @param netbiosName such as {@code CONTOSO}
 * @param forestName DNS name of the forest's root domain
 * @param baseDn the domain's naming context
 * @param configurationDn the forest's configuration partition
 * @param schemaDn the forest's schema partition
 * @param sid the domain's SID
 * @param guid the domain object's {@code objectGUID}
 * @param server DNS name of the DC that answers
 * @param pdcEmulator whether that DC holds the PDC emulator role of the domain
 */
public record DomainFacts(
        String dnsName,
        String netbiosName,
        String forestName,
        DN baseDn,
        DN configurationDn,
        DN schemaDn,
        Sid sid,
        UUID guid,
        String server,
        boolean pdcEmulator) {

    /** The container of all GPCs ([MS-GPOL] 2.2.2). */
    public DN policiesDn() {
        return new DN(new RDN("CN", "Policies"), systemDn());
    }

    /** The domain's system container. */
    public DN systemDn() {
        return new DN(new RDN("CN", "System"), baseDn);
    }

    /** The folder of all GPTs, below the SYSVOL share. */
    public SysvolPath policiesPath() {
        return SysvolPath.ROOT.child(dnsName).child("Policies");
    }
}
