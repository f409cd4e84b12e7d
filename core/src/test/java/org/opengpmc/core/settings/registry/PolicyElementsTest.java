// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.admx.AdmlFile;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.admx.AdmxFile;
import org.opengpmc.formats.admx.Template;
import org.opengpmc.formats.admx.TemplateStore;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.WellKnownSids;

/** Every kind of element that a template can have, as the console shows what is set in it. */
class PolicyElementsTest {
    private static final String CSE = "35378EAC-683F-11D2-A89A-00C04FBBCFA2";
    private static final String KEY = "Software\\Policies\\Contoso";
    private static final String LIST = KEY + "\\List";

    private final List<PolEntry> entries = new ArrayList<>();

    /** A policy without value of its own, with one element whose identifier is E. */
    private static String policy(String name, String element) {
        return "<policy name=\"" + name + "\" class=\"Machine\" displayName=\"" + name
                + "\" presentation=\"$(presentation.P)\" key=\"" + KEY + "\"><elements>" + element
                + "</elements></policy>";
    }

    private static TemplateStore store(String name, String control, String... policies) {
        String admx = "<policyDefinitions><policyNamespaces><target prefix=\"c\" namespace=\"" + name
                + "\"/></policyNamespaces><policies>" + String.join("", policies) + "</policies></policyDefinitions>";
        String adml = "<policyDefinitionResources><resources><presentationTable><presentation id=\"P\">" + control
                + "</presentation></presentationTable></resources></policyDefinitionResources>";
        return new TemplateStore(
                name,
                List.of(new Template(
                        name + ".admx",
                        AdmxFile.parse(admx.getBytes(StandardCharsets.UTF_8)),
                        AdmlFile.parse(adml.getBytes(StandardCharsets.UTF_8)))));
    }

    private String xml(TemplateStore... stores) {
        SettingsContext context = new SettingsContext(
                WellKnownSids::displayName, new AdmxCatalogue(Arrays.asList(stores)), LocalDate.MAX);
        String report = new MemoryGpo()
                .registered(Side.COMPUTER, CSE)
                .file("Machine\\Registry.pol", new RegistryPol(entries).write())
                .xml(context);
        return report.substring(report.indexOf("RegistrySettings\""), report.indexOf("<Name>Registry"))
                .replaceAll("\\s*\r\n\\s*", "")
                .replaceAll("</?q1:", "<");
    }

    private String shown(String control, String element) {
        return xml(store("C", control, policy("P", element)));
    }

    @Test
    void numbersOf64BitsAndNumbersAsText() {
        entries.add(PolEntry.qword(KEY, "V", -1));
        assertThat(shown(
                        "<longDecimalTextBox refId=\"E\">Big</longDecimalTextBox>",
                        "<longDecimal id=\"E\" valueName=\"V\"/>"))
                .contains("<Numeric><Name>Big<Name><State>Enabled<State><Value>18446744073709551615<Value>");

        entries.clear();
        entries.add(PolEntry.string(KEY, "V", "7"));
        String control = "<decimalTextBox refId=\"E\">Count</decimalTextBox>";
        assertThat(shown(control, "<decimal id=\"E\" valueName=\"V\" storeAsText=\"true\"/>"))
                .contains("<Numeric><Name>Count<Name><State>Enabled<State><Value>7<Value>");
        assertThat(shown(control, "<decimal id=\"E\" valueName=\"V\"/>"))
                .as("a number is not written as text unless the template says so")
                .contains("RegistrySetting>")
                .doesNotContain("Policy>");
    }

    @Test
    void softValuesAndExpandableTexts() {
        entries.add(PolEntry.expandString(KEY, "**soft.V", "%windir%"));
        assertThat(shown(
                        "<comboBox refId=\"E\"><label>Where</label></comboBox>",
                        "<text id=\"E\" valueName=\"V\" expandable=\"true\" soft=\"true\"/>"))
                .contains("<EditText><Name>Where<Name><State>Enabled<State><Value>%windir%<Value>");
    }

