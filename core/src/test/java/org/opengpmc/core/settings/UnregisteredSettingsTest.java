// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

class UnregisteredSettingsTest {
    private static final String SCRIPTS = "42B5FAAE-6536-11D2-AE5A-0000F87571E3";
    private static final String INI =
            "[Startup]\r\n0CmdLine=a.cmd\r\n0Parameters=\r\n1CmdLine=b.cmd\r\n1Parameters=\r\n";
    private static final byte[] POL =
            new RegistryPol(List.of(PolEntry.dword("Software\\Policies\\Contoso", "On", 1))).write();

    @Test
    void settingsOfAnExtensionThatIsNotRegisteredAreNotShownButTold() {
        GpoSettings settings =
                new MemoryGpo().file("Machine\\Scripts\\scripts.ini", INI).read();
        assertThat(settings.computer().extensions()).isEmpty();
        StatusMessage told = settings.problems().get(0);
        assertThat(settings.problems()).hasSize(1);
        assertThat(told.code()).isEqualTo("not-registered");
        assertThat(told.extensionName()).contains("Scripts");
        assertThat(told.objectPath()).isEqualTo("gpt\\Machine");
        assertThat(told.text()).startsWith("2 settings of Scripts").contains("gPCMachineExtensionNames");
    }

    @Test
    void registeredForTheOtherSideIsNotRegistered() {
        GpoSettings settings = new MemoryGpo()
                .registered(Side.COMPUTER, SCRIPTS)
                .file("User\\Registry.pol", POL)
                .read();
        assertThat(settings.problems())
                .extracting(StatusMessage::text)
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("a setting of").contains("gPCUserExtensionNames"));
    }

    @Test
    void whatIsRegisteredOrHasNoSettingsIsNotTold() {
        GpoSettings settings = new MemoryGpo()
                .registered(Side.COMPUTER, SCRIPTS)
                .file("Machine\\Scripts\\scripts.ini", INI)
                .file("User\\Registry.pol", RegistryPol.EMPTY.write())
                .read();
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.computer().extensions()).hasSize(1);
    }

    @Test
    void anUnknownExtensionIsListedWithTheFilesThatNobodyElseReads() {
        UUID unknown = UUID.fromString("11111111-2222-4333-8444-555555555555");
        SideSettings computer = new MemoryGpo()
                .registered(Side.COMPUTER, unknown.toString())
                .file("Machine\\Contoso\\agent.dat", "x")
                .file("Machine\\Scripts\\scripts.ini", INI)
                .read()
                .computer();
        assertThat(computer.unknown()).containsExactly(unknown);
        assertThat(computer.unread()).containsExactly("Machine\\Contoso\\agent.dat");
    }
}
