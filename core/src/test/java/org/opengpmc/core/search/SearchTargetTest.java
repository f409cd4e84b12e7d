// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.formats.security.WellKnownSids;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** The table of what can be searched by what, held against its documentation row by row. */
class SearchTargetTest {
    private static final String GUID = "{01234567-89AB-CDEF-0123-456789ABCDEF}";

    /** A value of each kind but a GPO, which only a directory gives. */
    private static final Map<String, SearchValue> VALUES = Map.of(
            "text", SearchValue.of("some name"),
            "guid", SearchValue.of(GUID),
            "true", SearchValue.of(true),
            "false", SearchValue.of(false),
            "filter", new SearchValue.Filter(WmiFilterReference.of("contoso.test", UUID.randomUUID())),
            "gpo-level", SearchValue.of(WellKnownSids.EVERYONE, PermissionLevel.GPO_READ),
            "starter-level", SearchValue.of(WellKnownSids.EVERYONE, PermissionLevel.STARTER_GPO_READ),
            "filter-level", SearchValue.of(WellKnownSids.EVERYONE, PermissionLevel.WMI_FILTER_EDIT));

    /** Target, property, operations, values. */
    private static final List<String> DOCUMENTED = List.of(
            "GPOS | GPO_DISPLAY_NAME | EQUALS CONTAINS NOT_CONTAINS | text guid",
            "GPOS | GPO_PERMISSIONS | CONTAINS NOT_CONTAINS | gpo-level",
            "GPOS | GPO_EFFECTIVE_PERMISSIONS | CONTAINS NOT_CONTAINS | gpo-level",
            "GPOS | GPO_WMI_FILTER | EQUALS NOT_EQUALS | filter",
            "GPOS | GPO_ID | EQUALS NOT_EQUALS | guid",
            "GPOS | GPO_COMPUTER_EXTENSIONS | CONTAINS NOT_CONTAINS | guid",
            "GPOS | GPO_USER_EXTENSIONS | CONTAINS NOT_CONTAINS | guid",
            "BACKUPS | GPO_DOMAIN | EQUALS NOT_EQUALS | text guid",
            "BACKUPS | GPO_ID | EQUALS NOT_EQUALS | guid",
            "BACKUPS | GPO_DISPLAY_NAME | EQUALS CONTAINS NOT_CONTAINS | text guid",
            "BACKUPS | BACKUP_MOST_RECENT | EQUALS | true",
            "STARTER_BACKUPS | GPO_DOMAIN | EQUALS NOT_EQUALS | text guid",
            "STARTER_BACKUPS | GPO_ID | EQUALS NOT_EQUALS | guid",
            "STARTER_BACKUPS | GPO_DISPLAY_NAME | EQUALS CONTAINS NOT_CONTAINS | text guid",
            "STARTER_BACKUPS | STARTER_GPO_DOMAIN | EQUALS | text guid",
            "STARTER_BACKUPS | STARTER_GPO_ID | EQUALS NOT_EQUALS | guid",
            "STARTER_BACKUPS | STARTER_GPO_DISPLAY_NAME | EQUALS CONTAINS NOT_CONTAINS | text guid",
            "STARTER_BACKUPS | BACKUP_MOST_RECENT | EQUALS | true",
            "STARTER_GPOS | STARTER_GPO_DISPLAY_NAME | EQUALS CONTAINS NOT_CONTAINS | text guid",
            "STARTER_GPOS | STARTER_GPO_PERMISSIONS | CONTAINS NOT_CONTAINS | starter-level",
            "STARTER_GPOS | STARTER_GPO_EFFECTIVE_PERMISSIONS | CONTAINS NOT_CONTAINS | starter-level",
            "STARTER_GPOS | STARTER_GPO_ID | EQUALS NOT_EQUALS | guid");

    @Test
    void everyDocumentedCombinationIsAllowedAndNoOther() {
        Set<String> documented = new HashSet<>();
        for (String row : DOCUMENTED) {
            String[] parts = row.split(" \\| ");
            for (String operation : parts[2].split(" ")) {
                for (String value : parts[3].split(" ")) {
                    documented.add(parts[0] + " " + parts[1] + " " + operation + " " + value);
                }
            }
        }
        Set<String> allowed = new HashSet<>();
        for (SearchTarget target : SearchTarget.values()) {
            for (SearchProperty property : SearchProperty.values()) {
                for (SearchOperation operation : SearchOperation.values()) {
                    VALUES.forEach((name, value) -> {
                        if (target.allows(new SearchCriterion(property, operation, value))) {
                            allowed.add(target + " " + property + " " + operation + " " + name);
                        }
                    });
                }
            }
        }
        assertThat(allowed).isEqualTo(documented);
    }

    @Test
    void aRefusalSaysWhatIsPossible() {
        assertThatThrownBy(() -> SearchTarget.GPOS.check(SearchCriteria.EVERYTHING.and(
                        SearchProperty.GPO_DISPLAY_NAME, SearchOperation.NOT_EQUALS, "x")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("gpo display name not equals")
                .satisfies(e -> assertThat(((InvalidInputException) e).hint().orElseThrow())
                        .contains("equals, contains, not contains with a text"));
        assertThatThrownBy(() -> SearchTarget.WMI_FILTERS.check(
                        SearchCriteria.EVERYTHING.and(SearchProperty.GPO_ID, SearchOperation.EQUALS, GUID)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void propertiesAndOperationsHaveTheNumbersOfTheInterface() {
        List<SearchProperty> properties = List.of(SearchProperty.values());
        assertThat(properties.get(0)).isEqualTo(SearchProperty.GPO_PERMISSIONS);
        assertThat(properties.get(9)).isEqualTo(SearchProperty.BACKUP_MOST_RECENT);
        assertThat(properties.get(14)).isEqualTo(SearchProperty.STARTER_GPO_DOMAIN);
        assertThat(List.of(SearchOperation.values()))
                .extracting(o -> o.name().toLowerCase(Locale.ROOT))
                .containsExactly("equals", "contains", "not_contains", "not_equals");
    }

    @Test
    void criteriaNeverChange() {
        SearchCriteria one = SearchCriteria.EVERYTHING.and(SearchProperty.GPO_ID, SearchOperation.EQUALS, GUID);
        one.and(SearchProperty.GPO_DISPLAY_NAME, SearchOperation.CONTAINS, "x");
        assertThat(one.criteria()).hasSize(1);
        assertThat(SearchCriteria.EVERYTHING.criteria()).isEmpty();
    }
}
