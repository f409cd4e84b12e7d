// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.admx.AdmlFile;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.admx.AdmxFile;
import org.opengpmc.formats.admx.Template;
import org.opengpmc.formats.admx.TemplateStore;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.registrypol.RegistryType;
import org.opengpmc.formats.security.WellKnownSids;

class RegistryExtensionTest {
    private static final String CSE = "35378EAC-683F-11D2-A89A-00C04FBBCFA2";
    private static final String KEY = "Software\\Policies\\Contoso";
    private static final String ADML = """
            <policyDefinitionResources><resources><stringTable><string id="x">y</string></stringTable>
              <presentationTable><presentation id="All">
                <text>Read this.</text>
                <checkBox refId="C">Check</checkBox>
                <dropdownList refId="E">Choose</dropdownList>
                <textBox refId="T"><label>Write</label></textBox>
                <decimalTextBox refId="D">Count</decimalTextBox>
                <listBox refId="L">List</listBox>
                <multiTextBox refId="M">Lines</multiTextBox>
              </presentation></presentationTable></resources></policyDefinitionResources>
            """;
    private static final String ALL = """
            <policy name="All" class="Machine" displayName="Everything" explainText="Why" presentation="$(presentation.All)"
                key="Software\\Policies\\Contoso" valueName="On">
              <parentCategory ref="Cat"/>
              <enabledValue><decimal value="1"/></enabledValue><disabledValue><decimal value="0"/></disabledValue>
              <elements>
                <boolean id="C" valueName="Flag"><trueValue><decimal value="5"/></trueValue>
                  <falseValue><decimal value="6"/></falseValue></boolean>
                <enum id="E" valueName="Mode"><item displayName="Fast"><value><decimal value="2"/></value></item></enum>
                <text id="T" valueName="Text"/>
                <decimal id="D" valueName="Number"/>
                <list id="L" key="Software\\Policies\\Contoso\\List" valuePrefix="p"/>
                <multiText id="M" valueName="Many"/>
              </elements>
            </policy>
            """;

    private final List<PolEntry> entries = new ArrayList<>();

    @Test
    void deletionsThatNoTemplateExplainsAreTold() {
        byte[] pol = new RegistryPol(List.of(PolEntry.deleteValue(KEY, "On"), PolEntry.deleteAllValues(KEY))).write();
        assertThat(new MemoryGpo()
                        .registered(Side.COMPUTER, CSE)
                        .file("Machine\\Registry.pol", pol)
                        .settings(Side.COMPUTER))
                .extracting(s -> s.name() + " = " + s.value())
                .containsExactly(
                        "HKLM\\Software\\Policies\\Contoso!On = (deleted)",
                        "HKLM\\Software\\Policies\\Contoso = (all values deleted)");
    }

    private static Template template(String namespace, String policies) {
        String admx = "<policyDefinitions><policyNamespaces><target prefix=\"c\" namespace=\"" + namespace
                + "\"/></policyNamespaces><categories><category name=\"Cat\" displayName=\"" + namespace
                + "\"/></categories><policies>" + policies + "</policies></policyDefinitions>";
        return new Template(
                namespace + ".admx",
                AdmxFile.parse(admx.getBytes(StandardCharsets.UTF_8)),
                AdmlFile.parse(ADML.getBytes(StandardCharsets.UTF_8)));
    }

    private static SettingsContext context(LocalDate day, TemplateStore... stores) {
        return new SettingsContext(WellKnownSids::displayName, new AdmxCatalogue(List.of(stores)), day);
    }

    private static SettingsContext context(String... policies) {
        List<Template> templates = new ArrayList<>();
        for (String policy : policies) {
            templates.add(template("Contoso" + templates.size(), policy));
        }
        return context(LocalDate.MAX, new TemplateStore("store", templates));
    }

    private MemoryGpo gpo() {
        return new MemoryGpo()
                .registered(Side.COMPUTER, CSE)
                .file("Machine\\Registry.pol", new RegistryPol(entries).write());
    }

