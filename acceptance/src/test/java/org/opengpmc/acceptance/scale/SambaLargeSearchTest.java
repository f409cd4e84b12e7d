// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.core.search.SearchOperation.CONTAINS;
import static org.opengpmc.core.search.SearchOperation.NOT_CONTAINS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.opengpmc.acceptance.contract.CountedConnection;
import org.opengpmc.acceptance.samba.Fabrikam;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.extension.UsedExtension;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.search.Search;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import org.opengpmc.core.search.SearchValue;
import org.opengpmc.formats.security.DomainRids;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/**
 * Searches over 3,000 GPOs and 10,000 OUs: under 3 seconds each, with the same few requests as in a small domain. Filling
 * the domain takes minutes and spoils it for other tests, so this runs only where it is asked for.
 */
@WithSamba
@EnabledIfEnvironmentVariable(
        named = "OPENGPMC_SCALE",
        matches = "1",
        disabledReason = "takes minutes to fill a domain")
class SambaLargeSearchTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String REGISTRY = "{35378EAC-683F-11D2-A89A-00C04FBBCFA2}";

    private static DomainConnection connection;
    private static CountedConnection counted;

    @BeforeAll
    static void fill(@Fabrikam SambaDomain fabrikam) {
        LargeDomain.fill(fabrikam);
        connection = fabrikam.connect();
        counted = CountedConnection.of(connection);
        // The first search pays for loading classes, and the server for its cold cache.
        search().gpos(null);
        search().soms(null);
    }

    @AfterAll
    static void empty() {
        if (connection != null) {
            connection.close();
        }
    }

    private static Search search() {
        return new Search(counted);
    }

    /** Runs a search, and holds its requests and the best of three times against what is promised. */
    private static <T> List<T> quickly(int requests, Supplier<List<T>> search) {
        Duration best = Duration.ofDays(1);
        List<T> found = List.of();
        for (int attempt = 0; attempt < 3; attempt++) {
            List<List<T>> result = new ArrayList<>();
            long start = System.nanoTime();
            int asked = counted.during(() -> result.add(search.get()));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(asked).as("requests").isLessThanOrEqualTo(requests);
            best = took.compareTo(best) < 0 ? took : best;
            found = result.get(0);
        }
        assertThat(best).isLessThan(LIMIT);
        return found;
    }

    private static SearchCriteria by(SearchProperty property, SearchOperation operation, SearchValue value) {
        return SearchCriteria.EVERYTHING.and(property, operation, value);
    }

    @Test
    void gposByNameAndExtensionWithOneSearch() {
        SearchCriteria criteria = by(SearchProperty.GPO_DISPLAY_NAME, CONTAINS, SearchValue.of("large 1"))
                .and(SearchProperty.GPO_COMPUTER_EXTENSIONS, NOT_CONTAINS, REGISTRY);
        assertThat(quickly(1, () -> search().gpos(criteria)))
                .hasSize(333)
                .extracting(Gpo::displayName)
                .contains(LargeDomain.name(1002));
    }

    @Test
    void gposByPermissionWithTwoSearches() {
        SearchValue applies = SearchValue.of(WellKnownSids.AUTHENTICATED_USERS, PermissionLevel.GPO_APPLY);
        assertThat(quickly(2, () -> search().gpos(by(SearchProperty.GPO_PERMISSIONS, CONTAINS, applies))))
                .hasSizeGreaterThanOrEqualTo(LargeDomain.GPOS);
    }

    @Test
    void gposByEffectivePermissionWithTwoSearchesAndTwoForTheTrustee() {
        Sid administrator = connection.facts().sid().child(DomainRids.ADMINISTRATOR);
        SearchValue edits = SearchValue.of(administrator, PermissionLevel.GPO_EDIT);
        assertThat(quickly(4, () -> search().gpos(by(SearchProperty.GPO_EFFECTIVE_PERMISSIONS, CONTAINS, edits))))
                .hasSizeGreaterThanOrEqualTo(LargeDomain.GPOS);
    }

    @Test
    void allSomsWithOneSearch() {
        assertThat(quickly(1, () -> search().soms(null))).hasSizeGreaterThan(LargeDomain.UNITS);
    }

    @Test
    void somsByLinkWithTwoSearches() {
        Gpo gpo = new Gpos(connection).find(LargeDomain.name(6));
        assertThat(quickly(2, () -> search().soms(by(SearchProperty.SOM_LINKS, CONTAINS, SearchValue.of(gpo)))))
                .hasSize(4);
    }

    @Test
    void theExtensionsOfAllGposWithOneSearch() {
        assertThat(quickly(1, () -> UsedExtension.of(new Gpos(counted).list())))
                .anySatisfy(used -> assertThat(used.computerGpos()).hasSizeGreaterThanOrEqualTo(2_000));
    }
}