    @Test
    void aChoiceMayBeAListOfValues() {
        String element = "<enum id=\"E\" valueName=\"V\"><item displayName=\"None\"><value><delete/></value></item>"
                + "<item displayName=\"Both\"><value><decimal value=\"1\"/></value><valueList>"
                + "<item valueName=\"W\"><value><string>on</string></value></item></valueList></item></enum>";
        String control = "<dropdownList refId=\"E\">Which</dropdownList>";
        entries.add(PolEntry.dword(KEY, "V", 1));
        entries.add(PolEntry.string(KEY, "W", "on"));
        assertThat(shown(control, element))
                .contains("<State>Enabled<State><Value><Name>Both<Name><Value>")
                .doesNotContain("RegistrySetting>");

        entries.remove(1);
        assertThat(shown(control, element))
                .as("half a choice is none")
                .contains("RegistrySetting>")
                .doesNotContain("Policy>");
    }

    @Test
    void aChoiceThatIsNotInTheTemplateDoesNotMakeThePolicySet() {
        String number = "<enum id=\"E\" valueName=\"V\"><item displayName=\"One\"><value><decimal value=\"1\"/></value>"
                + "</item></enum>";
        String text = number.replace("<decimal value=\"1\"/>", "<string>one</string>");
        entries.add(PolEntry.dword(KEY, "V", 1));
        assertThat(xml(store(
                        "C",
                        "<dropdownList refId=\"E\">Which</dropdownList>",
                        policy("AsText", text),
                        policy("AsNumber", number))))
                .contains("<Name>AsNumber<")
                .doesNotContain("AsText");
    }

    @Test
    void boxesWithListsAreTickedIfAllOfTheirValuesAreSo() {
        String element =
                "<boolean id=\"E\" valueName=\"V\"><trueList><item valueName=\"A\"><value><decimal value=\"1\"/>"
                        + "</value></item><item key=\"" + LIST
                        + "\" valueName=\"B\"><value><delete/></value></item></trueList>"
                        + "<falseList><item valueName=\"A\"><value><decimal value=\"0\"/></value></item></falseList></boolean>";
        String control = "<checkBox refId=\"E\">Tick</checkBox>";
        entries.add(PolEntry.dword(KEY, "A", 1));
        entries.add(PolEntry.deleteValue(LIST, "B"));
        assertThat(shown(control, element)).contains("<CheckBox><Name>Tick<Name><State>Enabled<State><CheckBox>");
    }

    @Test
    void aBoxWithoutValuesIsOneOrZeroOrDeleted() {
        String policy = policy("P", "<boolean id=\"E\" valueName=\"V\"/><boolean id=\"F\" valueName=\"W\"/>");
        String controls = "<checkBox refId=\"E\">On</checkBox><checkBox refId=\"F\">Off</checkBox>";
        entries.add(PolEntry.dword(KEY, "V", 1));
        entries.add(PolEntry.deleteValue(KEY, "W"));
        assertThat(xml(store("C", controls, policy)))
                .contains("<Name>On<Name><State>Enabled<State>", "<Name>Off<Name><State>Disabled<State>");
    }

    @Test
    void listsOfNamesAndValuesThatLeaveOthersAlone() {
        entries.add(PolEntry.string(LIST, "zone", "1"));
        entries.add(PolEntry.dword(LIST, "site", 2));
        String xml = shown(
                "<listBox refId=\"E\">Sites</listBox>",
                "<list id=\"E\" key=\"" + LIST + "\" explicitValue=\"true\" additive=\"true\"/>");
        assertThat(xml)
                .contains("<ListBox><Name>Sites<Name><State>Enabled<State><ExplicitValue>true<ExplicitValue>"
                        + "<Additive>true<Additive><Value><Element><Name>zone<Name><Data>1<Data><Element>"
                        + "<Element><Name>site<Name><Data>2<Data><Element><Value><ListBox>")
                .doesNotContain("ValuePrefix");
    }