    /** What the registry extension writes, without indentation. */
    private String xml(SettingsContext context) {
        String report = gpo().xml(context);
        return report.substring(report.indexOf("RegistrySettings\""), report.indexOf("<Name>Registry"))
                .replaceAll("\\s*\r\n\\s*", "")
                .replaceAll("</?q1:", "<");
    }

    private static String plain(String policy) {
        return "<policy name=\"" + policy + "\" class=\"Both\" displayName=\"" + policy
                + "\" key=\"Software\\Policies\\Contoso\" valueName=\"On\"><parentCategory ref=\"Cat\"/></policy>";
    }

    @Test
    void typesOfValuesAreToldForComparisonAlone() {
        entries.add(PolEntry.dword(KEY, "On", 1));
        entries.add(PolEntry.string(KEY, "Text", "t"));
        SettingsContext people = context(ALL);
        Setting text = gpo().first(Side.COMPUTER).settings(people).get(0);
        Setting exact = gpo().first(Side.COMPUTER).settings(people.toCompare()).get(0);
        entries.set(
                1,
                PolEntry.of(
                        KEY,
                        "Text",
                        RegistryType.EXPAND_SZ.code(),
                        entries.get(1).data()));
        assertThat(gpo().first(Side.COMPUTER).settings(people)).containsExactly(text);
        assertThat(gpo().first(Side.COMPUTER)
                        .settings(people.toCompare())
                        .get(0)
                        .details())
                .startsWith(text.details().toArray(new Setting.Detail[0]))
                .hasSameSizeAs(exact.details())
                .isNotEqualTo(exact.details());
    }

    @Test
    void anEnabledPolicyShowsEveryKindOfControl() {
        entries.add(PolEntry.dword(KEY, "on", 1));
        entries.add(PolEntry.dword(KEY, "Flag", 6));
        entries.add(PolEntry.dword(KEY, "Mode", 2));
        entries.add(PolEntry.string(KEY, "Text", "<t>"));
        entries.add(PolEntry.dword(KEY, "Number", 4_000_000_000L));
        entries.add(PolEntry.deleteAllValues(KEY + "\\List"));
        entries.add(PolEntry.string(KEY + "\\List", "p1", "one"));
        entries.add(PolEntry.string(KEY + "\\List", "other", "not of the list"));
        entries.add(PolEntry.multiString(KEY, "Many", List.of("a", "b")));
        assertThat(xml(context(ALL)))
                .contains(
                        "<Name>Everything<Name><State>Enabled<State><Explain>Why<Explain><Category>Contoso0<Category>",
                        "<Text><Name>Read this.<Name><Text><CheckBox><Name>Check<Name><State>Disabled<State><CheckBox>",
                        "<DropDownList><Name>Choose<Name><State>Enabled<State><Value><Name>Fast<Name><Value>",
                        "<EditText><Name>Write<Name><State>Enabled<State><Value>&lt;t&gt;<Value>",
                        "<Numeric><Name>Count<Name><State>Enabled<State><Value>4000000000<Value>",
                        "<ExplicitValue>false<ExplicitValue><Additive>false<Additive><ValuePrefix>p<ValuePrefix>"
                                + "<Value><Element><Data>one<Data><Element><Value>",
                        "<MultiText><Name>Lines<Name><State>Enabled<State><Value><string>a<string><string>b<string>",
                        "<RegistrySetting><KeyPath>" + KEY + "\\List<KeyPath>");
    }

    @Test
    void aDisabledPolicyShowsNoControls() {
        entries.add(PolEntry.dword(KEY, "On", 0));
        entries.add(PolEntry.dword(KEY, "Flag", 6));
        entries.add(PolEntry.deleteValue(KEY, "Text"));
        String xml = xml(context(ALL));
        assertThat(xml).contains("<State>Disabled<State>").doesNotContain("CheckBox", "RegistrySetting>");
    }

    @Test
    void anElementThatNothingSetsIsNotConfigured() {
        entries.add(PolEntry.dword(KEY, "On", 1));
        assertThat(xml(context(ALL))).contains("<EditText><Name>Write<Name><State>NotConfigured<State><EditText>");
    }

