// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengpmc.connect.lab.LabFixture.BASE;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.starter.StarterContents;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.extensionnames.ExtensionNames;
import org.opengpmc.formats.gplink.GpLink;
import org.opengpmc.formats.gplink.GpLinkList;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.SysvolAcl;
import org.opengpmc.formats.startergpo.StarterType;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

class LabSampleTest {
    private Path folder;
    private DomainConnection lab;

    @BeforeEach
    void fill(@TempDir Path given) {
        folder = given;
        Lab.create(folder, LabOptions.of("contoso.test"));
        Lab.sample(folder);
        lab = Lab.open(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private List<SearchResultEntry> find(String base, String filter) throws LDAPException {
        return PagedSearch.list(lab, new SearchRequest(base, SearchScope.SUB, filter));
    }

    private SysvolPath gpt(SearchResultEntry gpo) {
        return lab.facts().policiesPath().child(gpo.getAttributeValue("cn"));
    }

    @Test
    void bothHalvesOfEachGpoAreThereAndAgree() throws LDAPException {
        List<SearchResultEntry> gpos = find(LabFixture.POLICIES, "(objectClass=groupPolicyContainer)");
        assertThat(gpos).hasSize(14);
        for (SearchResultEntry gpo : gpos) {
            SysvolPath gpt = gpt(gpo);
            GptIni ini = GptIni.parse(lab.sysvol().read(gpt.child("GPT.INI")));
            assertThat(ini.version().orElseThrow().toInt()).isEqualTo(gpo.getAttributeValueAsInteger("versionNumber"));
            assertThat(gpo.getAttributeValue("gPCFileSysPath")).endsWithIgnoringCase(gpt.toString());
            assertThat(lab.directory().getEntry("CN=Machine," + gpo.getDN())).isNotNull();
            assertThat(lab.sysvol().find(gpt.child("User"))).isPresent();
            assertThat(lab.sysvol()
                            .readSecurity(gpt)
                            .sameContent(SysvolAcl.fromDirectory(
                                    DirectoryObjects.security(lab, gpo.getDN()).orElseThrow())))
                    .as("descriptors of %s", gpo.getDN())
                    .isTrue();
            for (String name : List.of("gPCMachineExtensionNames", "gPCUserExtensionNames")) {
                String value = gpo.getAttributeValue(name);
                assertThat(value == null || ExtensionNames.parse(value).isSorted())
                        .isTrue();
            }
        }
    }

    @Test
    void everyLinkLeadsToAGpoAndEveryFilterToAWmiFilter() throws LDAPException {
        int links = 0;
        for (String base : List.of(BASE, "CN=Configuration," + BASE)) {
            for (SearchResultEntry som : find(base, "(gPLink=*)")) {
                for (GpLink link :
                        GpLinkList.parse(som.getAttributeValue("gPLink")).links()) {
                    assertThat(lab.directory().getEntry(link.dn()))
                            .as(link.dn())
                            .isNotNull();
                    links++;
                }
            }
        }
        assertThat(links).isEqualTo(16);
        int filters = 0;
        for (SearchResultEntry gpo : find(LabFixture.POLICIES, "(gPCWQLFilter=*)")) {
            String id = WmiFilterReference.parseAttribute(gpo.getAttributeValue("gPCWQLFilter"))
                    .orElseThrow()
                    .filter();
            assertThat(find("CN=SOM,CN=WMIPolicy,CN=System," + BASE, "(msWMI-ID=" + id + ")"))
                    .hasSize(1);
            filters++;
        }
        assertThat(filters).isEqualTo(3);
    }

    @Test
    void itsFilesAreReadByOurFormats() throws LDAPException {
        SearchResultEntry baseline = find(LabFixture.POLICIES, "(displayName=Company - Computer baseline)")
                .get(0);
        byte[] registry = lab.sysvol().read(gpt(baseline).child("Machine").child("Registry.pol"));
        assertThat(RegistryPol.parse(registry).entries()).hasSize(5);
        SearchResultEntry administrators =
                find(LabFixture.POLICIES, "(displayName=Local administrators)").get(0);
        byte[] groups = lab.sysvol()
                .read(gpt(administrators).resolve(SysvolPath.parse("Machine\\Preferences\\Groups\\Groups.xml")));
        String sid = lab.facts().sid().toString();
        assertThat(new String(groups, StandardCharsets.UTF_8)).contains("CONTOSO\\GPO Editors", "sid=\"" + sid + "-");
    }

    @Test
    void itHasStarterGposOfBothKindsThatCanBeRead() {
        List<StarterGpo> starters = new StarterGpos(lab).list();
        assertThat(starters).extracting(StarterGpo::displayName).containsExactly("Kiosk user", "Workstation starter");
        assertThat(starters).extracting(StarterGpo::type).containsExactly(StarterType.SYSTEM, StarterType.CUSTOM);
        assertThat(starters).allMatch(s -> s.damage().isEmpty());
        assertThat(new StarterContents(lab).registry(starters.get(1), StarterHalf.COMPUTER))
                .isPresent();
    }

    @Test
    void membershipsAreNested() throws LDAPException {
        SearchResultEntry anna = find(BASE, "(sAMAccountName=aberger)").get(0);
        String inside = "(member:1.2.840.113556.1.4.1941:=" + anna.getDN() + ")";
        assertThat(find(BASE, inside)).hasSize(4);
        assertThat(List.of(Objects.requireNonNull(lab.directory().getEntry(anna.getDN(), "tokenGroups"))
                        .getAttributeValueByteArrays("tokenGroups")))
                .hasSizeBetween(5, 8);
    }

    @Test
    void aSampleIsNotMadeTwiceAndAResetRemovesIt() throws LDAPException {
        assertThatThrownBy(() -> Lab.sample(folder)).isInstanceOf(AlreadyExistsException.class);
        Lab.reset(folder);
        assertThat(find(LabFixture.POLICIES, "(objectClass=groupPolicyContainer)"))
                .hasSize(2);
        assertThat(lab.sysvol().list(lab.facts().policiesPath())).hasSize(2);
        assertThat(new StarterGpos(lab).hasFolder()).isFalse();
        Lab.sample(folder);
        assertThat(find(LabFixture.POLICIES, "(objectClass=groupPolicyContainer)"))
                .hasSize(14);
    }
}
