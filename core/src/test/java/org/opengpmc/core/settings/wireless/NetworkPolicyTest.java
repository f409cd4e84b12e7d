// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.wireless;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

class NetworkPolicyTest {
    private static final String WIRELESS = """
            <?xml version="1.0" encoding="US-ASCII"?>
            <WLANPolicy xmlns="http://www.microsoft.com/networking/WLAN/policy/v1">
              <name>Büro</name>
              <globalFlags>
                <enableAutoConfig>true</enableAutoConfig>
                <showDeniedNetwork>false</showDeniedNetwork>
                <allowEveryoneToCreateAllUserProfiles>true</allowEveryoneToCreateAllUserProfiles>
                <enableSoftAP xmlns="http://www.microsoft.com/networking/WLAN/policy/v3">false</enableSoftAP>
              </globalFlags>
              <networkFilter>
                <blockList><network><networkName>Guests</networkName><networkType>ESS</networkType></network></blockList>
                <denyAllIBSS>true</denyAllIBSS>
              </networkFilter>
              <profileList>
                <WLANProfile xmlns="http://www.microsoft.com/networking/WLAN/profile/v1">
                  <name>Office</name>
                  <MSM><security><sharedKey><keyMaterial>0123secret</keyMaterial></sharedKey></security></MSM>
                </WLANProfile>
              </profileList>
            </WLANPolicy>
            """;

    private static MemoryGpo wireless(String policy) throws LDAPException {
        return new MemoryGpo()
                .registered(Side.COMPUTER, "0ACDD40C-75AC-47AB-BAA0-BF6DE7E7FE63")
                .object(new PolicyObject(
                        new DN("CN=p,CN=IEEE80211,CN=Windows,CN=Microsoft,CN=Machine"),
                        "ms-net-ieee-80211-GroupPolicy",
                        List.of(new Attribute("ms-net-ieee-80211-GP-PolicyData", policy)),
                        null));
    }

    private static String xml(MemoryGpo gpo) {
        return gpo.extensionXml().replaceAll("\n *", "");
    }

    @Test
    void aWirelessPolicyIsReportedInTheConsolesOrderWithDefaults() throws LDAPException {
        assertThat(xml(wireless(WIRELESS)))
                .contains(
                        "<q1:WLanSvcSetting><WLanPolicies xmlns=\"http://www.microsoft.com/networking/WLAN/policy/v1\">"
                                + "<name>Büro</name><policyType>Vista</policyType><globalFlags>"
                                + "<enableAutoConfig>true</enableAutoConfig><showDeniedNetwork>false</showDeniedNetwork>"
                                + "<enableSoftAP xmlns=\"http://www.microsoft.com/networking/WLAN/policy/v3\">false</enableSoftAP>"
                                + "<enableExplicitCreds xmlns=\"http://www.microsoft.com/networking/WLAN/policy/v3\">true</enableExplicitCreds>"
                                + "<allowEveryoneToCreateAllUserProfiles>true</allowEveryoneToCreateAllUserProfiles>")
                .contains("<networkName>Guests</networkName>", "<denyAllIBSS>true</denyAllIBSS>")
                .contains(
                        "<WLANProfile xmlns=\"http://www.microsoft.com/networking/WLAN/profile/v1\"><name>Office</name>")
                .contains("<Name>WLanSvc Networks</Name>");
    }

    @Test
    void aKeyIsNeverShown() throws LDAPException {
        MemoryGpo gpo = wireless(WIRELESS);
        assertThat(gpo.xml()).contains("<keyMaterial />").doesNotContain("0123secret");
        assertThat(gpo.settings(Side.COMPUTER).toString()).doesNotContain("0123secret");
        assertThat(gpo.settings(Side.COMPUTER))
                .extracting(Setting::name)
                .contains("Office", "Blocked networks", "Prevent ad hoc networks");
    }

    @Test
    void aWiredPolicyHasItsOwnNames() throws LDAPException {
        MemoryGpo gpo = new MemoryGpo()
                .registered(Side.COMPUTER, "B587E2B1-4D59-4E7E-AED9-22B9DF11D053")
                .object(new PolicyObject(
                        new DN("CN=p,CN=IEEE8023,CN=Windows,CN=Microsoft,CN=Machine"),
                        "ms-net-ieee-8023-GroupPolicy",
                        List.of(new Attribute("ms-net-ieee-8023-GP-PolicyData", """
                                <LANPolicy xmlns="http://www.microsoft.com/networking/LAN/policy/v1">
                                <name>Desk</name><description>All desks</description>
                                <globalFlags><enableAutoConfig>true</enableAutoConfig></globalFlags></LANPolicy>""")),
                        null));
        assertThat(xml(gpo))
                .contains("<q1:Dot3SvcSetting><LanPolicies xmlns=\"http://www.microsoft.com/networking/LAN/policy/v1\">"
                        + "<name>Desk</name><description>All desks</description><globalFlags>"
                        + "<enableAutoConfig>true</enableAutoConfig>")
                .contains("<Name>LanSvc Networks</Name>");
    }

    @Test
    void aDamagedPolicyIsToldWithItsObject() throws LDAPException {
        MemoryGpo gpo = wireless("<WLANPolicy><name>");
        assertThat(gpo.settings(Side.COMPUTER)).isEmpty();
        assertThat(gpo.read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.objectPath()).startsWith("CN=p,CN=IEEE80211"));
    }

    @Test
    void entitiesOfAPolicyAreRefused() throws LDAPException {
        MemoryGpo gpo = wireless("<!DOCTYPE a [<!ENTITY b \"c\">]><WLANPolicy><name>&b;</name></WLANPolicy>");
        assertThat(gpo.read().problems()).hasSize(1);
    }
}