    @Test
    void aValueBelongsToThePolicyWhoseCategoryIsLastInTheTree() {
        entries.add(PolEntry.dword(KEY, "On", 1));
        String xml = xml(context(plain("First"), plain("Second")));
        assertThat(xml).contains("<Name>Second<").doesNotContain("First", "RegistrySetting>");
    }

    @Test
    void ofACategoryAndOneBelowItTheOneBelowComesFirst() {
        String below = "</policies><categories><category name=\"Below\" displayName=\"A\"><parentCategory ref=\"Cat\"/>"
                + "</category><category name=\"Cat\" displayName=\"B\"/></categories><policies>";
        entries.add(PolEntry.dword(KEY, "On", 1));
        String xml = xml(context(plain("Above") + plain("Under").replace("ref=\"Cat\"", "ref=\"Below\"") + below));
        assertThat(xml).contains("<Name>Under<").doesNotContain("Above");
    }

    @Test
    void ofPoliciesOfOneCategoryTheFirstByNameComesFirst() {
        entries.add(PolEntry.dword(KEY, "On", 1));
        String xml = xml(context(plain("Select a plan") + plain("Configure a plan")));
        assertThat(xml).contains("<Name>Configure a plan<").doesNotContain("Select");
    }

    @Test
    void whatTwoPoliciesOfOneStoreBothStateIsToldOfBoth() {
        String list = "<policy name=\"P\" class=\"Both\" displayName=\"P\" key=\"Software\\Policies\\Contoso\">"
                + "<parentCategory ref=\"Cat\"/><enabledList><item key=\"Software\\Policies\\Contoso\" valueName=\"On\">"
                + "<value><decimal value=\"1\"/></value></item></enabledList></policy>";
        entries.add(PolEntry.dword(KEY, "On", 1));
        assertThat(gpo().first(Side.COMPUTER).settings(context(list, list.replace("\"P\"", "\"Q\""))))
                .hasSize(2)
                .allSatisfy(setting -> assertThat(setting.registry()).hasSize(1));
    }

    @Test
    void ofTwoVersionsTheOneCountsThatWasThereThen() {
        String supported = "<supportedOn ref=\"S\"/></policy>";
        Template old = template("C", plain("P").replace("displayName=\"P\"", "displayName=\"Old name\""));
        String definition = "</policies><supportedOn><definitions><definition name=\"S\" displayName=\"Windows 11"
                + " Version 23H2\"/></definitions></supportedOn><policies>";
        Template recent = template(
                "C",
                plain("P")
                                .replace("displayName=\"P\"", "displayName=\"New name\"")
                                .replace("</policy>", supported)
                        + definition);
        TemplateStore[] stores = {new TemplateStore("new", List.of(recent)), new TemplateStore("old", List.of(old))};
        entries.add(PolEntry.dword(KEY, "On", 1));
        assertThat(xml(context(LocalDate.of(2019, 1, 1), stores))).contains("Old name");
        assertThat(xml(context(LocalDate.of(2025, 1, 1), stores))).contains("New name");
    }

    @Test
    void aTemplateThatDoesNotTellItsAgeIsHardlyOlderThanThoseBesideIt() {
        String definition = "</policies><supportedOn><definitions><definition name=\"S\" displayName=\"Windows 11"
                + " Version 23H2\"/></definitions></supportedOn><policies>";
        String aged = plain("Q").replace("On", "Other").replace("</policy>", "<supportedOn ref=\"S\"/></policy>");
        String old = plain("P").replace("displayName=\"P\"", "displayName=\"Old name\"");
        TemplateStore[] stores = {
            new TemplateStore("new", List.of(template("C", plain("P")), template("D", aged + definition))),
            new TemplateStore("old", List.of(template("C", old)))
        };
        entries.add(PolEntry.dword(KEY, "On", 1));
        assertThat(xml(context(LocalDate.of(2016, 1, 1), stores))).contains("Old name");
        assertThat(xml(context(LocalDate.of(2022, 1, 1), stores))).contains("<Name>P<");
    }

