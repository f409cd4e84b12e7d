// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.List;
import java.util.Locale;
import org.opengpmc.formats.wmifilter.WmiQuery;
import picocli.CommandLine.Option;

/** Queries on the command line. */
final class QueryOptions {
    @Option(
            names = "--query",
            paramLabel = "WQL",
            description = {
                "A query; repeat it for several, all of which must find something.",
                "Another namespace than root\\CIMv2 goes in front: 'root\\wmi;SELECT …'."
            })
    List<String> queries = List.of();

    /** The queries; each is checked. */
    List<WmiQuery> checked() {
        List<WmiQuery> all = queries.stream().map(QueryOptions::parse).toList();
        all.forEach(query -> CheckedQuery.of("", query.text()).require());
        return all;
    }

    /** A namespace ends at the first semicolon, and never starts like a query. */
    static WmiQuery parse(String text) {
        int semicolon = text.indexOf(';');
        String namespace = semicolon < 0 ? "" : text.substring(0, semicolon).strip();
        if (namespace.toLowerCase(Locale.ROOT).matches("(?:\\\\\\\\[^\\\\]+\\\\)?root(?:\\\\[\\w.-]+)*")) {
            return query(namespace, text.substring(semicolon + 1).strip());
        }
        return query(WmiQuery.USUAL_NAMESPACE, text.strip());
    }

    private static WmiQuery query(String namespace, String text) {
        CheckedQuery.of("", text).require();
        return WmiQuery.of(namespace, text);
    }
}
