// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import java.util.Locale;
import org.opengpmc.core.gpo.GpoId;

/** How texts and GUIDs are compared: without regard to case, as the directory does it, and with or without braces. */
final class NameMatch {
    private NameMatch() {}

    /** Equal to the value, or holding it, as the operation says; turned around where it negates. */
    static boolean text(SearchCriterion criterion, String name) {
        String wanted = criterion.text().toLowerCase(Locale.ROOT);
        String found = name.toLowerCase(Locale.ROOT);
        boolean whole =
                criterion.operation() == SearchOperation.EQUALS || criterion.operation() == SearchOperation.NOT_EQUALS;
        return criterion.accepts(whole ? found.equals(wanted) : found.contains(wanted));
    }

    static boolean id(SearchCriterion criterion, GpoId id) {
        return criterion.accepts(wanted(criterion).equals(id));
    }

    /** The same for a GUID as text; one that is none equals nothing. */
    static boolean id(SearchCriterion criterion, String id) {
        return criterion.accepts(
                GpoId.parse(id).filter(wanted(criterion)::equals).isPresent());
    }

    /** The GUID of a criterion that was checked to hold one. */
    static GpoId wanted(SearchCriterion criterion) {
        return GpoId.parse(criterion.text()).orElseThrow();
    }
}
