// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.ipsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

class IpsecExtensionTest {
    @Test
    void theAssignedPolicyIsNamed() throws LDAPException {
        MemoryGpo gpo = new MemoryGpo()
                .registered(Side.COMPUTER, "E437BC1C-AA7D-11D2-A382-00C04F991E27")
                .object(new PolicyObject(
                        new DN("CN=IPSEC,CN=Windows,CN=Microsoft,CN=Machine"),
                        "ipsecPolicy",
                        List.of(
                                new Attribute("ipsecName", "Server (Request Security)"),
                                new Attribute("ipsecOwnersReference", "CN=ipsecPolicy{1},CN=IP Security,CN=System")),
                        null))
                .object(new PolicyObject(
                        new DN("CN=IEEE80211,CN=Windows,CN=Microsoft,CN=Machine"), "container", List.of(), null));
        assertThat(gpo.settings(Side.COMPUTER))
                .extracting(Setting::name, Setting::value)
                .containsExactly(tuple("Server (Request Security)", "Assigned"));
        assertThat(gpo.extensionXml()).contains("<q1:Path>CN=ipsecPolicy{1},CN=IP Security,CN=System</q1:Path>");
    }
}
