// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.sysvol.SysvolPath;

/** A GPO that assigns a program: a class store with one package, holding values of every kind. */
final class SoftwarePackage {
    private static final String STORE = "CN=Class Store,CN=Machine";
    static final String PATH = "CN={0D1CE000-1111-4222-8333-444455556666},CN=Packages," + STORE;

    private SoftwarePackage() {}

    static PolicyContent content() {
        byte[] guid = HexFormat.of().parseHex("00ff10203040506070800a0d8090a0b0");
        List<Attribute> values = List.of(
                new Attribute("packageName", "Größe & <Wert>"),
                new Attribute("displayName", "Größe & <Wert>"),
                new Attribute("msiScriptPath", "\\\\files\\apps\\x.aas"),
                new Attribute("msiScriptName", "A"),
                new Attribute("msiScriptSize", "-1"),
                new Attribute("packageFlags", "-1610611999"),
                new Attribute("packageType", "5"),
                new Attribute("versionNumberHi", "1"),
                new Attribute("versionNumberLo", "0"),
                new Attribute("revision", "0"),
                new Attribute("installUiLevel", "3"),
                new Attribute("localeID", "1033", "1031"),
                new Attribute("machineArchitecture", "9"),
                new Attribute("msiFileList", "0:\\\\files\\apps\\x.msi", "1:\\\\files\\apps\\x.mst"),
                new Attribute("lastUpdateSequence", "20260131135958"),
                new Attribute("vendor", "Somebody"),
                new Attribute("productCode", guid),
                new Attribute("upgradeProductCode", guid, new byte[] {0, 1, 2}));
        byte[] script = {1, 2, 3};
        return new PolicyContent(
                List.of(
                        PolicyFile.directory(SysvolPath.parse("Machine\\Applications")),
                        PolicyFile.file(SysvolPath.parse("Machine\\Applications\\x.aas"), () -> script)),
                List.of(
                        new PolicyObject(dn(STORE), "classStore", List.of(), null),
                        new PolicyObject(dn("CN=Packages," + STORE), "classStore", List.of(), null),
                        new PolicyObject(dn(PATH), "packageRegistration", values, null)),
                "[{C6DC5466-785A-11D2-84D0-00C04FB169F7}{942A8E4F-A261-11D1-A760-00C04FB9603F}]",
                "");
    }

    /** All values of the package, in hexadecimal, but for its GUID: a server gives each object its own. */
    static Map<String, List<String>> values(DomainConnection where, Gpo gpo) {
        Map<String, List<String>> all = new TreeMap<>();
        for (PolicyObject object : new GpoContents(where).read(gpo).objects()) {
            if (!object.path().equals(dn(PATH))) {
                continue;
            }
            for (Attribute attribute : object.attributes()) {
                if (attribute.getName().equalsIgnoreCase("objectGUID")) {
                    continue;
                }
                all.put(
                        attribute.getName(),
                        List.of(attribute.getValueByteArrays()).stream()
                                .map(HexFormat.of()::formatHex)
                                .sorted()
                                .toList());
            }
        }
        return all;
    }

    private static DN dn(String text) {
        try {
            return new DN(text);
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }
}
