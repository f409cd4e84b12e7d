// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.connect.lab.LabFixture.BASE;
import static org.opengpmc.connect.lab.LabFixture.GPO;

import com.unboundid.asn1.ASN1Integer;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;

class LabSecurityTest {
    private static final int OWNER = 1;
    private static final int GROUP = 2;
    private static final int DACL = 4;
    private static final int SACL = 8;

    private DomainConnection lab;
    private LDAPInterface directory;
    private SddlContext context;

    @BeforeEach
    void open(@TempDir Path folder) {
        lab = LabFixture.create(folder);
        directory = lab.directory();
        context = SddlContext.of(lab.facts().sid(), lab.facts().sid());
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private static Control parts(int flags) {
        return new Control(
                "1.2.840.113556.1.4.801", true, new ASN1OctetString(new ASN1Sequence(new ASN1Integer(flags)).encode()));
    }

    private SecurityDescriptor read(String dn, int flags) throws LDAPException {
        SearchRequest request = new SearchRequest(dn, SearchScope.BASE, "(objectClass=*)", "nTSecurityDescriptor");
        request.addControl(parts(flags));
        Entry entry = directory.search(request).getSearchEntries().get(0);
        return SecurityDescriptor.parse(Objects.requireNonNull(entry.getAttributeValueBytes("nTSecurityDescriptor")));
    }

    private void write(String dn, int flags, String sddl) throws LDAPException {
        ModifyRequest request = new ModifyRequest(
                dn,
                new Modification(
                        ModificationType.REPLACE,
                        "nTSecurityDescriptor",
                        Sddl.parse(sddl, context).write()));
        request.addControl(parts(flags));
        directory.modify(request);
    }

    private String text(SecurityDescriptor descriptor) {
        return Sddl.write(descriptor, context);
    }

    @Test
    void aNewGpoIsProtectedAndHasTheDefaultOfItsClass() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");
        assertThat(text(read(GPO, OWNER | GROUP | DACL)))
                .startsWith("O:DAG:DAD:P(")
                .contains("(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)", "(A;CI;LCRPLORC;;;AU)", "(A;CIIO;")
                .doesNotContain("ID;");
    }

    @Test
    void theHalvesInheritFromTheGpoAndFollowItsChanges() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");
        assertThat(text(read("CN=Machine," + GPO, DACL))).contains("(A;CIID;LCRPLORC;;;AU)");

        write(GPO, DACL, "D:PAI(A;CI;LCRPLORC;;;DU)(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)");
        assertThat(text(read("CN=Machine," + GPO, DACL)))
                .contains("(A;CIID;LCRPLORC;;;DU)")
                .doesNotContain("(A;CIID;LCRPLORC;;;AU)");
    }

    @Test
    void onlyThePartsNamedAreReturned() throws LDAPException {
        SecurityDescriptor dacl = read(BASE, DACL);
        assertThat(dacl.owner()).isNull();
        assertThat(dacl.sacl()).isNull();
        assertThat(dacl.daclEntries()).isNotEmpty();
        SecurityDescriptor owner = read(BASE, OWNER);
        assertThat(owner.owner()).isNotNull();
        assertThat(owner.dacl()).isNull();
        assertThat(read(BASE, SACL).saclEntries()).isNotEmpty();
    }

    @Test
    void onlyThePartsNamedAreWritten() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");
        write(GPO, DACL, "O:BAG:BAD:P(A;CI;LCRPLORC;;;AU)");
        assertThat(text(read(GPO, OWNER | GROUP | DACL))).isEqualTo("O:DAG:DAD:P(A;CI;LCRPLORC;;;AU)");
        write(GPO, OWNER, "O:BAD:P(A;CI;LCRPLORC;;;WD)");
        assertThat(text(read(GPO, OWNER | GROUP | DACL))).isEqualTo("O:BAG:DAD:P(A;CI;LCRPLORC;;;AU)");
    }

    @Test
    void anOuInheritsFromTheDomainAndPassesOnWhatConcernsOthers() throws LDAPException {
        LabFixture.ou(directory, "OU=Staff," + BASE);
        directory.add("CN=Anna,OU=Staff," + BASE, new Attribute("objectClass", "user"));
        String ou = text(read("OU=Staff," + BASE, DACL));
        String user = text(read("CN=Anna,OU=Staff," + BASE, DACL));
        // Readable account restrictions of users, for Pre-Windows 2000 Compatible Access.
        assertThat(ou)
                .contains(
                        "(OA;CIIOID;RP;4c164200-20c0-11d0-a768-00aa006e0529;bf967aba-0de6-11d0-a285-00aa003049e2;RU)");
        assertThat(user)
                .contains("(OA;CIID;RP;4c164200-20c0-11d0-a768-00aa006e0529;bf967aba-0de6-11d0-a285-00aa003049e2;RU)");
    }

    @Test
    void descriptorsAreShownOnlyToThoseWhoAsk() throws LDAPException {
        assertThat(Objects.requireNonNull(directory.getEntry(BASE)).hasAttribute("nTSecurityDescriptor"))
                .isFalse();
        assertThat(Objects.requireNonNull(directory.getEntry(BASE, "nTSecurityDescriptor"))
                        .hasAttribute("nTSecurityDescriptor"))
                .isTrue();
        SearchRequest all = new SearchRequest(BASE, SearchScope.BASE, "(objectClass=*)", "*");
        all.addControl(parts(DACL));
        assertThat(directory.search(all).getSearchEntries().get(0).hasAttribute("nTSecurityDescriptor"))
                .isTrue();
    }

    @Test
    void bytesThatAreNoDescriptorAreRefused() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");
        LabFixture.assertRefused(
                ResultCode.UNWILLING_TO_PERFORM,
                () -> directory.modify(
                        GPO, new Modification(ModificationType.REPLACE, "nTSecurityDescriptor", new byte[] {1, 2, 3})));
    }
}
