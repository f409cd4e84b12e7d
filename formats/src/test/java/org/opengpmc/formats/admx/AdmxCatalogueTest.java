// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.FormatException;

class AdmxCatalogueTest {
    private static final String HEAD = """
            <policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0">
              <policyNamespaces>
                <target prefix="c" namespace="Contoso.Policies"/>
                <using prefix="w" namespace="Contoso.Base"/>
              </policyNamespaces>
            """;
    private static final String ADMX = HEAD + """
              <supportedOn><definitions>
                <definition name="NEW" displayName="$(string.NEW)"><or><range ref="X" minVersionIndex="2"/></or></definition>
              </definitions></supportedOn>
              <categories>
                <category name="Inner" displayName="$(string.Inner)"><parentCategory ref="w:Outer"/></category>
              </categories>
              <policies>
                <policy name="P" class="Both" displayName="$(string.P)" explainText="$(string.Missing)"
                    presentation="$(presentation.P)" key="Software\\Policies\\Contoso" valueName="On">
                  <parentCategory ref="Inner"/>
                  <supportedOn ref="NEW"/>
                  <disabledValue><decimal value="0"/></disabledValue>
                  <elements>
                    <enum id="E" valueName="Mode"><item displayName="$(string.A)"><value><string>a</string></value></item>
                      <item displayName="$(string.B)"><value><delete/></value></item></enum>
                    <list id="L" key="Software\\Policies\\Contoso\\List" valuePrefix="" additive="true"/>
                    <decimal id="D" valueName="Number" storeAsText="true"/>
                    <later id="Z"/>
                  </elements>
                </policy>
              </policies>
            </policyDefinitions>
            """;
    private static final String ADML = """
            <policyDefinitionResources revision="1.0"><resources>
              <stringTable>
                <string id="NEW">At least Windows 10 Version 1809</string><string id="Inner">Inside</string>
                <string id="p">Do it</string><string id="A">First</string><string id="B">Second</string>
              </stringTable>
              <presentationTable><presentation id="P">
                <text>Read this.</text><dropdownList refId="E">Mode:</dropdownList>
                <textBox refId="T"><label>Text:</label></textBox>
              </presentation></presentationTable>
            </resources></policyDefinitionResources>
            """;
    private static final String BASE = """
            <policyDefinitions><policyNamespaces><target prefix="b" namespace="Contoso.Base"/></policyNamespaces>
              <categories><category name="Outer" displayName="Outside"/></categories></policyDefinitions>
            """;

    private static Template template(String name, String admx, String adml) {
        AdmlFile texts = adml.isEmpty() ? AdmlFile.EMPTY : AdmlFile.parse(adml.getBytes(StandardCharsets.UTF_8));
        return new Template(name, AdmxFile.parse(admx.getBytes(StandardCharsets.UTF_8)), texts);
    }

    private static AdmxCatalogue catalogue() {
        TemplateStore own = new TemplateStore("own", List.of(template("contoso.admx", ADMX, ADML)));
        TemplateStore base = new TemplateStore("base", List.of(template("base.admx", BASE, "")));
        return new AdmxCatalogue(List.of(own, base));
    }

    @Test
    void aPolicyIsFoundByEveryValueItWrites() {
        AdmxCatalogue catalogue = catalogue();
        for (String value : List.of("on", "MODE", "Number")) {
            assertThat(catalogue.writing("SOFTWARE\\policies\\Contoso", value)).hasSize(1);
        }
        assertThat(catalogue.listing("software\\policies\\contoso\\list\\")).hasSize(1);
        assertThat(catalogue.writing("Software\\Policies\\Contoso", "Other")).isEmpty();
    }

    @Test
    void textsCategoriesAndSupportComeFromWhereverTheyAreDefined() {
        CataloguedPolicy policy =
                catalogue().writing("Software\\Policies\\Contoso", "On").get(0);
        assertThat(policy.displayName()).isEqualTo("Do it");
        assertThat(policy.categoryPath()).isEqualTo("Outside/Inside");
        assertThat(policy.supported()).isEqualTo("At least Windows 10 Version 1809");
        assertThat(policy.since()).isEqualTo(LocalDate.of(2018, 9, 1));
        assertThat(policy.explanation()).isEmpty();
        assertThat(policy.controls()).extracting(AdmlControl::label).containsExactly("Read this.", "Mode:", "Text:");
        assertThat(policy.element(policy.controls().get(1))).containsInstanceOf(AdmxElement.Choice.class);
    }

    @Test
    void aTextThatIsMissingLeavesItsReference() {
        Template bare = template("contoso.admx", ADMX, "");
        AdmxCatalogue catalogue = new AdmxCatalogue(List.of(new TemplateStore("own", List.of(bare))));
        assertThat(catalogue.writing("Software\\Policies\\Contoso", "On").get(0).displayName())
                .isEqualTo("$(string.P)");
    }

    @Test
    void theSecondTemplateOfANamespaceInAStoreIsToldAndLeftOut() {
        TemplateStore store =
                new TemplateStore("own", List.of(template("a.admx", ADMX, ADML), template("b.admx", ADMX, ADML)));
        AdmxCatalogue catalogue = new AdmxCatalogue(List.of(store));
        assertThat(catalogue.writing("Software\\Policies\\Contoso", "On")).hasSize(1);
        assertThat(catalogue.problems()).containsExactly("b.admx has the namespace of a.admx and is left out");
    }

    @Test
    void categoriesThatAreTheirOwnParentsEnd() {
        String loop = HEAD + """
                  <categories><category name="A" displayName="A"><parentCategory ref="A"/></category></categories>
                  <policies><policy name="P" class="User" displayName="P" key="K" valueName="V">
                    <parentCategory ref="A"/></policy></policies></policyDefinitions>
                """;
        AdmxCatalogue catalogue =
                new AdmxCatalogue(List.of(new TemplateStore("s", List.of(template("l.admx", loop, "")))));
        assertThat(catalogue.writing("K", "V").get(0).categories()).hasSizeLessThan(100);
    }

    @Test
    void yearsAreNoVersionsOfWindows() {
        assertThat(WindowsReleases.newest("At least Windows Server 2012, Windows 8 or Windows RT"))
                .isEqualTo(LocalDate.MIN);
        assertThat(WindowsReleases.newest("Windows 11 Version 23H2")).isEqualTo(LocalDate.of(2023, 10, 1));
        assertThat(WindowsReleases.newest("Firefox 81 or later")).isEqualTo(LocalDate.MIN);
    }

    @Test
    void anotherFileIsRefusedWithItsLine() {
        assertThatThrownBy(() -> AdmxFile.parse("<a/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> AdmlFile.parse("<!DOCTYPE a []><a/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("document type");
    }
}