    private static String listed(String name, String... values) {
        StringBuilder items = new StringBuilder();
        for (String value : values) {
            items.append("<item valueName=\"").append(value).append("\"><value><decimal value=\"1\"/></value></item>");
        }
        return "<policy name=\"" + name + "\" class=\"Machine\" displayName=\"" + name + "\" key=\"" + KEY
                + "\"><enabledList>" + items + "</enabledList><disabledList>"
                + items.toString().replace("value=\"1\"", "value=\"0\"") + "</disabledList></policy>";
    }

    @Test
    void theListOfAStateCountsWhatAnotherListHasShownButNotWhatAValueHas() {
        String plain = "<policy name=\"A\" class=\"Machine\" displayName=\"A\" key=\"" + KEY + "\" valueName=\"A\"/>";
        entries.add(PolEntry.dword(KEY, "A", 1));
        assertThat(xml(store("C", "", listed("One", "A"), listed("Two", "A")))).contains("<Name>One<", "<Name>Two<");
        assertThat(xml(store("C", "", plain, listed("List", "A"))))
                .contains("<Name>A<")
                .doesNotContain("List");
        assertThat(xml(store("C", "", listed("One", "A")), store("D", "", listed("Two", "A"))))
                .as("of several stores, which no console sees together, one explains it")
                .containsPattern("<Name>(One|Two)<")
                .doesNotContainPattern("One.*Two|Two.*One");
    }

    @Test
    void oneOfTheValuesOfAListStatesAPolicy() {
        entries.add(PolEntry.dword(KEY, "B", 1));
        assertThat(xml(store("C", "", listed("P", "A", "B", "C")))).contains("<State>Enabled<State>");
        entries.add(PolEntry.dword(KEY, "C", 0));
        assertThat(xml(store("C", "", listed("P", "A", "B", "C"))))
                .as("of two states, the console believes the second")
                .contains("<State>Disabled<State>");
    }

    @Test
    void elementsTellThatAPolicyIsEnabledIfNobodyWroteItsValue() {
        String policy = "<policy name=\"P\" class=\"Machine\" displayName=\"P\" key=\"" + KEY
                + "\" valueName=\"On\" presentation=\"$(presentation.P)\"><enabledValue><decimal value=\"1\"/></enabledValue>"
                + "<disabledValue><decimal value=\"0\"/></disabledValue><elements><decimal id=\"E\" valueName=\"V\"/>"
                + "</elements></policy>";
        entries.add(PolEntry.dword(KEY, "V", 6));
        assertThat(xml(store("C", "<decimalTextBox refId=\"E\">N</decimalTextBox>", policy)))
                .contains("<State>Enabled<State>", "<Value>6<Value>");
        entries.add(PolEntry.dword(KEY, "On", 7));
        assertThat(xml(store("C", "<decimalTextBox refId=\"E\">N</decimalTextBox>", policy)))
                .doesNotContain("Policy>");
    }

    @Test
    void aFlagOfHalfItsValuesIsReadAndNotShown() {
        String element = "<boolean id=\"E\" valueName=\"V\"><trueValue><decimal value=\"1\"/></trueValue><trueList>"
                + "<item valueName=\"A\"><value><decimal value=\"1\"/></value></item></trueList></boolean>";
        entries.add(PolEntry.dword(KEY, "V", 1));
        assertThat(shown("<checkBox refId=\"E\">Tick</checkBox>", element))
                .doesNotContain("Policy>", "RegistrySetting>");
    }

    @Test
    void noLinesAreOneThatIsEmpty() {
        entries.add(PolEntry.multiString(KEY, "V", List.of()));
        assertThat(shown("<multiTextBox refId=\"E\">Apps</multiTextBox>", "<multiText id=\"E\" valueName=\"V\"/>"))
                .contains("<MultiText><Name>Apps<Name><State>Enabled<State><Value><string /><Value><MultiText>");
    }
}
