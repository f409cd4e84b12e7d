// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.migrationtable.MigrationDestination;
import org.opengpmc.formats.migrationtable.MigrationEntry;
import org.opengpmc.formats.migrationtable.MigrationTable;
import org.opengpmc.formats.migrationtable.MigrationType;

class MigrationTableCheckTest {
    private static List<String> codes(String source, MigrationType type, MigrationDestination destination) {
        MigrationTable table = MigrationTable.empty().with(new MigrationEntry(source, type, destination));
        return MigrationTableCheck.check(table).stream()
                .map(StatusMessage::code)
                .toList();
    }

    private static MigrationDestination to(String value) {
        return MigrationDestination.to(value);
    }

    @Test
    void documentedFormsAreValid() {
        assertThat(codes("ann@contoso.test", MigrationType.USER, to("FABRIKAM\\ann")))
                .isEmpty();
        assertThat(codes("CONTOSO\\pc1$", MigrationType.COMPUTER, MigrationDestination.NONE))
                .isEmpty();
        assertThat(codes("contoso.test\\Admins", MigrationType.LOCAL_GROUP, MigrationDestination.BY_RELATIVE_NAME))
                .isEmpty();
        assertThat(codes("Remote Desktop Users", MigrationType.UNKNOWN, MigrationDestination.SAME_AS_SOURCE))
                .isEmpty();
        assertThat(codes("S-1-5-21-1-2-3-1104", MigrationType.UNKNOWN, to("FABRIKAM\\ann")))
                .isEmpty();
        assertThat(codes("\\\\files\\share\\a b", MigrationType.UNC_PATH, to("\\\\other\\share")))
                .isEmpty();
    }

    @Test
    void aPathIsNoGroupAndAServerAloneNoPath() {
        assertThat(codes("\\\\files\\share", MigrationType.GLOBAL_GROUP, MigrationDestination.NONE))
                .contains("source-is-path");
        assertThat(codes("a@b", MigrationType.USER, to("\\\\files\\share"))).containsExactly("destination-is-path");
        assertThat(codes("\\\\files", MigrationType.UNC_PATH, MigrationDestination.SAME_AS_SOURCE))
                .containsExactly("source-no-path");
        assertThat(codes("\\\\files\\share", MigrationType.UNC_PATH, to("C:\\share")))
                .containsExactly("destination-no-path");
    }

    @Test
    void aPathIsNeitherLeftOutNorFoundByName() {
        assertThat(codes("\\\\files\\share", MigrationType.UNC_PATH, MigrationDestination.NONE))
                .containsExactly("path-without-destination");
        assertThat(codes("\\\\files\\share", MigrationType.UNC_PATH, MigrationDestination.BY_RELATIVE_NAME))
                .containsExactly("path-by-name");
    }

    @Test
    void namesAreNames() {
        assertThat(codes("a@b", MigrationType.USER, to("A\\B\\c"))).containsExactly("destination-no-name");
        assertThat(codes("a;b@c", MigrationType.USER, to("x"))).containsExactly("source-no-name");
        assertThat(codes("a@b", MigrationType.USER, to(" "))).containsExactly("destination-empty");
        assertThat(codes(" ", MigrationType.USER, to("x"))).containsExactly("source-empty");
        assertThat(codes("S-1-5-32-544", MigrationType.UNKNOWN, MigrationDestination.BY_RELATIVE_NAME))
                .containsExactly("sid-by-name");
    }

    @Test
    void aNameWithoutDomainIsOddButNoError() {
        MigrationTable table = MigrationTable.empty()
                .with(new MigrationEntry("Admins", MigrationType.GLOBAL_GROUP, MigrationDestination.SAME_AS_SOURCE));
        assertThat(MigrationTableCheck.check(table))
                .singleElement()
                .satisfies(message -> assertThat(message.severity()).isEqualTo(Severity.WARNING));
    }
}
