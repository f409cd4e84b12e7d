// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;

class PreferenceNamesTest {
    private static final String GROUPS = "17D89FEC-5C44-4972-B12D-241CAEF74509";
    private static final String REGISTRY = "B087BE9D-ED37-454F-AF9C-04291E351182";

    private static MemoryGpo gpo(String cse, String type, String xml) {
        return new MemoryGpo()
                .registered(Side.COMPUTER, cse)
                .file("Machine\\Preferences\\" + type + "\\" + type + ".xml", xml);
    }

    private static List<Setting> settings(String cse, String type, String xml) {
        return gpo(cse, type, xml).settings(Side.COMPUTER);
    }

    @Test
    void registryItemsAreKeyedByValueAndFoundInTheirCollections() {
        List<Setting> settings = settings(REGISTRY, "Registry", """
                <RegistrySettings><Collection name="Wizard" disabled="1"><Filters><FilterSite bool="AND" not="1" name="HQ"/></Filters>\
                <Registry name="Port" desc="why"><Properties action="R" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\App" name="Port"\
                 type="REG_DWORD" value="000001BB"/></Registry></Collection>\
                <Registry name="App"><Properties hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\App" name=""/></Registry></RegistrySettings>
                """);
        assertThat(settings)
                .extracting(Setting::key, Setting::path, Setting::name, Setting::value)
                .containsExactly(
                        tuple(
                                "preference-registry:registry:hkey_local_machine\\software\\app\\port",
                                List.of("Wizard"),
                                "HKEY_LOCAL_MACHINE\\SOFTWARE\\App\\Port",
                                "Replace: REG_DWORD 000001BB (disabled)"),
                        tuple(
                                "preference-registry:registry:hkey_local_machine\\software\\app",
                                List.of(),
                                "HKEY_LOCAL_MACHINE\\SOFTWARE\\App",
                                "Update"));
        assertThat(settings.get(0).details())
                .contains(
                        new Detail("Value type", "REG_DWORD"),
                        new Detail("Description", "why"),
                        new Detail("Targeting of the collection", "NOT Site: name=HQ"));
    }

    @Test
    void groupsAreKeyedBySidAndTellMembersOptionsAndTargeting() {
        List<Setting> settings = settings(GROUPS, "Groups", """
                <Groups><Group name="Administrators (built-in)" userContext="1" bypassErrors="1" removePolicy="0">\
                <Properties action="U" groupSid="S-1-5-32-544" groupName="Administrators (built-in)"><Members>\
                <Member name="CONTOSO\\a" action="ADD" sid="S-1-5-21-1-2-3-1104"/><Member name="b" action="REMOVE" sid=""/>\
                </Members></Properties><Filters><FilterGroup bool="AND" not="0" name="CONTOSO\\g"/>\
                <FilterCollection bool="OR" not="1"><FilterBattery/><FilterRam bool="OR" totalMB="8"/></FilterCollection>\
                <FilterNew bool="AND" x="1"/></Filters></Group></Groups>
                """);
        assertThat(settings).singleElement().satisfies(group -> {
            assertThat(group.key()).isEqualTo("preference-groups:group:s-1-5-32-544");
            assertThat(group.name()).isEqualTo("Administrators (built-in)");
            assertThat(group.value()).isEqualTo("Update");
            assertThat(group.details())
                    .contains(
                            new Detail("Members", """
                                    CONTOSO\\a (S-1-5-21-1-2-3-1104): add to this group
                                    b: remove from this group"""),
                            new Detail("Run in logged-on user's security context", "Yes"),
                            new Detail("Go on if an error occurs on this item", "Yes"),
                            new Detail("Targeting", """
                                    Security group: name=CONTOSO\\g
                                    OR NOT Collection
                                      Battery present
                                      OR RAM: totalMB=8
                                    AND FilterNew: x=1"""))
                    .noneMatch(detail -> detail.name().startsWith("Remove"));
        });
    }

    @Test
    void severalItemsForTheSameThingHaveKeysOfTheirOwn() {
        assertThat(settings(GROUPS, "Groups", """
                        <Groups><User><Properties userName="Adm"/></User><User><Properties userName="ADM"/></User>\
                        <Group><Properties groupName="adm"/></Group></Groups>
                        """))
                .extracting(Setting::key)
                .containsExactly(
                        "preference-groups:user:adm", "preference-groups:user:adm#2", "preference-groups:group:adm");
    }

