// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.bench.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;

/** Files as large as the larger ones of real domains, the same every time. */
final class FormatSamples {
    private FormatSamples() {}

    static byte[] registryPol() {
        List<PolEntry> entries = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String key = "Software\\Policies\\Contoso\\Area" + i / 10;
            entries.add(
                    i % 3 == 0
                            ? PolEntry.string(key, "Path" + i, "\\\\files.contoso.test\\share\\" + i)
                            : PolEntry.dword(key, "Switch" + i, i));
        }
        return new RegistryPol(entries).write();
    }

    static byte[] admx() {
        StringBuilder text = new StringBuilder("<policyDefinitions revision=\"1.0\"><policyNamespaces>"
                + "<target prefix=\"c\" namespace=\"Contoso\"/></policyNamespaces><categories>\r\n"
                + "<category name=\"C\" displayName=\"$(string.C)\"/></categories><policies>\r\n");
        for (int i = 0; i < 400; i++) {
            text.append("""
                    <policy name="P%1$d" class="Both" displayName="$(string.P%1$d)" explainText="$(string.P%1$d_Help)"
                        presentation="$(presentation.P%1$d)" key="Software\\Policies\\Contoso" valueName="On%1$d">
                      <parentCategory ref="C"/><supportedOn ref="windows:SUPPORTED_Windows10"/>
                      <enabledValue><decimal value="1"/></enabledValue><disabledValue><decimal value="0"/></disabledValue>
                      <elements><enum id="E%1$d" valueName="Mode%1$d"><item displayName="$(string.A)"><value>
                        <string>a</string></value></item></enum></elements>
                    </policy>
                    """.formatted(i));
        }
        return text.append("</policies></policyDefinitions>").toString().getBytes(UTF_8);
    }

    static byte[] securityTemplate() {
        StringBuilder text = new StringBuilder("\uFEFF[Unicode]\r\nUnicode=yes\r\n[Registry Values]\r\n");
        for (int i = 0; i < 300; i++) {
            text.append("MACHINE\\Software\\Contoso\\Area\\Value")
                    .append(i)
                    .append("=4,")
                    .append(i)
                    .append("\r\n");
        }
        text.append("[Privilege Rights]\r\n");
        for (int i = 0; i < 40; i++) {
            text.append("SeRight")
                    .append(i)
                    .append(" = *S-1-5-32-544,*S-1-5-21-1-2-3-")
                    .append(1000 + i)
                    .append("\r\n");
        }
        text.append("[Service General Setting]\r\n");
        for (int i = 0; i < 100; i++) {
            text.append("\"Service")
                    .append(i)
                    .append("\",4,\"D:AR(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)(A;;CCLCSWLOCRRC;;;IU)\"\r\n");
        }
        return text.toString().getBytes(UTF_16LE);
    }

    static byte[] descriptor() {
        StringBuilder text = new StringBuilder("O:BAG:BAD:PAI");
        for (int i = 0; i < 60; i++) {
            text.append("(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;S-1-5-21-1-2-3-")
                    .append(1000 + i)
                    .append(')');
        }
        return Sddl.parse(text.toString(), SddlContext.NONE).write();
    }

    static byte[] preferences() {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="utf-8"?>
                <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">
                """);
        for (int i = 0; i < 500; i++) {
            text.append("""
                    <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="Value%1$d" status="Value%1$d" image="7"
                     changed="2026-01-31 12:00:00" uid="{01234567-89AB-CDEF-0123-456789ABCDEF}"><Properties action="U"
                     displayDecimal="1" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso" name="Value%1$d"
                     type="REG_DWORD" value="0000000%2$d"/><Filters><FilterOs bool="AND" not="0" class="NT" version="WIN10"
                     type="NE" edition="NE" sp="NE"/></Filters></Registry>
                    """.formatted(i, i % 10));
        }
        return text.append("</RegistrySettings>\r\n").toString().getBytes(UTF_8);
    }
}
