// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.software;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;

class SoftwareExtensionTest {
    private static final byte[] GUID = HexFormat.of().parseHex("06b8cbea09c1004796b4f1f268e5036c");

    private static PolicyObject software(String name, Attribute... others) throws LDAPException {
        List<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("packageName", name),
                new Attribute("packageType", "5"),
                new Attribute("productCode", GUID),
                new Attribute("objectGUID", GUID),
                new Attribute("msiFileList", "1:\\\\server\\apps\\tool.mst", "0:\\\\server\\apps\\tool.msi"),
                new Attribute("versionNumberHi", "6"),
                new Attribute("versionNumberLo", "2"),
                new Attribute("localeID", "1033"),
                new Attribute("machineArchitecture", "33882121"),
                new Attribute("revision", "3"),
                new Attribute("installUiLevel", "5"),
                new Attribute("msiScriptPath", "\\\\contoso.test\\SysVol\\x.aas")));
        attributes.addAll(List.of(others));
        return new PolicyObject(
                new DN("CN=" + name + ",CN=Packages,CN=Class Store,CN=Machine"),
                "packageRegistration",
                attributes,
                Sddl.parse("D:P(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;SY)(A;;LCRPLORC;;;AU)", SddlContext.NONE));
    }

    private static MemoryGpo gpo(PolicyObject... packages) {
        MemoryGpo gpo = new MemoryGpo().registered(Side.COMPUTER, "C6DC5466-785A-11D2-84D0-00C04FB169F7");
        List.of(packages).forEach(gpo::object);
        return gpo;
    }

    @Test
    void anAssignedPackageIsReported() throws LDAPException {
        MemoryGpo gpo =
                gpo(software("Tool", new Attribute("packageFlags", "4208"), new Attribute("msiScriptName", "A")));
        assertThat(gpo.extensionXml().replaceAll("\n *", "").replace("q1:", ""))
                .contains("<MsiApplication><Identifier>{eacbb806-c109-4700-96b4-f1f268e5036c}</Identifier>"
                        + "<Name>Tool</Name><Path>\\\\server\\apps\\tool.msi</Path><MajorVersion>6</MajorVersion>"
                        + "<MinorVersion>2</MinorVersion><LanguageId>1033</LanguageId><Architecture>9</Architecture>"
                        + "<IgnoreLanguage>false</IgnoreLanguage><Allowx86Onia64>true</Allowx86Onia64><SupportURL />"
                        + "<AutoInstall>true</AutoInstall><DisplayInARP>true</DisplayInARP>")
                .contains("<DeploymentType>Assign</DeploymentType>")
                .contains("<ProductId>{eacbb806-c109-4700-96b4-f1f268e5036c}</ProductId>")
                .contains("<DeploymentCount>3</DeploymentCount><InstallationUILevel>Maximum</InstallationUILevel>")
                .contains("<LossOfScopeAction>Uninstall</LossOfScopeAction>")
                .contains("<SoftwareInstallationGroupedAccessEnum>Read</SoftwareInstallationGroupedAccessEnum>");
        assertThat(gpo.settings(Side.COMPUTER)).singleElement().satisfies(setting -> {
            assertThat(setting.value()).isEqualTo("Assign");
            assertThat(setting.details()).contains(new Detail("Transforms", "\\\\server\\apps\\tool.mst"));
        });
    }

    @Test
    void whatIsRemovedIsNoSetting() throws LDAPException {
        MemoryGpo gpo = gpo(
                software("Gone", new Attribute("packageFlags", "272"), new Attribute("msiScriptName", "R")),
                software("Here", new Attribute("packageFlags", "24"), new Attribute("msiScriptName", "P")));
        assertThat(gpo.settings(Side.COMPUTER)).singleElement().satisfies(setting -> {
            assertThat(setting.name()).isEqualTo("Here");
            assertThat(setting.value()).isEqualTo("Publish");
        });
    }

    @Test
    void damagedAttributesAreToldAndTheRestIsShown() throws LDAPException {
        PolicyObject damaged = new PolicyObject(
                new DN("CN=x,CN=Packages,CN=Class Store,CN=Machine"),
                "packageRegistration",
                List.of(
                        new Attribute("packageName", "Odd"),
                        new Attribute("revision", "many"),
                        new Attribute("productCode", new byte[] {1}),
                        new Attribute("msiFileList", "tool.msi")),
                null);
        MemoryGpo gpo = gpo(damaged);
        assertThat(gpo.settings(Side.COMPUTER)).hasSize(1);
        assertThat(gpo.read().problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.objectPath()).startsWith("CN=x,"));
    }

    @Test
    void aClassStoreWithoutPackagesIsAnExtensionWithoutSettings() {
        assertThat(gpo().extensionXml()).contains("SoftwareInstallationSettings\" />");
    }
}
