// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Side;

class PreferenceReportTest {
    private static final String REGISTRY = "B087BE9D-ED37-454F-AF9C-04291E351182";
    private static final String TASKS = "AADCED64-746C-4633-A97C-D61349046527";

    private static MemoryGpo gpo(String cse, String type, String xml) {
        return new MemoryGpo()
                .registered(Side.USER, cse)
                .file("User\\Preferences\\" + type + "\\" + type + ".xml", xml);
    }

    @Test
    void itemsAreShownAsInTheFileWithTheirNumberAndTargeting() {
        MemoryGpo gpo = gpo("5794DAFD-BE60-433F-88A2-1A31939AC01F", "Drives", """
                <Drives clsid="{1}"><Drive name="P:" image="2" userContext="1"><Filters><FilterCollection bool="AND" not="1">\
                <FilterOrgUnit bool="OR" name="OU=A"/></FilterCollection></Filters>
                  <Properties action="U" letter="P" path="\\\\srv\\p" label="&lt;&quot;ä&quot;&gt;"/></Drive>
                <Drive name="Q:"><Properties action="D" letter="Q"/><!-- old --></Drive></Drives>
                """);
        assertThat(gpo.extensionXml()).isEqualTo("""
                <Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/DriveMaps" xsi:type="q1:DriveMapSettings">
                        <q1:DriveMapSettings clsid="{1}">
                          <q1:Drive name="P:" image="2" userContext="1">
                            <q1:GPOSettingOrder>1</q1:GPOSettingOrder>
                            <q1:Properties action="U" letter="P" path="\\\\srv\\p" label="&lt;&quot;ä&quot;&gt;" />
                            <q1:Filters>
                              <q1:FilterCollection bool="AND" not="1">
                                <q1:FilterOrgUnit bool="OR" name="OU=A" />
                              </q1:FilterCollection>
                            </q1:Filters>
                          </q1:Drive>
                          <q1:Drive name="Q:">
                            <q1:GPOSettingOrder>2</q1:GPOSettingOrder>
                            <q1:Properties action="D" letter="Q" />
                            <q1:Filters />
                          </q1:Drive>
                        </q1:DriveMapSettings>
                      </Extension>
                      <Name>Drive Maps</Name>""");
    }

    @Test
    void collectionsCountTheirItemsAnewAndApartFromCollections() {
        String xml = gpo(REGISTRY, "Registry", """
                        <RegistrySettings><Registry name="a"><Properties hive="HKCU"/></Registry>\
                        <Collection name="one"><Registry name="b"><Properties/></Registry>\
                        <Registry name="c"><Properties type="REG_MULTI_SZ"><Values><Value>x</Value></Values></Properties></Registry>\
                        <Collection name="inner"><Filters><FilterBattery/></Filters></Collection></Collection>\
                        <Collection name="two"/></RegistrySettings>
                        """)
                .extensionXml()
                .replaceAll("\\n *", "")
                .replace("q1:", "");
        assertThat(xml)
                .contains(
                        "<Registry name=\"a\"><GPOSettingOrder>1</GPOSettingOrder>"
                                + "<Properties hive=\"HKCU\"><Values /></Properties><Filters /></Registry>",
                        "<Collection name=\"one\"><GPOSettingOrder>1</GPOSettingOrder><Filters />"
                                + "<Registry name=\"b\"><GPOSettingOrder>1<",
                        "<Registry name=\"c\"><GPOSettingOrder>2</GPOSettingOrder>"
                                + "<Properties type=\"REG_MULTI_SZ\"><Values><Value>x</Value></Values></Properties>",
                        "<Collection name=\"inner\"><GPOSettingOrder>1</GPOSettingOrder>"
                                + "<Filters><FilterBattery /></Filters></Collection>",
                        "<Collection name=\"two\"><GPOSettingOrder>2<");
    }

    @Test
    void newTasksAreInGpmcsOrderWithoutWhatOnlyTheSchedulerKnows() {
        String xml = gpo(TASKS, "ScheduledTasks", """
                        <ScheduledTasks><TaskV2 name="t"><Properties action="C" name="t"><Task version="1.3"><RegistrationInfo>\
                        <Description>d &amp; e</Description><Author>A</Author><Date>2013-10-02T13:50:42</Date></RegistrationInfo>\
                        <Settings><IdleSettings><WaitTimeout>PT1H</WaitTimeout><Duration>PT5M</Duration></IdleSettings>\
                        <UseUnifiedSchedulingEngine>true</UseUnifiedSchedulingEngine><Enabled>true</Enabled></Settings>\
                        <Actions Context="Author"><SendEmail><To>x</To><Server>s</Server></SendEmail></Actions>\
                        <Triggers><EventTrigger><Subscription>q</Subscription><ValueQueries><Value name="v">w</Value>\
                        </ValueQueries><Enabled>true</Enabled></EventTrigger></Triggers>\
                        </Task></Properties></TaskV2></ScheduledTasks>
                        """)
                .extensionXml()
                .replaceAll("\\n *", "")
                .replace("q1:", "");
        assertThat(xml)
                .contains(
                        "<Task version=\"1.3\">"
                                + "<RegistrationInfo><Date>2013-10-02T13:50:42</Date><Author>A</Author><Description>d &amp; e</Description></RegistrationInfo>"
                                + "<Triggers><EventTrigger><Enabled>true</Enabled><Subscription>q</Subscription></EventTrigger></Triggers>"
                                + "<Settings><Enabled>true</Enabled>"
                                + "<IdleSettings><Duration>PT5M</Duration><WaitTimeout>PT1H</WaitTimeout></IdleSettings></Settings>"
                                + "<Principals />"
                                + "<Actions><SendEmail><Server>s</Server><To>x</To><Attachments /></SendEmail></Actions></Task>");
    }

