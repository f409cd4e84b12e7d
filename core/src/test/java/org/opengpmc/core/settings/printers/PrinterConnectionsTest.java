// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.printers;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Side;

class PrinterConnectionsTest {
    private static PolicyObject printer(String name, Side side, Attribute... attributes) throws LDAPException {
        return new PolicyObject(
                new DN("CN=" + name + ",CN=PushedPrinterConnections,CN=" + side.folder()),
                "msPrint-ConnectionPolicy",
                List.of(attributes),
                null);
    }

    @Test
    void deployedPrintersAreReportedOnTheirSide() throws LDAPException {
        MemoryGpo gpo = new MemoryGpo()
                .registered(Side.COMPUTER, "8A28E2C5-8D06-49A4-A08C-632DAA493E17")
                .object(printer("a", Side.COMPUTER, new Attribute("uNCName", "\\\\print\\Color")))
                .object(printer("b", Side.COMPUTER, new Attribute("serverName", "\\\\print")))
                .object(printer("c", Side.USER, new Attribute("uNCName", "\\\\print\\User")));
        assertThat(gpo.extensionXml())
                .contains("<q1:Path>\\\\print\\Color</q1:Path>", "<Name>Deployed Printer Connections Policy</Name>")
                .doesNotContain("User");
        assertThat(gpo.settings(Side.COMPUTER))
                .singleElement()
                .satisfies(setting -> assertThat(setting.key()).isEqualTo("printer-connection:\\\\print\\color"));
        assertThat(gpo.read().problems())
                .satisfiesExactly(
                        problem -> assertThat(problem.objectPath()).startsWith("CN=b,"),
                        problem -> assertThat(problem.code()).isEqualTo("not-registered"));
    }
}
