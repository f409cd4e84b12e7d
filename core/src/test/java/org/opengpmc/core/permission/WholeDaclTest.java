// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

class WholeDaclTest {
    private static final Sid DOMAIN = Sid.parse("S-1-5-21-1-2-3");
    private static final SddlContext CONTEXT = SddlContext.of(DOMAIN, DOMAIN);
    private static final DaclCodec GPO =
            Codecs.of(SecuredKind.GPO, Place.OBJECT).orElseThrow();
    private static final DaclCodec FILTER =
            Codecs.of(SecuredKind.WMI_FILTER, Place.OBJECT).orElseThrow();
    private static final DaclCodec STARTER =
            Codecs.of(SecuredKind.STARTER_GPO, Place.OBJECT).orElseThrow();
    private static final String APPLY = "edacfd8f-ffb3-11d1-b41d-00a0c968f939";

    /** As a domain of Windows Server 2025 gives it to a new GPO. */
    private static final String NEW_GPO = "D:PAI(A;CIIO;CCDCLCSWRPWPDTLOSDRCWDWO;;;CO)(A;CI;LCRPLORC;;;ED)"
            + "(A;CI;LCRPLORC;;;AU)(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;SY)(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)"
            + "(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;EA)(OA;CI;CR;" + APPLY + ";;AU)";

    private static SecurityDescriptor sd(String sddl) {
        return Sddl.parse(sddl, CONTEXT);
    }

    private static String text(SecurityDescriptor descriptor) {
        return Sddl.write(descriptor, CONTEXT);
    }

    private static List<String> read(DaclCodec codec, String sddl) {
        return codec.read(sd(sddl)).stream().map(WholeDaclTest::words).toList();
    }

    private static String words(Permission p) {
        return Sddl.write(p.trustee(), CONTEXT) + " " + (p.denied() ? "deny " : "")
                + p.level().word() + (p.inherited() ? " inherited" : "") + (p.inheritable() ? "" : " here");
    }

    private static PermissionList list(String sddl) {
        return new PermissionList(SecuredKind.GPO, GPO.read(sd(sddl)));
    }

    private static String written(String sddl, PermissionList list) {
        return text(GPO.write(sd(sddl), list.permissions()));
    }

    @Test
    void theDefaultAclOfANewGpoReadsAsTheConsoleReadsIt() {
        assertThat(read(GPO, NEW_GPO))
                .containsExactlyInAnyOrder("ED read", "AU apply", "SY edit-delete", "DA edit-delete", "EA edit-delete");
    }

    @ParameterizedTest
    @CsvSource({
        "(A;CI;0x20014;;;BU), BU read",
        "(A;CI;0x20094;;;BU), BU read",
        "(A;CI;0x20037;;;BU), BU edit",
        "(A;CI;0x200bf;;;BU), BU edit",
        "(A;CI;0xf0037;;;BU), BU edit-delete",
        "(A;CI;0xf00ff;;;BU), BU edit-delete",
        "(A;;0x20014;;;BU), BU read here",
        "(A;CI;0x10;;;BU), BU custom",
        "(A;CI;0xe0037;;;BU), BU custom",
        "(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;BU), BU custom",
        "(D;CI;0x20014;;;BU), BU deny read",
        "(D;CI;CCDCWP;;;BU), BU deny edit",
        "(D;CI;SD;;;BU), BU deny custom",
        "(OD;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;BU), BU deny apply",
        "(A;CIID;0x20014;;;BU), BU read inherited"
    })
    void bothTheSmallerAndTheLargerMaskAreTheSameLevel(String ace, String expected) {
        assertThat(read(GPO, "D:P" + ace)).containsExactly(expected);
    }

    @Test
    void fullControlIsEditAndApply() {
        assertThat(read(GPO, "D:P(A;CI;GA;;;BU)")).containsExactly("BU apply", "BU edit-delete");
    }

    @Test
    void entriesOfOneTrusteeAddUp() {
        assertThat(read(GPO, "D:P(A;CI;0x20014;;;BU)(A;CI;CCDCWP;;;BU)")).containsExactly("BU edit");
        assertThat(read(GPO, "D:P(A;CI;0xf00ff;;;DA)(A;;0xf00ff;;;DA)")).containsExactly("DA edit-delete");
    }

