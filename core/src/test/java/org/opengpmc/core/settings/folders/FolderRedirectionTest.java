// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;

class FolderRedirectionTest {
    private static final String FOLDER = "User\\Documents & Settings\\";
    private static final String DESKTOP = "{B4BFCC3A-DB2C-424C-B029-7FE99A87C641}";
    private static final String DOCUMENTS = "{FDD39AD0-238F-46AF-ADB4-6C85480369C7}";

    private static MemoryGpo gpo() {
        return new MemoryGpo().registered(Side.USER, "25537BA6-77A8-11D2-9B6C-0000F8080861");
    }

    private static String xml(MemoryGpo gpo) {
        return gpo.extensionXml().replaceAll("\n *", "").replace("q1:", "");
    }

    private static MemoryGpo one(String flags) {
        return gpo().file(FOLDER + "fdeploy.ini", "\r\n")
                .file(FOLDER + "fdeploy1.ini", """
                        [version]
                        version=100
                        [Folder_Redirection]
                        %s=s-1-1-0;
                        [%s_s-1-1-0]
                        Flags=%s
                        FullPath=\\\\server\\home\\%%USERNAME%%
                        """.formatted(DESKTOP, DESKTOP, flags));
    }

    @Test
    void aFolderIsReportedWithGroupsAsTheyAreWritten() {
        assertThat(xml(one("1231")))
                .contains(
                        "<Folder><Id>" + DESKTOP + "</Id><Location>"
                                + "<DestinationPath>\\\\server\\home\\%USERNAME%</DestinationPath><SecurityGroup>"
                                + "<SID xmlns=\"http://www.microsoft.com/GroupPolicy/Types\">s-1-1-0</SID>"
                                + "<Name xmlns=\"http://www.microsoft.com/GroupPolicy/Types\">Everyone</Name>"
                                + "</SecurityGroup></Location><GrantExclusiveRights>true</GrantExclusiveRights>"
                                + "<MoveContents>true</MoveContents><FollowParent>false</FollowParent>"
                                + "<ApplyToDownLevel>false</ApplyToDownLevel><DoNotCare>false</DoNotCare>"
                                + "<RedirectToLocal>false</RedirectToLocal>"
                                + "<PolicyRemovalBehavior>RestoreContents</PolicyRemovalBehavior>"
                                + "<ConfigurationControl>GP</ConfigurationControl>"
                                + "<PrimaryComputerEvaluation>PrimaryComputerPolicyDisabled</PrimaryComputerEvaluation></Folder>");
    }

    // What the console showed for these flags.
    @ParameterizedTest
    @CsvSource({
        "1021, true, false, false, true",
        "1020, false, false, false, true",
        "1023, true, true, false, true",
        "3069, true, false, true, true",
        "765, true, false, false, false",
        "2045, true, false, true, false"
    })
    void flagsAreHexadecimal(String flags, boolean moves, boolean follows, boolean local, boolean hasPath) {
        assertThat(xml(one(flags)))
                .contains("<MoveContents>" + moves + "</MoveContents>")
                .contains("<FollowParent>" + follows + "</FollowParent>")
                .contains("<RedirectToLocal>" + local + "</RedirectToLocal>")
                .contains(hasPath ? "<DestinationPath>\\\\server" : "<DestinationPath />");
    }

    @ParameterizedTest
    @CsvSource({"0", "509", "893", "957", "989", "what"})
    void aRedirectionToNowhereIsToldAndNotShown(String flags) {
        MemoryGpo gpo = one(flags);
        assertThat(gpo.settings(Side.USER)).isEmpty();
        assertThat(gpo.read().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains(DESKTOP, "line 4"));
    }

    @Test
    void foldersComeBackwardsAndEachGroupHasItsPlace() {
        MemoryGpo gpo = gpo().file(FOLDER + "fdeploy1.ini", """
                [Folder_Redirection]
                %1$s=s-1-1-0;
                %2$s=s-1-5-11; S-1-5-32-545
                [%1$s_s-1-1-0]
                Flags=1211
                FullPath=A
                [%2$s_s-1-5-11]
                Flags=1211
                FullPath=B
                [%2$s_S-1-5-32-545]
                Flags=1211
                FullPath=C
                """.formatted(DESKTOP, DOCUMENTS));
        assertThat(gpo.settings(Side.USER)).extracting(Setting::name).containsExactly("Documents", "Desktop");
        assertThat(gpo.settings(Side.USER).get(0).details())
                .extracting(Setting.Detail::name, Setting.Detail::value)
                .startsWith(tuple("NT AUTHORITY\\Authenticated Users", "B"), tuple("BUILTIN\\Users", "C"));
    }

    @Test
    void theOldFileCountsIfThereIsNoNewOne() {
        MemoryGpo gpo = gpo().file(FOLDER + "fdeploy.ini", """
                [FolderStatus]
                My Documents=11
                My Pictures=2
                [My Documents]
                S-1-1-0=\\\\server\\docs\\%username%
                """);
        assertThat(xml(gpo))
                .contains(
                        "<Id>" + DOCUMENTS + "</Id>", "<DestinationPath>\\\\server\\docs\\%username%</DestinationPath>")
                .contains("<FollowParent>true</FollowParent>");
    }

    @Test
    void aFolderThatStandsTwiceInTheOldFileIsToldAndShownOnce() {
        String folders = "Desktop=9\n".repeat(5_000);
        String places = "S-1-1-0=\\\\server\\x\n".repeat(5_000);
        MemoryGpo gpo = gpo().file(FOLDER + "fdeploy.ini", "[FolderStatus]\n" + folders + "[Desktop]\n" + places);
        assertThat(gpo.settings(Side.USER)).hasSize(1);
        assertThat(gpo.read().problems().get(0).text()).contains("'Desktop'", "twice", "line 3");
    }
}
