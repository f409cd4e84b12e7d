// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wmifilter;

/**
 * One query of a WMI filter.
 *
 * @param language {@code WQL}: there is no other, but the place for one
 * @param namespace where the query is asked, usually {@code root\CIMv2}
 * @param text the query
 */
public record WmiQuery(String language, String namespace, String text) {
    /** The namespace of nearly every query. */
    public static final String USUAL_NAMESPACE = "root\\CIMv2";

    private static final String WQL = "WQL";

    public WmiQuery {
        if (language.isBlank() || namespace.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a query needs a language, a namespace and a text");
        }
    }

    /** A WQL query. */
    public static WmiQuery of(String namespace, String text) {
        return new WmiQuery(WQL, namespace, text);
    }

    /** A WQL query in the usual namespace. */
    public static WmiQuery of(String text) {
        return of(USUAL_NAMESPACE, text);
    }

    /** Namespace and query with a semicolon between, as IGPMWMIFilter lists them. */
    @Override
    public String toString() {
        return namespace + ";" + text;
    }
}
