// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

/**
 * The name of an element or attribute.
 *
 * @param prefix as written; empty without one
 * @param local the name without prefix
 * @param namespace the namespace the prefix stands for; empty for none
 */
public record XmlName(String prefix, String local, String namespace) {
    /** A name without prefix in a default namespace (elements), or in none (attributes). */
    public static XmlName of(String local, String namespace) {
        return new XmlName("", local, namespace);
    }

    /** Whether this is the given name, whatever its prefix. */
    public boolean is(String otherNamespace, String otherLocal) {
        return local.equals(otherLocal) && namespace.equals(otherNamespace);
    }

    /** The name as it stands in a file. */
    public String written() {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
