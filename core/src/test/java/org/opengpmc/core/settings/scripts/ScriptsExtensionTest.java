// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

class ScriptsExtensionTest {
    private static final String CSE = "42B5FAAE-6536-11D2-AE5A-0000F87571E3";
    private static final String SCRIPTS = """
            [Startup]
            1CmdLine=second.bat
            1Parameters=/q <all>
            0CmdLine=first.bat
            0Parameters=
            [Logon]
            0CmdLine=only for users
            """;
    private static final String POWERSHELL = """
            [ScriptsConfig]
            StartExecutePSFirst=true
            [Startup]
            0CmdLine=third.ps1
            0Parameters=
            """;

    private final MemoryGpo gpo = new MemoryGpo()
            .registered(Side.COMPUTER, CSE)
            .file("Machine\\Scripts\\scripts.ini", ("\uFEFF" + SCRIPTS).getBytes(StandardCharsets.UTF_16LE))
            .file("MACHINE\\Scripts\\PSScripts.ini", POWERSHELL);

    @Test
    void thoseThatRunFirstAreCountedFirst() {
        assertThat(gpo.extensionXml()).startsWith("""
                        <Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/Scripts" xsi:type="q1:Scripts">
                                <q1:Script>
                                  <q1:Command>first.bat</q1:Command>
                                  <q1:Type>Startup</q1:Type>
                                  <q1:Order>1</q1:Order>
                                  <q1:RunOrder>RunPSFirst</q1:RunOrder>
                                </q1:Script>
                                <q1:Script>
                                  <q1:Command>second.bat</q1:Command>
                                  <q1:Parameters>/q &lt;all&gt;</q1:Parameters>
                        """).contains("""
                                  <q1:Command>third.ps1</q1:Command>
                                  <q1:Type>Startup</q1:Type>
                                  <q1:Order>0</q1:Order>
                        """, "<Name>Scripts</Name>");
    }

    @Test
    void eachScriptIsASettingOfItsEvent() {
        assertThat(gpo.settings(Side.COMPUTER))
                .extracting(Setting::name)
                .containsExactly("first.bat", "second.bat", "third.ps1");
        assertThat(gpo.settings(Side.COMPUTER))
                .allSatisfy(setting -> assertThat(setting.path()).containsExactly("Startup"));
    }

    @Test
    void anExtensionThatIsNotRegisteredShowsNothing() {
        MemoryGpo unregistered = new MemoryGpo().file("Machine\\Scripts\\scripts.ini", SCRIPTS);
        assertThat(unregistered.read().computer().extensions()).isEmpty();
    }
}
