// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import static org.opengpmc.core.search.SearchOperation.CONTAINS;
import static org.opengpmc.core.search.SearchOperation.EQUALS;
import static org.opengpmc.core.search.SearchOperation.NOT_CONTAINS;
import static org.opengpmc.core.search.SearchOperation.NOT_EQUALS;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.permission.SecuredKind;

/** What can be searched, and by what: every combination of property, operation and value that the console documents. */
public enum SearchTarget {
    GPOS(
            "GPOs",
            rule(SearchProperty.GPO_DISPLAY_NAME, Kind.TEXT, EQUALS, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.GPO_PERMISSIONS, Kind.GPO_LEVEL, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.GPO_EFFECTIVE_PERMISSIONS, Kind.GPO_LEVEL, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.GPO_WMI_FILTER, Kind.FILTER, EQUALS, NOT_EQUALS),
            rule(SearchProperty.GPO_ID, Kind.GUID, EQUALS, NOT_EQUALS),
            rule(SearchProperty.GPO_COMPUTER_EXTENSIONS, Kind.GUID, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.GPO_USER_EXTENSIONS, Kind.GUID, CONTAINS, NOT_CONTAINS)),
    /** Domains and OUs, never sites. */
    SOMS("domains and OUs", rule(SearchProperty.SOM_LINKS, Kind.POLICY, CONTAINS)),
    SITES("sites", rule(SearchProperty.SOM_LINKS, Kind.POLICY, CONTAINS)),
    BACKUPS(
            "backups",
            rule(SearchProperty.GPO_DOMAIN, Kind.TEXT, EQUALS, NOT_EQUALS),
            rule(SearchProperty.GPO_ID, Kind.GUID, EQUALS, NOT_EQUALS),
            rule(SearchProperty.GPO_DISPLAY_NAME, Kind.TEXT, EQUALS, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.BACKUP_MOST_RECENT, Kind.YES, EQUALS)),
    /** By the properties of starter GPOs, which fit, and by those of GPOs, which are documented. */
    STARTER_BACKUPS(
            "backups of starter GPOs",
            rule(SearchProperty.GPO_DOMAIN, Kind.TEXT, EQUALS, NOT_EQUALS),
            rule(SearchProperty.GPO_ID, Kind.GUID, EQUALS, NOT_EQUALS),
            rule(SearchProperty.GPO_DISPLAY_NAME, Kind.TEXT, EQUALS, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.STARTER_GPO_DOMAIN, Kind.TEXT, EQUALS),
            rule(SearchProperty.STARTER_GPO_ID, Kind.GUID, EQUALS, NOT_EQUALS),
            rule(SearchProperty.STARTER_GPO_DISPLAY_NAME, Kind.TEXT, EQUALS, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.BACKUP_MOST_RECENT, Kind.YES, EQUALS)),
    /** By nothing: all are found. */
    WMI_FILTERS("WMI filters"),
    STARTER_GPOS(
            "starter GPOs",
            rule(SearchProperty.STARTER_GPO_DISPLAY_NAME, Kind.TEXT, EQUALS, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.STARTER_GPO_PERMISSIONS, Kind.STARTER_LEVEL, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.STARTER_GPO_EFFECTIVE_PERMISSIONS, Kind.STARTER_LEVEL, CONTAINS, NOT_CONTAINS),
            rule(SearchProperty.STARTER_GPO_ID, Kind.GUID, EQUALS, NOT_EQUALS));

    /** The kinds of value, and what makes a value one. */
    private enum Kind {
        TEXT("a text"),
        GUID("a GUID"),
        YES("TRUE"),
        POLICY("a GPO"),
        FILTER("a WMI filter"),
        GPO_LEVEL("a permission on GPOs"),
        STARTER_LEVEL("a permission on starter GPOs");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean holds(SearchValue value) {
            return switch (this) {
                case TEXT -> value instanceof SearchValue.Text;
                case GUID ->
                    value instanceof SearchValue.Text text
                            && GpoId.parse(text.text()).isPresent();
                case YES -> value instanceof SearchValue.Flag flag && flag.value();
                case POLICY -> value instanceof SearchValue.Policy;
                case FILTER -> value instanceof SearchValue.Filter;
                case GPO_LEVEL -> isLevel(value, SecuredKind.GPO);
                case STARTER_LEVEL -> isLevel(value, SecuredKind.STARTER_GPO);
            };
        }

        private static boolean isLevel(SearchValue value, SecuredKind kind) {
            return value instanceof SearchValue.Granted granted
                    && granted.level().appliesTo(kind);
        }
    }

    private record Rule(SearchProperty property, Kind kind, List<SearchOperation> operations) {}

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // filled by the constructor alone
    private final Map<SearchProperty, Rule> rules = new EnumMap<>(SearchProperty.class);

    SearchTarget(String words, Rule... rules) {
        this.words = words;
        for (Rule rule : rules) {
            this.rules.put(rule.property(), rule);
        }
    }

    private static Rule rule(SearchProperty property, Kind kind, SearchOperation... operations) {
        return new Rule(property, kind, List.of(operations));
    }

    /** Whether such objects can be searched so. */
    public boolean allows(SearchCriterion criterion) {
        Rule rule = rules.get(criterion.property());
        return rule != null
                && rule.operations().contains(criterion.operation())
                && rule.kind().holds(criterion.value());
    }

    /**
     * Refuses criteria that mean nothing here.
     *
     * @throws InvalidInputException saying what is possible instead
     */
    public void check(SearchCriteria criteria) {
        for (SearchCriterion criterion : criteria.criteria()) {
            if (!allows(criterion)) {
                throw new InvalidInputException(Failure.of(words + " cannot be searched by '"
                                + criterion.property().words() + " "
                                + criterion.operation().words() + "' and "
                                + shown(criterion.value()))
                        .hint(hint(criterion)));
            }
        }
    }

    private String hint(SearchCriterion criterion) {
        Rule rule = rules.get(criterion.property());
        if (rule != null) {
            return "Possible are "
                    + rule.operations().stream().map(SearchOperation::words).collect(Collectors.joining(", "))
                    + " with "
                    + rule.kind().words;
        }
        return rules.isEmpty()
                ? "They are listed without criteria"
                : "Possible are "
                        + rules.keySet().stream().map(SearchProperty::words).collect(Collectors.joining(", "));
    }

    private static String shown(SearchValue value) {
        if (value instanceof SearchValue.Text text) {
            return "the text '" + text.text() + "'";
        }
        if (value instanceof SearchValue.Flag flag) {
            return Boolean.toString(flag.value()).toUpperCase(Locale.ROOT);
        }
        if (value instanceof SearchValue.Policy policy) {
            return "the GPO " + policy.gpo();
        }
        if (value instanceof SearchValue.Filter filter) {
            return "the WMI filter " + filter.reference().filter();
        }
        return "the permission " + ((SearchValue.Granted) value).level().word();
    }
}