    @Test
    void theMasksOfTheConsoleAreWritten() {
        PermissionList none = PermissionList.empty(SecuredKind.GPO);
        for (String[] pair : new String[][] {
            {"read", "(A;CI;LCRPRC;;;BU)"},
            {"apply", "(A;CI;LCRPRC;;;BU)(OA;CI;CR;" + APPLY + ";;BU)"},
            {"edit", "(A;CI;CCDCLCRPWPRC;;;BU)"},
            {"edit-delete", "(A;CI;CCDCLCRPWPSDRCWDWO;;;BU)"}
        }) {
            PermissionLevel level =
                    PermissionLevel.byWord(SecuredKind.GPO, pair[0]).orElseThrow();
            PermissionList list =
                    none.add(Permission.grant(WellKnownSids.USERS, level)).list();
            assertThat(written("D:P", list)).isEqualTo("D:P" + pair[1]);
        }
    }

    @Test
    void changingApplyToReadRemovesTheExtendedRightAndShrinksTheMask() {
        PermissionList list = list(NEW_GPO)
                .removeTrustee(WellKnownSids.AUTHENTICATED_USERS)
                .list()
                .add(Permission.grant(WellKnownSids.AUTHENTICATED_USERS, PermissionLevel.GPO_READ))
                .list();
        assertThat(written(NEW_GPO, list))
                .isEqualTo(NEW_GPO.replace("(A;CI;LCRPLORC;;;AU)", "(A;CI;LCRPRC;;;AU)")
                        .replace("(OA;CI;CR;" + APPLY + ";;AU)", ""));
    }

    @Test
    void entriesOfOthersStayByteForByte() {
        PermissionList list = list(NEW_GPO)
                .add(Permission.grant(WellKnownSids.USERS, PermissionLevel.GPO_EDIT))
                .list();
        assertThat(written(NEW_GPO, list)).isEqualTo(NEW_GPO + "(A;CI;CCDCLCRPWPRC;;;BU)");
        assertThat(GPO.write(sd(NEW_GPO), list(NEW_GPO).permissions())).isEqualTo(sd(NEW_GPO));
    }

    @Test
    void theCanonicalOrderIsKept() {
        String old = "D:AI(D;CI;WP;;;BG)(A;CI;LCRPRC;;;AU)(A;CIID;LCRPRC;;;DA)";
        PermissionList list = list(old)
                .add(Permission.grant(WellKnownSids.USERS, PermissionLevel.GPO_READ))
                .list();
        assertThat(written(old, list))
                .isEqualTo("D:AI(D;CI;WP;;;BG)(A;CI;LCRPRC;;;AU)(A;CI;LCRPRC;;;BU)(A;CIID;LCRPRC;;;DA)");
    }

    @Test
    void aCustomEntryIsKeptAndAddedTo() {
        String old = "D:P(A;CI;RPWD;;;BU)";
        PermissionList list = list(old)
                .add(Permission.grant(WellKnownSids.USERS, PermissionLevel.GPO_READ))
                .list();
        String after = written(old, list);
        assertThat(after).contains("(A;CI;RPWD;;;BU)").contains("(A;CI;LCRPRC;;;BU)");
    }

    @Test
    void oneOfTwoDenialsIsRemovedAlone() {
        String old = "D:P(D;CI;LCRPRC;;;BU)(OD;CI;CR;" + APPLY + ";;BU)(A;CI;LCRPRC;;;AU)";
        PermissionList list = list(old);
        Permission apply = list.permissions().stream()
                .filter(p -> p.level() == PermissionLevel.GPO_APPLY)
                .findFirst()
                .orElseThrow();
        assertThat(written(old, list.remove(apply).list())).isEqualTo("D:P(D;CI;LCRPRC;;;BU)(A;CI;LCRPRC;;;AU)");
    }

    @Test
    void aDenialOrCustomCannotBeWrittenAnew() {
        Permission denied = new Permission(WellKnownSids.USERS, PermissionLevel.GPO_READ, true, false, true);
        assertThatThrownBy(() -> GPO.write(sd(NEW_GPO), List.of(denied))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aNullDaclIsNotTurnedIntoAList() {
        SecurityDescriptor open = sd(NEW_GPO).withDacl(null);
        assertThatThrownBy(() -> GPO.write(open, List.of())).isInstanceOf(UnsupportedException.class);
    }

    @Test
    void theDefaultAclOfAWmiFilterHasFullControlForAdministrators() {
        assertThat(read(
                        FILTER,
                        "D:(A;;RPLCLORC;;;AU)(A;;RPWPCRLCLOCCDCRCWDWOSW;;;DA)(A;;CC;;;PA)"
                                + "(A;;RPWPCRLCLOCCDCRCWDWOSDDTSW;;;SY)"))
                .containsExactly("AU custom here", "DA full here", "PA custom here", "SY full here");
    }

    @Test
    void levelsOfStarterGposAreRightsOnAFolder() {
        assertThat(read(STARTER, "D:P(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;AU)(A;OICI;0x1301bf;;;PA)(A;OICIIO;FA;;;CO)"))
                .containsExactly("BA full", "AU read", "PA edit");
    }
}
