// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengpmc.core.search.SearchOperation.CONTAINS;
import static org.opengpmc.core.search.SearchOperation.EQUALS;
import static org.opengpmc.core.search.SearchOperation.NOT_CONTAINS;
import static org.opengpmc.core.search.SearchOperation.NOT_EQUALS;
import static org.opengpmc.core.search.SearchProperty.GPO_COMPUTER_EXTENSIONS;
import static org.opengpmc.core.search.SearchProperty.GPO_DISPLAY_NAME;
import static org.opengpmc.core.search.SearchProperty.GPO_EFFECTIVE_PERMISSIONS;
import static org.opengpmc.core.search.SearchProperty.GPO_ID;
import static org.opengpmc.core.search.SearchProperty.GPO_PERMISSIONS;
import static org.opengpmc.core.search.SearchProperty.GPO_USER_EXTENSIONS;
import static org.opengpmc.core.search.SearchProperty.GPO_WMI_FILTER;
import static org.opengpmc.core.search.SearchProperty.SOM_LINKS;
import static org.opengpmc.core.search.SearchProperty.STARTER_GPO_DISPLAY_NAME;
import static org.opengpmc.core.search.SearchProperty.STARTER_GPO_EFFECTIVE_PERMISSIONS;
import static org.opengpmc.core.search.SearchProperty.STARTER_GPO_ID;
import static org.opengpmc.core.search.SearchProperty.STARTER_GPO_PERMISSIONS;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.search.Search;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import org.opengpmc.core.search.SearchValue;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.security.DomainRids;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;
import org.opengpmc.formats.wmifilter.WmiQuery;

/** What searches find in every kind of domain. */
abstract class SearchContract {
    private static final String REGISTRY = "35378EAC-683F-11D2-A89A-00C04FBBCFA2";
    private static final String SCRIPTS = "{42B5FAAE-6536-11D2-AE5A-0000F87571E3}";

    @TempDir
    Path folder;

