// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengpmc.core.permission.PermissionLevel.GPO_APPLY;
import static org.opengpmc.core.permission.PermissionLevel.GPO_CUSTOM;
import static org.opengpmc.core.permission.PermissionLevel.GPO_EDIT;
import static org.opengpmc.core.permission.PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE;
import static org.opengpmc.core.permission.PermissionLevel.GPO_READ;
import static org.opengpmc.core.permission.PermissionLevel.SOM_LINK;
import static org.opengpmc.core.permission.PermissionLevel.SOM_WMI_CREATE;
import static org.opengpmc.core.permission.PermissionLevel.SOM_WMI_FULL_CONTROL;
import static org.opengpmc.core.permission.PermissionLevel.WMI_FILTER_EDIT;
import static org.opengpmc.core.permission.PermissionLevel.WMI_FILTER_FULL_CONTROL;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.permission.PermissionList.Edit;
import org.opengpmc.formats.security.Sid;

class PermissionListTest {
    private static final Sid BOB = Sid.parse("S-1-5-21-1-2-3-1105");
    private static final Sid ANN = Sid.parse("S-1-5-21-1-2-3-1106");

    private static PermissionList gpo(PermissionLevel... levels) {
        List<Permission> permissions = new ArrayList<>();
        Stream.of(levels).forEach(level -> permissions.add(Permission.grant(BOB, level)));
        return new PermissionList(SecuredKind.GPO, permissions);
    }

    private static List<PermissionLevel> levels(PermissionList list) {
        return list.permissions().stream().map(Permission::level).toList();
    }

    private static Permission present(SecuredKind kind, PermissionLevel level, boolean denied, boolean inherited) {
        assertThat(level.appliesTo(kind)).isTrue();
        return new Permission(BOB, level, denied, inherited, true);
    }

    @Test
    void addOnlyEverRaisesALevel() {
        Edit raised = gpo(GPO_READ).add(Permission.grant(BOB, GPO_EDIT));
        assertThat(raised.changed()).isTrue();
        assertThat(levels(raised.list())).containsExactly(GPO_EDIT);
        Edit lower = gpo(GPO_EDIT_SECURITY_AND_DELETE).add(Permission.grant(BOB, GPO_EDIT));
        assertThat(lower.changed()).isFalse();
        assertThat(levels(lower.list())).containsExactly(GPO_EDIT_SECURITY_AND_DELETE);
        assertThat(gpo(GPO_EDIT).add(Permission.grant(BOB, GPO_EDIT)).changed()).isFalse();
    }

    @Test
    void applyAndEditAreIndependent() {
        Edit both = gpo(GPO_APPLY).add(Permission.grant(BOB, GPO_EDIT));
        assertThat(levels(both.list())).containsExactlyInAnyOrder(GPO_APPLY, GPO_EDIT);
        assertThat(gpo(GPO_APPLY, GPO_EDIT).add(Permission.grant(BOB, GPO_READ)).changed())
                .isFalse();
        assertThat(levels(gpo(GPO_APPLY, GPO_EDIT)
                        .add(Permission.grant(BOB, GPO_EDIT_SECURITY_AND_DELETE))
                        .list()))
                .containsExactlyInAnyOrder(GPO_APPLY, GPO_EDIT_SECURITY_AND_DELETE);
    }

    @Test
    void addForcesTheInheritableFlagPerObjectKind() {
        Permission gpo = gpo().add(Permission.grant(BOB, GPO_READ, false))
                .list()
                .permissions()
                .get(0);
        assertThat(gpo.inheritable()).isTrue();
        PermissionList filters = PermissionList.empty(SecuredKind.WMI_FILTER);
        assertThat(filters.add(new Permission(BOB, WMI_FILTER_EDIT, false, false, true))
                        .list()
                        .permissions()
                        .get(0)
                        .inheritable())
                .isFalse();
        PermissionList domain = PermissionList.empty(SecuredKind.DOMAIN);
        for (PermissionLevel level : List.of(
                SOM_WMI_CREATE,
                SOM_WMI_FULL_CONTROL,
                PermissionLevel.SOM_GPO_CREATE,
                PermissionLevel.SOM_STARTER_GPO_CREATE)) {
            assertThat(domain.add(new Permission(BOB, level, false, false, true))
                            .list()
                            .permissions()
                            .get(0)
                            .inheritable())
                    .isFalse();
        }
    }

    @Test
    void anEntryBecomesInheritableButNeverTheOtherWayRound() {
        PermissionList here = PermissionList.empty(SecuredKind.OU)
                .add(Permission.grant(BOB, SOM_LINK, false))
                .list();
        Edit reaching = here.add(Permission.grant(BOB, SOM_LINK, true));
        assertThat(reaching.changed()).isTrue();
        assertThat(reaching.list().permissions()).containsExactly(new Permission(BOB, SOM_LINK, false, false, true));
        assertThat(reaching.list().add(Permission.grant(BOB, SOM_LINK, false)).changed())
                .isFalse();
    }

    @Test
    void removeWithAHigherLevelThanPresentStillRemoves() {
        Edit removed = gpo(GPO_READ).remove(Permission.grant(BOB, GPO_EDIT_SECURITY_AND_DELETE));
        assertThat(removed.changed()).isTrue();
        assertThat(removed.list().permissions()).isEmpty();
    }