    @Test
    void tasksTellWhatTheyRun() {
        assertThat(settings("AADCED64-746C-4633-A97C-D61349046527", "ScheduledTasks", """
                        <ScheduledTasks><TaskV2><Properties action="C" name="T"><Task><Actions><Exec><Command>cmd</Command>\
                        <Arguments>/c x</Arguments></Exec></Actions></Task></Properties></TaskV2>\
                        <ImmediateTask><Properties action="D" name="T" appName="x"/></ImmediateTask></ScheduledTasks>
                        """))
                .extracting(Setting::name, Setting::value)
                .containsExactly(tuple("T", "Create: cmd /c x"), tuple("T", "Delete"));
    }

    @Test
    void browserSettingsThatAreSwitchedOffAreNotTold() {
        assertThat(settings("E47248BA-94CC-49C4-BBB5-9EB7F05183D0", "InternetSettings", """
                        <InternetSettings><IE10 name="Internet Explorer 10"><Properties>\
                        <Reg id="Homepage" type="REG_SZ" value="http://start"/><Reg id="Proxy" disabled="1" value="p"/>\
                        </Properties></IE10></InternetSettings>
                        """))
                .singleElement()
                .satisfies(browser -> {
                    assertThat(browser.name()).isEqualTo("Internet Explorer 10");
                    assertThat(browser.details()).containsExactly(new Detail("Homepage", "http://start"));
                });
    }

    @Test
    void storedPasswordsAreFlaggedAndNeverShown() {
        MemoryGpo gpo = gpo(GROUPS, "Groups", """
                <Groups>
                <User name="local"><Properties userName="local" cpassword="c2VjcmV0" fullName=""/></User>
                <User name="none"><Properties userName="none" cpassword=""/></User></Groups>
                """);
        assertThat(gpo.extensionXml())
                .contains("cpassword=\"********\"", "userName=\"none\" cpassword=\"\"")
                .doesNotContain("c2VjcmV0");
        assertThat(gpo.settings(Side.COMPUTER).toString()).doesNotContain("c2VjcmV0");
        assertThat(gpo.read().toString()).doesNotContain("c2VjcmV0");
        assertThat(gpo.read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("stored-password");
            assertThat(problem.objectPath()).isEqualTo("gpt\\Machine\\Preferences\\Groups\\Groups.xml");
            assertThat(problem.text()).contains("line 2", "'local'");
        });
    }

    @Test
    void whatIsNotKnownIsToldWithItsLineAndShown() {
        MemoryGpo gpo = gpo(GROUPS, "Groups", """
                <Groups>
                <Robot name="r2"><Properties beeps="1"/></Robot>
                <Group name="g"/>
                <Group name="h"><Properties groupName="h"/><Extra x="1"/></Group></Groups>
                """);
        assertThat(gpo.extensionXml())
                .contains("<q1:Robot name=\"r2\">", "<q1:Properties beeps=\"1\" />", "name=\"h\"");
        assertThat(gpo.settings(Side.COMPUTER)).extracting(Setting::name).containsExactly("r2", "g", "h");
        assertThat(gpo.settings(Side.COMPUTER).get(2).details()).contains(new Detail("Extra", "x=1"));
        assertThat(gpo.read().problems())
                .extracting(StatusMessage::text)
                .satisfiesExactly(
                        robot -> assertThat(robot).contains("line 2", "Robot"),
                        empty -> assertThat(empty).contains("line 3", "without properties"),
                        extra -> assertThat(extra).contains("line 4", "Extra"));
    }

    @Test
    void aFileThatIsNoGoodXmlIsToldAndTheRestIsShown() {
        for (String broken : List.of(
                "<Groups>\n<Group name=\"a\">",
                "<!DOCTYPE Groups [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<Groups>&x;</Groups>",
                "",
                "MZ")) {
            MemoryGpo gpo = gpo(GROUPS, "Groups", broken)
                    .registered(Side.COMPUTER, REGISTRY)
                    .file("Machine\\Preferences\\Registry\\Registry.xml", "<RegistrySettings/>");
            assertThat(gpo.read().computer().extensions())
                    .extracting(shown -> shown.extension().name())
                    .containsExactly("Windows Registry");
            assertThat(gpo.read().problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.objectPath()).endsWith("Groups.xml"));
        }
    }

    @Test
    void theSameFileReadsAsTheSameSettings() {
        String file = "<Groups><User><Properties userName=\"a\"/></User></Groups>";
        assertThat(gpo(GROUPS, "Groups", file).first(Side.COMPUTER))
                .isEqualTo(gpo(GROUPS, "Groups", file.replace("><", ">\n  <")).first(Side.COMPUTER));
    }
}
