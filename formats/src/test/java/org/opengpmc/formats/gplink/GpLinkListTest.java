// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gplink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.Mutations;

class GpLinkListTest {
    private static final String A = dn("11111111-1111-1111-1111-111111111111");
    private static final String B = dn("22222222-2222-2222-2222-222222222222");
    private static final String C = dn("33333333-3333-3333-3333-333333333333");
    private static final String ABC = "[LDAP://" + A + ";0][LDAP://" + B + ";2][LDAP://" + C + ";1]";

    private static String dn(String guid) {
        return "cn={" + guid + "},cn=policies,cn=system,DC=contoso,DC=test";
    }

    @Test
    void theLastLinkOfTheTextHasLinkOrderOne() {
        GpLinkList list = GpLinkList.parse(ABC);

        assertThat(list.links()).extracting(GpLink::dn).containsExactly(C, B, A);
        assertThat(list.get(1).disabled()).isTrue();
        assertThat(list.get(2).enforced()).isTrue();
        assertThat(list.orderOf(UUID.fromString("22222222-2222-2222-2222-222222222222")))
                .hasValue(2);
        assertThat(list.orderOf(A.toUpperCase(Locale.ROOT))).hasValue(3);
        assertThat(list.orderOf("CN=Other")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "   ",
                "[LDAP://cn={11111111-1111-1111-1111-111111111111},cn=policies;0] ",
                "[ldap://CN={11111111-1111-1111-1111-111111111111},CN=Policies;0]",
                "[LDAP://cn={11111111-1111-1111-1111-111111111111},cn=policies;3]",
                "[LDAP://cn={11111111-1111-1111-1111-111111111111},cn=policies;4294967295]",
                "[LDAP://cn={11111111-1111-1111-1111-111111111111},cn=policies;-1]",
                "[LDAP://cn={11111111-1111-1111-1111-111111111111},cn=policies; 02 ]",
                "[LDAP://dc1.contoso.test/cn={11111111-1111-1111-1111-111111111111},cn=policies;0]",
                "junk[LDAP://cn=a;0]more[junk][LDAP://cn=b;1]end]",
                "[LDAP://cn=a;0",
                "[[LDAP://cn=a;0]]",
                "[LDAP://cn=a;zero][LDAP://;0][LDAP://cn=a]",
            })
    void anUntouchedListIsWrittenAsItWasRead(String value) {
        assertThat(GpLinkList.parse(value).write()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n"})
    void aBlankValueHasNoLinksAndNothingOdd(String value) {
        assertThat(GpLinkList.parse(value).isEmpty()).isTrue();
        assertThat(GpLinkList.parse(value).unread()).isEmpty();
    }

    @Test
    void textThatIsNoLinkStaysWhereItIsAcrossChanges() {
        GpLinkList list = GpLinkList.parse("x[LDAP://cn=a;0]y[LDAP://cn=b;0]z");

        assertThat(list.unread()).containsExactly("x", "y", "z");
        assertThat(list.add(1, GpLink.of("cn=c", 0)).write())
                .isEqualTo("x[LDAP://cn=a;0]y[LDAP://cn=b;0][LDAP://cn=c;0]z");
        assertThat(list.addLast(GpLink.of("cn=c", 0)).write())
                .isEqualTo("x[LDAP://cn=c;0][LDAP://cn=a;0]y[LDAP://cn=b;0]z");
        assertThat(list.remove(1).remove(1).write()).isEqualTo("xyz");
    }

    @Test
    void addingToASingleSpaceReplacesIt() {
        assertThat(GpLinkList.parse(" ").add(1, GpLink.of(A, 0)).write()).isEqualTo("[LDAP://" + A + ";0]");
        assertThat(GpLinkList.EMPTY.addLast(GpLink.of(A, 2)).write()).isEqualTo("[LDAP://" + A + ";2]");
    }

    @Test
    void aLinkIsInsertedAboveTheOneThatHadItsOrder() {
        GpLinkList list = GpLinkList.parse(ABC);
        GpLink added = GpLink.of("cn=d", 0);

        for (int order = 1; order <= 4; order++) {
            GpLinkList changed = list.add(order, added);
            assertThat(changed.get(order)).isEqualTo(added);
            assertThat(changed.size()).isEqualTo(4);
            assertThat(changed.remove(order)).isEqualTo(list);
        }
        assertThatThrownBy(() -> list.add(5, added)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.add(0, added)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.get(4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aMovedLinkStandsAtItsNewOrderAndTheOthersKeepTheirs() {
        GpLinkList list = GpLinkList.parse(ABC);

        assertThat(list.move(1, 3).links()).extracting(GpLink::dn).containsExactly(B, A, C);
        assertThat(list.move(3, 1).links()).extracting(GpLink::dn).containsExactly(A, C, B);
        assertThat(list.move(2, 2)).isSameAs(list);
        assertThat(list.move(1, 3).move(3, 1)).isEqualTo(list);
    }

    @Test
    void changingOneLinkLeavesTheTextOfTheOthers() {
        GpLinkList list = GpLinkList.parse("[ldap://" + A + "; 0][LDAP://" + B + ";0]");

        assertThat(list.replace(1, list.get(1).withEnforced(true)).write())
                .isEqualTo("[ldap://" + A + "; 0][LDAP://" + B + ";2]");
        assertThat(list.replace(2, list.get(2).withDisabled(true)).write())
                .isEqualTo("[ldap://" + A + ";1][LDAP://" + B + ";0]");
    }

    @Test
    void unknownOptionBitsSurviveTheKnownOnes() {
        GpLink link = GpLink.of(A, 0x100);

        assertThat(link.withDisabled(true).withEnforced(true).options()).isEqualTo(0x103);
        assertThat(link.withDisabled(true).withDisabled(false)).isEqualTo(link);
        assertThat(link.withDisabled(false)).isSameAs(link);
    }

    @Test
    void aGpoIdComesOutOfTheFirstPartOfTheDnOnly() {
        assertThat(GpLink.of(A, 0).gpoId()).hasValue(UUID.fromString("11111111-1111-1111-1111-111111111111"));
        assertThat(GpLink.of("CN=Other," + A, 0).gpoId()).isEmpty();
        assertThat(GpLinkList.parse("[LDAP://dc1/" + A + ";0]").get(1).dn()).isEqualTo(A);
    }

    @Test
    void whatCannotBeWrittenBackIsNoLink() {
        assertThatThrownBy(() -> GpLink.of("cn=a]", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GpLink("LDAP://x;", "cn=a", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GpLink("LDAP://", "cn=a", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void damagedValuesNeverFailAndNeverLoseText() {
        Mutations.survive(ABC.getBytes(ISO_8859_1), 1, 20_000, bytes -> {
            String value = new String(bytes, ISO_8859_1);
            GpLinkList list = GpLinkList.parse(value);
            assertThat(list.write()).isEqualTo(value);
            list.links().forEach(GpLink::gpoId);
        });
    }

    @Test
    void aHugeValueIsRefusedAndALargeOneReadInOnePass() {
        assertThatThrownBy(() -> GpLinkList.parse("[".repeat(5 << 20))).isInstanceOf(FormatException.class);
        for (String piece : new String[] {"[", "]", "[]", "[LDAP://", "[LDAP://a", ";", "[LDAP://cn=a;0]"}) {
            String value = piece.repeat((4 << 20) / piece.length() / 4);
            assertThat(GpLinkList.parse(value).write()).isEqualTo(value);
        }
    }

    @Test
    void optionsOfASomKeepUnknownBits() {
        assertThat(GpOptions.parse("1").blockInheritance()).isTrue();
        assertThat(GpOptions.parse(" ")).isEqualTo(GpOptions.NONE);
        assertThat(GpOptions.parse("5").withBlockInheritance(false).write()).isEqualTo("4");
        assertThat(GpOptions.NONE.withBlockInheritance(true).write()).isEqualTo("1");
        assertThatThrownBy(() -> GpOptions.parse("yes"))
                .isInstanceOf(FormatException.class)
                .hasMessage("gPOptions: not a number: yes");
    }
}