    private TestDomain domain;
    private SomTree tree;
    private Search search;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void openDomain() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
        tree = new SomTree(connection());
        search = new Search(connection());
    }

    @AfterEach
    void deleteTree() {
        tree.close();
    }

    private static SearchCriteria by(SearchProperty property, SearchOperation operation, String text) {
        return SearchCriteria.EVERYTHING.and(property, operation, text);
    }

    private static SearchCriteria by(SearchProperty property, SearchOperation operation, SearchValue value) {
        return SearchCriteria.EVERYTHING.and(property, operation, value);
    }

    private List<GpoId> found(SearchCriteria criteria) {
        return search.gpos(criteria).stream().map(Gpo::id).toList();
    }

    @Test
    void emptyOrMissingCriteriaMeanEverything() {
        Gpo gpo = tree.gpo("anything");
        assertThat(found(SearchCriteria.EVERYTHING)).contains(gpo.id(), GpoId.DEFAULT_DOMAIN);
        assertThat(search.gpos(null)).hasSameSizeAs(domain.gpos().list());
        assertThat(search.soms(null)).extracting(Som::dn).contains(tree.top());
        assertThat(search.soms(null)).noneMatch(som -> som.type() == Som.Type.SITE);
        assertThat(search.sites(null)).isNotEmpty().allMatch(som -> som.type() == Som.Type.SITE);
        assertThat(search.wmiFilters(null)).hasSameSizeAs(new WmiFilters(connection()).list());
        assertThat(search.wmiFilters(SearchCriteria.EVERYTHING)).hasSameSizeAs(search.wmiFilters(null));
        assertThat(search.starterGpos(null)).hasSameSizeAs(search.starterGpos(SearchCriteria.EVERYTHING));
    }

    @Test
    void aNameSearchMayReturnSeveralGposForNamesAreNotUnique() {
        Gpo one = tree.gpo("Twin");
        Gpo two = tree.gpo("Other");
        tree.modify(two.dn(), "displayName", one.displayName());
        String name = one.displayName().toUpperCase(Locale.ROOT);
        assertThat(found(by(GPO_DISPLAY_NAME, EQUALS, name))).containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void namesAreFoundWholeInPartAndNotWithoutRegardToCase() {
        Gpo gpo = tree.gpo("Äpfel, \"quoted\" (50%) *");
        String part = gpo.displayName().substring(2, 20);
        assertThat(found(by(GPO_DISPLAY_NAME, CONTAINS, part.toUpperCase(Locale.ROOT))))
                .containsExactly(gpo.id());
        assertThat(found(by(GPO_DISPLAY_NAME, NOT_CONTAINS, part)))
                .doesNotContain(gpo.id())
                .contains(GpoId.DEFAULT_DOMAIN);
        assertThat(found(by(GPO_DISPLAY_NAME, EQUALS, part))).isEmpty();
    }

    @Test
    void criteriaAreCombinedWithAnd() {
        Gpo gpo = tree.gpo("Both");
        SearchCriteria both = by(GPO_DISPLAY_NAME, CONTAINS, "both")
                .and(GPO_ID, EQUALS, gpo.id().toString());
        assertThat(found(both)).containsExactly(gpo.id());
        assertThat(found(both.and(GPO_DISPLAY_NAME, NOT_CONTAINS, "both"))).isEmpty();
    }

    @Test
    void guidsAreFoundWithAndWithoutBracesInEitherCase() {
        Gpo gpo = tree.gpo("Id");
        String bare = gpo.id().guid().toString();
        for (String text : List.of(bare, "{" + bare + "}", bare.toUpperCase(Locale.ROOT))) {
            assertThat(found(by(GPO_ID, EQUALS, text))).as(text).containsExactly(gpo.id());
            assertThat(found(by(GPO_ID, NOT_EQUALS, text)))
                    .as(text)
                    .doesNotContain(gpo.id())
                    .isNotEmpty();
        }
    }

    @Test
    void extensionsAreFoundInTheHalfThatIsAskedFor() {
        Gpo gpo = tree.gpo("Extensions");
        tree.modify(
                gpo.dn(),
                "gPCMachineExtensionNames",
                "[{" + REGISTRY.toLowerCase(Locale.ROOT) + "}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]");
        tree.modify(gpo.dn(), "gPCUserExtensionNames", "[" + SCRIPTS + "{40B66650-4972-11D1-A7CA-0000F87571E3}]");
        assertThat(found(by(GPO_COMPUTER_EXTENSIONS, CONTAINS, REGISTRY))).contains(gpo.id());
        assertThat(found(by(GPO_USER_EXTENSIONS, CONTAINS, REGISTRY))).doesNotContain(gpo.id());
        assertThat(found(by(GPO_USER_EXTENSIONS, CONTAINS, SCRIPTS))).contains(gpo.id());
        assertThat(found(by(GPO_COMPUTER_EXTENSIONS, NOT_CONTAINS, SCRIPTS))).contains(gpo.id());
        assertThat(found(by(GPO_USER_EXTENSIONS, NOT_CONTAINS, SCRIPTS))).doesNotContain(gpo.id());
    }

    @Test
    void gposAreFoundByTheirWmiFilter() {
        WmiFilterChanges changes = new WmiFilterChanges(connection());
        Gpo filtered = tree.gpo("Filtered");
        Gpo free = tree.gpo("Free");
        WmiFilterDraft draft =
                WmiFilterDraft.of(filtered.displayName(), "", List.of(WmiQuery.of("SELECT * FROM Win32_Battery")));
        domain.run(changes.create(draft));
        WmiFilter filter = new WmiFilters(connection()).byId(draft.id()).orElseThrow();
        try {
            domain.run(changes.link(filtered, filter));
            SearchValue value = SearchValue.of(filter);
            assertThat(found(by(GPO_WMI_FILTER, EQUALS, value))).containsExactly(filtered.id());
            assertThat(found(by(GPO_WMI_FILTER, NOT_EQUALS, value)))
                    .contains(free.id())
                    .doesNotContain(filtered.id());
        } finally {
            domain.run(changes.delete(filter, true));
        }
    }

    @Test
    void explicitPermissionsAreFoundAtThatLevelAndAtThoseThatCoverIt() {
        Gpo gpo = tree.gpo("Permissions");
        Sid everyone = WellKnownSids.AUTHENTICATED_USERS;
        Sid admins = connection().facts().sid().child(DomainRids.DOMAIN_ADMINS);
        SearchCriteria mine = by(GPO_ID, EQUALS, gpo.id().toString());
        assertThat(found(mine.and(GPO_PERMISSIONS, CONTAINS, SearchValue.of(everyone, PermissionLevel.GPO_APPLY))))
                .containsExactly(gpo.id());
        assertThat(found(mine.and(GPO_PERMISSIONS, CONTAINS, SearchValue.of(everyone, PermissionLevel.GPO_READ))))
                .containsExactly(gpo.id());
        assertThat(found(mine.and(GPO_PERMISSIONS, NOT_CONTAINS, SearchValue.of(everyone, PermissionLevel.GPO_READ))))
                .isEmpty();
        assertThat(found(mine.and(GPO_PERMISSIONS, CONTAINS, SearchValue.of(everyone, PermissionLevel.GPO_EDIT))))
                .isEmpty();
        for (PermissionLevel lower : List.of(PermissionLevel.GPO_EDIT, PermissionLevel.GPO_READ)) {
            assertThat(found(mine.and(GPO_PERMISSIONS, CONTAINS, SearchValue.of(admins, lower))))
                    .containsExactly(gpo.id());
        }
        SearchValue delete = SearchValue.of(admins, PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE);
        assertThat(found(mine.and(GPO_PERMISSIONS, CONTAINS, delete))).containsExactly(gpo.id());
        assertThat(found(mine.and(GPO_PERMISSIONS, NOT_CONTAINS, delete))).isEmpty();
    }

    @Test
    void effectivePermissionsCountThoseOfGroups() {
        Gpo gpo = tree.gpo("Effective");
        Sid administrator = connection().facts().sid().child(DomainRids.ADMINISTRATOR);
        SearchCriteria mine = by(GPO_ID, EQUALS, gpo.id().toString());
        SearchValue edit = SearchValue.of(administrator, PermissionLevel.GPO_EDIT);
        assertThat(found(mine.and(GPO_PERMISSIONS, CONTAINS, edit))).isEmpty();
        assertThat(found(mine.and(GPO_EFFECTIVE_PERMISSIONS, CONTAINS, edit))).containsExactly(gpo.id());
        assertThat(found(mine.and(GPO_EFFECTIVE_PERMISSIONS, NOT_CONTAINS, edit)))
                .isEmpty();
        Sid guest = connection().facts().sid().child(DomainRids.GUEST);
        assertThat(found(
                        mine.and(GPO_EFFECTIVE_PERMISSIONS, CONTAINS, SearchValue.of(guest, PermissionLevel.GPO_EDIT))))
                .isEmpty();
    }

    @Test
    void somsAndSitesAreFoundByAGpoTheyLink() {
        Gpo gpo = tree.gpo("Linked");
        Gpo other = tree.gpo("Other");
        String enabled = tree.ou("enabled");
        String disabled = tree.ou(enabled, "disabled, with \"odd\" name");
        String site = tree.site("Site");
        tree.ou("without");
        tree.write(enabled, SomTree.link(other, 0) + SomTree.link(gpo, 0));
        tree.write(disabled, SomTree.link(gpo, 1).toLowerCase(Locale.ROOT) + " ");
        tree.write(site, SomTree.link(gpo, 2));
        SearchCriteria linking = by(SOM_LINKS, CONTAINS, SearchValue.of(gpo));
        assertThat(search.soms(linking)).hasSize(2).allMatch(som -> som.type() == Som.Type.OU);
        assertThat(search.soms(linking.and(SOM_LINKS, CONTAINS, SearchValue.of(other))))
                .extracting(som -> som.dn().toLowerCase(Locale.ROOT))
                .containsExactly(enabled.toLowerCase(Locale.ROOT));
        assertThat(search.sites(linking))
                .singleElement()
                .satisfies(som -> assertThat(som.dn()).isEqualToIgnoringCase(site));
    }

    @Test
    void starterGposAreFoundByNameIdAndPermission() {
        StarterDomain starters = new StarterDomain(domain);
        StarterGpo starter = starters.create(StarterDomain.unique("Starter"));
        try {
            String id = starter.id().guid().toString();
            String name = starter.displayName().toLowerCase(Locale.ROOT);
            Sid administrator = connection().facts().sid().child(DomainRids.ADMINISTRATOR);
            Permission some = new Permissions(connection())
                    .of(SecuredObject.starterGpo(starter.folder(), starter.displayName()))
                    .list()
                    .permissions()
                    .get(0);
            SearchValue explicit = SearchValue.of(some.trustee(), some.level());
            SearchValue edits = SearchValue.of(administrator, PermissionLevel.STARTER_GPO_EDIT);
            SearchCriteria mine = by(STARTER_GPO_ID, EQUALS, id);
            for (SearchCriteria criteria : List.of(
                    by(STARTER_GPO_DISPLAY_NAME, EQUALS, name),
                    by(STARTER_GPO_DISPLAY_NAME, CONTAINS, name.substring(3)),
                    mine,
                    mine.and(STARTER_GPO_PERMISSIONS, CONTAINS, explicit),
                    mine.and(STARTER_GPO_EFFECTIVE_PERMISSIONS, CONTAINS, edits))) {
                assertThat(search.starterGpos(criteria))
                        .as(criteria.toString())
                        .extracting(StarterGpo::id)
                        .containsExactly(starter.id());
            }
            assertThat(search.starterGpos(mine.and(STARTER_GPO_PERMISSIONS, NOT_CONTAINS, explicit)))
                    .isEmpty();
            assertThat(search.starterGpos(by(STARTER_GPO_DISPLAY_NAME, NOT_CONTAINS, name)))
                    .noneMatch(s -> s.id().equals(starter.id()));
        } finally {
            starters.run(starters.changes().delete(starter));
        }
    }

    @Test
    void combinationsThatTheTableDoesNotListAreRefused() {
        Gpo gpo = tree.gpo("Refused");
        for (SearchCriteria criteria : List.of(
                by(GPO_DISPLAY_NAME, NOT_EQUALS, "x"),
                by(GPO_ID, CONTAINS, gpo.id().toString()),
                by(GPO_ID, EQUALS, "no GUID"),
                by(SOM_LINKS, CONTAINS, SearchValue.of(gpo)),
                by(SearchProperty.BACKUP_MOST_RECENT, EQUALS, SearchValue.of(true)),
                by(GPO_DISPLAY_NAME, EQUALS, SearchValue.of(gpo)))) {
            assertThatThrownBy(() -> search.gpos(criteria))
                    .as(criteria.toString())
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> search.soms(by(SOM_LINKS, EQUALS, SearchValue.of(gpo))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> search.wmiFilters(by(GPO_DISPLAY_NAME, EQUALS, "x")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> search.starterGpos(by(GPO_DISPLAY_NAME, EQUALS, "x")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void oneOrTwoDirectorySearchesAreEnough() {
        Gpo gpo = tree.gpo("Counted");
        CountedConnection counted = CountedConnection.of(connection());
        Search searching = new Search(counted);
        Sid admins = connection().facts().sid().child(DomainRids.DOMAIN_ADMINS);
        SearchCriteria names = by(GPO_DISPLAY_NAME, CONTAINS, "counted")
                .and(GPO_COMPUTER_EXTENSIONS, NOT_CONTAINS, REGISTRY)
                .and(GPO_ID, EQUALS, gpo.id().toString());
        assertThat(counted.during(() -> searching.gpos(names))).isEqualTo(1);
        SearchCriteria permissions =
                by(GPO_PERMISSIONS, CONTAINS, SearchValue.of(admins, PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE));
        assertThat(counted.during(() -> searching.gpos(permissions))).isEqualTo(2);
        assertThat(counted.during(() -> searching.soms(null))).isEqualTo(1);
        assertThat(counted.during(() -> searching.sites(null))).isEqualTo(1);
        assertThat(counted.during(() -> searching.soms(by(SOM_LINKS, CONTAINS, SearchValue.of(gpo)))))
                .isLessThanOrEqualTo(2);
        assertThat(counted.during(() -> searching.wmiFilters(null))).isEqualTo(1);
    }
}