    @Test
    void aNeedWithoutTextIsShownEmptyAndOneThatIsNotThereNotAtAll() {
        String definition =
                "</policies><supportedOn><definitions><definition name=\"S\" displayName=\"\"/></definitions>"
                        + "</supportedOn><policies>";
        entries.add(PolEntry.dword(KEY, "On", 1));
        String needing = plain("P").replace("</policy>", "<supportedOn ref=\"S\"/></policy>");
        assertThat(xml(context(needing + definition))).contains("<Supported />");
        assertThat(xml(context(needing))).doesNotContain("Supported");
    }

    @Test
    void aStoreWithATemplateThatStandsAloneComesBeforeOneThatOnlySharesValues() {
        String alone = plain("Alone").replace("\"On\"", "\"Alone\"");
        TemplateStore[] stores = {
            new TemplateStore("one", List.of(template("A", plain("Ours")), template("B", alone))),
            new TemplateStore("other", List.of(template("Z", plain("Theirs"))))
        };
        entries.add(PolEntry.dword(KEY, "On", 1));
        assertThat(xml(context(LocalDate.MAX, stores))).as("nothing tells").contains("Theirs");
        entries.add(PolEntry.dword(KEY, "Alone", 1));
        assertThat(xml(context(LocalDate.MAX, stores)))
                .contains("Ours", "Alone")
                .doesNotContain("Theirs");
    }

    @Test
    void ofTwoVersionsWithoutAgeTheOneCountsThatExplainsMore() {
        String more = plain("Q").replace("\"On\"", "\"More\"");
        TemplateStore[] stores = {
            new TemplateStore("small", List.of(template("C", plain("P").replace("=\"P\" key", "=\"Small\" key")))),
            new TemplateStore("large", List.of(template("C", plain("P") + more)))
        };
        entries.add(PolEntry.dword(KEY, "On", 1));
        entries.add(PolEntry.dword(KEY, "More", 1));
        assertThat(xml(context(LocalDate.MAX, stores)))
                .contains("<Name>P<", "<Name>Q<")
                .doesNotContain("Small");
    }

    @Test
    void whatNoPolicyWritesIsAnExtraRegistrySetting() {
        entries.add(PolEntry.dword(KEY, "On", 7));
        entries.add(PolEntry.string(KEY, "Unheard", "of"));
        assertThat(xml(context(plain("P"))))
                .contains("<AdmSetting>false<AdmSetting><Value><Name>Unheard<Name><String>of<String><Value>")
                .contains("<AdmSetting>false<AdmSetting><Value><Name>On<Name><Number>7<Number><Value>");
        assertThat(gpo().first(Side.COMPUTER).settings(context(plain("P"))))
                .extracting(Setting::name)
                .containsExactly("HKLM\\" + KEY + "!On", "HKLM\\" + KEY + "!Unheard");
    }

    @Test
    void commentsStandWithTheirPolicy() {
        entries.add(PolEntry.dword(KEY, "On", 1));
        MemoryGpo gpo = gpo().file(
                        "Machine\\comment.cmtx",
                        "<policyComments><policyNamespaces><using prefix='n' namespace='Contoso0'/></policyNamespaces>"
                                + "<comments><admTemplate><comment policyRef='n:P' commentText='$(resource.r)'/></admTemplate>"
                                + "</comments><resources><stringTable><string id='r'>So it is</string></stringTable>"
                                + "</resources></policyComments>");
        assertThat(gpo.xml(context(plain("P")))).contains("<q1:Comment>So it is</q1:Comment>");
    }

    @Test
    void aDamagedFileIsToldAndTheReportIsMade() {
        MemoryGpo gpo =
                new MemoryGpo().registered(Side.COMPUTER, CSE).file("Machine\\Registry.pol", "PReg, but not really");
        assertThat(gpo.read().problems())
                .singleElement()
                .satisfies(p -> assertThat(p.objectPath()).isEqualTo("gpt\\Machine\\Registry.pol"));
        assertThat(gpo.xml()).contains("<Name>Registry</Name>");
    }
}