    @Test
    void removeWithALowerLevelThanPresentDoesNothing() {
        Edit kept = gpo(GPO_EDIT).remove(Permission.grant(BOB, GPO_READ));
        assertThat(kept.changed()).isFalse();
        assertThat(levels(kept.list())).containsExactly(GPO_EDIT);
        assertThat(gpo(GPO_APPLY).remove(Permission.grant(BOB, GPO_READ)).changed())
                .isFalse();
        assertThat(gpo(GPO_EDIT).remove(Permission.grant(ANN, GPO_EDIT)).changed())
                .isFalse();
    }

    @Test
    void readDisappearsOnlyWhenBothEditAndApplyAreRemoved() {
        PermissionList left =
                gpo(GPO_APPLY, GPO_EDIT).remove(Permission.grant(BOB, GPO_EDIT)).list();
        assertThat(levels(left)).containsExactly(GPO_APPLY);
        assertThat(left.remove(Permission.grant(BOB, GPO_APPLY)).list().permissions())
                .isEmpty();
    }

    @Test
    void denyInheritedAndCustomCannotBeAdded() {
        for (Permission bad : List.of(
                present(SecuredKind.GPO, GPO_READ, true, false),
                present(SecuredKind.GPO, GPO_READ, false, true),
                present(SecuredKind.GPO, GPO_CUSTOM, false, false),
                Permission.grant(BOB, SOM_LINK))) {
            assertThatThrownBy(() -> gpo().add(bad)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void denyAndCustomEntriesCanBeRemoved() {
        Permission denied = present(SecuredKind.GPO, GPO_APPLY, true, false);
        Permission custom = present(SecuredKind.GPO, GPO_CUSTOM, false, false);
        PermissionList list = new PermissionList(SecuredKind.GPO, List.of(denied, custom));
        assertThat(list.remove(Permission.grant(BOB, GPO_APPLY)).changed()).isFalse();
        assertThat(list.remove(denied).list().permissions()).containsExactly(custom);
        assertThat(list.remove(custom).list().permissions()).containsExactly(denied);
    }

    @Test
    void anInheritedEntryIsNeitherRaisedNorRemovedHere() {
        Permission inherited = present(SecuredKind.GPO, GPO_READ, false, true);
        PermissionList list = new PermissionList(SecuredKind.GPO, List.of(inherited));
        assertThatThrownBy(() -> list.add(Permission.grant(BOB, GPO_EDIT))).isInstanceOf(UnsupportedException.class);
        assertThatThrownBy(() -> list.remove(inherited)).isInstanceOf(UnsupportedException.class);
        assertThat(list.add(Permission.grant(BOB, GPO_READ)).changed()).isFalse();
        assertThat(list.removeTrustee(BOB).changed()).isFalse();
    }

    @Test
    void aDenialStandsAgainstAnEqualOrHigherLevel() {
        PermissionList list =
                new PermissionList(SecuredKind.GPO, List.of(present(SecuredKind.GPO, GPO_EDIT, true, false)));
        assertThatThrownBy(() -> list.add(Permission.grant(BOB, GPO_EDIT_SECURITY_AND_DELETE)))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("denied");
        assertThat(list.add(Permission.grant(BOB, GPO_READ)).changed()).isTrue();
    }

    @Test
    void whatIsAddedToCustomStandsBesideIt() {
        PermissionList custom =
                new PermissionList(SecuredKind.GPO, List.of(present(SecuredKind.GPO, GPO_CUSTOM, false, false)));
        assertThat(levels(custom.add(Permission.grant(BOB, GPO_READ)).list())).containsExactly(GPO_CUSTOM, GPO_READ);
    }

    @Test
    void removeTrusteeTakesAllOfOneTrustee() {
        PermissionList list =
                gpo(GPO_APPLY, GPO_EDIT).add(Permission.grant(ANN, GPO_READ)).list();
        assertThat(list.removeTrustee(BOB).list().permissions()).containsExactly(Permission.grant(ANN, GPO_READ));
    }

    @Test
    void levelsHaveTheDocumentedNumbersAndOrder() {
        assertThat(PermissionLevel.values()).hasSize(19);
        assertThat(PermissionLevel.byValue(65536)).contains(GPO_APPLY);
        assertThat(PermissionLevel.byValue(1835008)).contains(SOM_LINK);
        assertThat(PermissionLevel.byValue(1049345)).contains(SOM_WMI_FULL_CONTROL);
        assertThat(PermissionLevel.byValue(197891)).contains(PermissionLevel.STARTER_GPO_CUSTOM);
        assertThat(WMI_FILTER_FULL_CONTROL.covers(WMI_FILTER_EDIT)).isTrue();
        assertThat(SOM_WMI_FULL_CONTROL.covers(SOM_WMI_CREATE)).isTrue();
        assertThat(GPO_EDIT.covers(GPO_APPLY)).isFalse();
        assertThat(GPO_EDIT_SECURITY_AND_DELETE.covers(GPO_APPLY)).isFalse();
        assertThat(PermissionLevel.of(SecuredKind.SITE)).containsExactly(SOM_LINK);
        assertThat(PermissionLevel.byWord(SecuredKind.GPO, "Edit-Delete")).contains(GPO_EDIT_SECURITY_AND_DELETE);
    }
}
