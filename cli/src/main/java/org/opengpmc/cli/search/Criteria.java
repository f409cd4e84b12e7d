// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.extension.ClientSideExtension;
import org.opengpmc.core.extension.KnownExtensions;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.SecuredKind;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.search.SearchOperation;
import org.opengpmc.core.search.SearchProperty;
import org.opengpmc.core.search.SearchValue;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;

/** Collects what the options ask for. */
final class Criteria {
    private SearchCriteria all = SearchCriteria.EVERYTHING;

    SearchCriteria all() {
        return all;
    }

    /** A condition for each text. */
    Criteria texts(SearchProperty property, SearchOperation operation, List<String> texts) {
        texts.forEach(text -> all = all.and(property, operation, text));
        return this;
    }

    /** A condition for each value, which its text names. */
    Criteria values(
            SearchProperty property,
            SearchOperation operation,
            List<String> texts,
            Function<String, SearchValue> value) {
        texts.forEach(text -> all = all.and(property, operation, value.apply(text)));
        return this;
    }

    /** A condition for each extension: a GUID, or the name of a known one. */
    Criteria extensions(SearchProperty property, SearchOperation operation, List<String> texts) {
        return values(property, operation, texts, text -> SearchValue.of(extension(text)));
    }

    private static String extension(String text) {
        if (GpoId.parse(text).isPresent()) {
            return text;
        }
        List<ClientSideExtension> named = KnownExtensions.all().stream()
                .filter(e -> e.name().equalsIgnoreCase(text.strip()))
                .toList();
        if (named.isEmpty()) {
            throw new UsageException(
                    "no known extension is called '" + text + "'",
                    "'gpmc extension list' shows their names; a GUID is taken as it is");
        }
        return named.get(0).id().toString();
    }

    /** A condition for each {@code TRUSTEE:LEVEL}. */
    Criteria permissions(
            SearchProperty property,
            SearchOperation operation,
            SecuredKind kind,
            List<String> texts,
            DomainConnection connection) {
        if (texts.isEmpty()) {
            return this;
        }
        List<PermissionLevel> levels =
                texts.stream().map(text -> level(kind, text)).toList();
        List<Trustee> trustees = new Trustees(connection)
                .findAll(texts.stream()
                        .map(text -> text.substring(0, text.lastIndexOf(':')))
                        .toList());
        for (int i = 0; i < texts.size(); i++) {
            all = all.and(property, operation, SearchValue.of(trustees.get(i).sid(), levels.get(i)));
        }
        return this;
    }

    private static PermissionLevel level(SecuredKind kind, String text) {
        int colon = text.lastIndexOf(':');
        String word = text.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        return (colon < 1 ? Optional.<PermissionLevel>empty() : PermissionLevel.byWord(kind, word))
                .orElseThrow(() -> new UsageException(
                        "'" + text + "' is no TRUSTEE:LEVEL of " + kind.one(),
                        "The levels are "
                                + PermissionLevel.of(kind).stream()
                                        .map(PermissionLevel::word)
                                        .collect(Collectors.joining(", "))));
    }
}