    @ParameterizedTest
    @CsvSource({
        "Groups, 17D89FEC-5C44-4972-B12D-241CAEF74509, User, Members",
        "DataSources, 728EE579-943C-4519-9EF7-AB56765798ED, DataSource, Attributes",
        "FolderOptions, A3F3E39B-5D83-4940-B954-28315B82F0A8, FileType, Actions",
        "FolderOptions, A3F3E39B-5D83-4940-B954-28315B82F0A8, GlobalFolderOptionsVista, Actions",
        "ScheduledTasks, AADCED64-746C-4633-A97C-D61349046527, Task, Triggers"
    })
    void listsAreShownAlsoWhereTheyAreMissing(String type, String cse, String element, String list) {
        String file = "<R><" + element + "><Properties/></" + element + "></R>";
        assertThat(gpo(cse, type, file).extensionXml()).contains("<q1:" + list + " />");
    }

    @ParameterizedTest
    @CsvSource({
        "Applications, F9C77450-3A41-477E-9310-9ACD617BD9E3, Applications, ApplicationsSettings, Applications, Applications",
        "DataSources, 728EE579-943C-4519-9EF7-AB56765798ED, DataSources, DataSourcesSettings, DataSourcesSettings, Data Sources",
        "Devices, 1A6364EB-776B-4120-ADE1-B63A406A76B5, Devices, DevicesSettings, DevicesSettings, Devices",
        "EnvironmentVariables, 0E28E245-9368-4853-AD84-6DA3BA35BB75, Environment, EnvironmentVariablesSettings, EnvironmentVariables, Environment Variables",
        "Files, 7150F9BF-48AD-4DA4-A49C-29EF4A8369BA, Files, FilesSettings, FilesSettings, Files",
        "FolderOptions, A3F3E39B-5D83-4940-B954-28315B82F0A8, FolderOptions, FolderOptionsSettings, FolderOptions, Folder Options",
        "Folders, 6232C319-91AC-4931-9385-E70C2B099F0E, Folders, FoldersSettings, Folders, Folders",
        "IniFiles, 74EE6C03-5363-4554-B161-627540339CAB, IniFiles, IniFilesSettings, IniFiles, Ini Files",
        "InternetSettings, E47248BA-94CC-49C4-BBB5-9EB7F05183D0, ControlPanel/Internet, InternetSettings, InternetOptions, Internet Settings",
        "Groups, 17D89FEC-5C44-4972-B12D-241CAEF74509, Lugs, LugsSettings, LocalUsersAndGroups, Local Users and Groups",
        "NetworkOptions, 3A0DBA37-F8B2-4356-83DE-3E90BD5C261F, NetworkOptions, NetworkOptionsSettings, NetworkOptions, Network Options",
        "NetworkShares, 6A4C88C6-C502-4F74-8F60-2CB23EDC24E2, NetworkShares, NetworkSharesSettings, NetworkShares, Network Shares",
        "PowerOptions, E62688F0-25FD-4C90-BFF5-F508B9D2E31F, PowerOptions, PowerOptionsSettings, PowerOptions, Power Options",
        "Printers, BC75B1ED-5833-4858-9BB8-CBF0B166DF9D, Printers, PrintersSettings, Printers, Printers",
        "RegionalOptions, E5094040-C46C-4115-B030-04FB2E545B00, RegionalOptions, RegionalOptionsSettings, RegionalOptionsSettings, Regional Options",
        "Registry, B087BE9D-ED37-454F-AF9C-04291E351182, Windows/Registry, RegistrySettings, RegistrySettings, Windows Registry",
        "ScheduledTasks, AADCED64-746C-4633-A97C-D61349046527, ScheduledTasks, ScheduledTasksSettings, ScheduledTasks, Scheduled Tasks",
        "Services, 91FBB303-0CD5-4055-BF42-E512A681B325, Services, ServiceSettings, NTServices, Services",
        "Shortcuts, C418DD9D-0D14-4EFB-8FBF-CFE535C8FAC7, Shortcuts, ShortcutSettings, ShortcutSettings, Shortcuts",
        "StartMenuTaskbar, E4F48E54-F38D-4884-BFB9-D4D2E5729C18, StartMenu, StartMenuSettings, StartMenuSettings, Start Menu"
    })
    void eachTypeHasItsFileNamespaceTypeRootAndName(
            String file, String cse, String namespace, String type, String root, String name) {
        assertThat(gpo(cse, file, "<R clsid=\"{1}\" disabled=\"1\"/>").extensionXml())
                .contains(
                        "\"http://www.microsoft.com/GroupPolicy/Settings/" + namespace + "\" xsi:type=\"q1:" + type
                                + "\"",
                        "<q1:" + root + " clsid=\"{1}\" disabled=\"1\" />",
                        "<Name>" + name + "</Name>");
    }

    @Test
    void aTypeWithoutFileIsNotShown() {
        assertThat(new MemoryGpo().registered(Side.USER, REGISTRY).extensionXml())
                .isEmpty();
    }
}
