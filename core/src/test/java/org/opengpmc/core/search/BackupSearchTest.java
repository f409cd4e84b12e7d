// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.backup.BackupListing;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.backup.ListedStarterBackup;
import org.opengpmc.core.backup.StarterBackupListing;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.formats.backup.BackupInfo;
import org.opengpmc.formats.startergpo.StarterBackupInfo;
import org.opengpmc.formats.startergpo.StarterType;

class BackupSearchTest {
    private static final String GPO_A = "{AAAAAAAA-0000-4000-8000-000000000001}";
    private static final String GPO_B = "{BBBBBBBB-0000-4000-8000-000000000002}";
    private static final ListedBackup OLD_A = backup(1, GPO_A, "Alpha", "contoso.test");
    private static final ListedBackup NEW_A = backup(2, GPO_A, "Alpha renamed", "contoso.test");
    private static final ListedBackup B = backup(3, GPO_B, "Beta", "CONTOSO.TEST");
    private static final ListedBackup FABRIKAM = backup(4, GPO_A, "Alpha", "fabrikam.test");
    private static final BackupListing LISTING = new BackupListing(List.of(OLD_A, NEW_A, B, FABRIKAM), List.of());

    private static ListedBackup backup(int day, String gpo, String name, String domain) {
        BackupInfo info =
                new BackupInfo(gpo, domain, "", "", LocalDateTime.of(2026, 1, day, 12, 0), id(day), "", name, false);
        return new ListedBackup(info, Path.of(id(day)), true);
    }

    private static String id(int day) {
        return "{CCCCCCCC-0000-4000-8000-00000000000" + day + "}";
    }

    private static SearchCriteria by(SearchProperty property, SearchOperation operation, String text) {
        return SearchCriteria.EVERYTHING.and(property, operation, text);
    }

    private static final SearchCriteria MOST_RECENT = SearchCriteria.EVERYTHING.and(
            SearchProperty.BACKUP_MOST_RECENT, SearchOperation.EQUALS, SearchValue.of(true));

    @Test
    void emptyOrMissingCriteriaFindEveryBackupSeveralOfTheSameGpoToo() {
        assertThat(BackupSearch.backups(LISTING, null)).containsExactly(FABRIKAM, B, NEW_A, OLD_A);
        assertThat(BackupSearch.backups(LISTING, SearchCriteria.EVERYTHING)).hasSize(4);
    }

    @Test
    void theMostRecentBackupIsThatOfEachGpo() {
        assertThat(BackupSearch.backups(LISTING, MOST_RECENT)).containsExactly(FABRIKAM, B, NEW_A);
    }

    @Test
    void theMostRecentBackupCanBeCombinedWithAName() {
        assertThat(BackupSearch.backups(
                        LISTING, MOST_RECENT.and(SearchProperty.GPO_DISPLAY_NAME, SearchOperation.CONTAINS, "alpha")))
                .containsExactly(FABRIKAM, NEW_A);
    }

    @Test
    void theIdIsThatOfTheGpoNotOfTheBackup() {
        assertThat(BackupSearch.backups(LISTING, by(SearchProperty.GPO_ID, SearchOperation.EQUALS, GPO_A)))
                .containsExactly(FABRIKAM, NEW_A, OLD_A);
        String bare = GPO_A.substring(1, GPO_A.length() - 1).toLowerCase(Locale.ROOT);
        assertThat(BackupSearch.backups(LISTING, by(SearchProperty.GPO_ID, SearchOperation.NOT_EQUALS, bare)))
                .containsExactly(B);
        assertThat(BackupSearch.backups(LISTING, by(SearchProperty.GPO_ID, SearchOperation.EQUALS, id(1))))
                .isEmpty();
    }

    @Test
    void domainsAndNamesAreComparedWithoutRegardToCase() {
        SearchCriteria contoso = by(SearchProperty.GPO_DOMAIN, SearchOperation.EQUALS, "Contoso.Test");
        assertThat(BackupSearch.backups(LISTING, contoso)).containsExactly(B, NEW_A, OLD_A);
        assertThat(BackupSearch.backups(
                        LISTING, by(SearchProperty.GPO_DOMAIN, SearchOperation.NOT_EQUALS, "contoso.test")))
                .containsExactly(FABRIKAM);
        assertThat(BackupSearch.backups(
                        LISTING, contoso.and(SearchProperty.GPO_DISPLAY_NAME, SearchOperation.EQUALS, "ALPHA")))
                .containsExactly(OLD_A);
        assertThat(BackupSearch.backups(
                        LISTING, by(SearchProperty.GPO_DISPLAY_NAME, SearchOperation.NOT_CONTAINS, "alpha")))
                .containsExactly(B);
    }

    @Test
    void whatTheTableDoesNotListIsRefused() {
        assertThatThrownBy(() -> BackupSearch.backups(
                        LISTING,
                        SearchCriteria.EVERYTHING.and(
                                SearchProperty.BACKUP_MOST_RECENT, SearchOperation.EQUALS, SearchValue.of(false))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(
                        () -> BackupSearch.backups(LISTING, by(SearchProperty.GPO_ID, SearchOperation.CONTAINS, GPO_A)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void backupsOfStarterGposAreFoundByBothFamiliesOfProperties() {
        ListedStarterBackup old = starter(1);
        ListedStarterBackup fresh = starter(2);
        StarterBackupListing listing = new StarterBackupListing(List.of(old, fresh), List.of());
        assertThat(BackupSearch.starterBackups(listing, null)).containsExactly(fresh, old);
        assertThat(BackupSearch.starterBackups(listing, MOST_RECENT)).containsExactly(fresh);
        for (SearchCriteria criteria : List.of(
                by(SearchProperty.STARTER_GPO_ID, SearchOperation.EQUALS, GPO_A),
                by(SearchProperty.GPO_ID, SearchOperation.EQUALS, GPO_A),
                by(SearchProperty.STARTER_GPO_DOMAIN, SearchOperation.EQUALS, "contoso.test"),
                by(SearchProperty.STARTER_GPO_DISPLAY_NAME, SearchOperation.CONTAINS, "START"))) {
            assertThat(BackupSearch.starterBackups(listing, criteria)).hasSize(2);
        }
    }

    private static ListedStarterBackup starter(int day) {
        StarterBackupInfo info = new StarterBackupInfo(
                id(day),
                GPO_A,
                "Starter",
                StarterType.CUSTOM,
                "contoso.test",
                "",
                "",
                LocalDateTime.of(2026, 1, day, 12, 0),
                "");
        return new ListedStarterBackup(info, Path.of(id(day)));
    }
}
