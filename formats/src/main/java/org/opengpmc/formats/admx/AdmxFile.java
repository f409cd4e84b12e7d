// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.List;
import java.util.Map;
import org.opengpmc.formats.FormatException;

/**
 * An ADMX file (Group Policy ADMX Syntax Reference Guide). Texts stand in it as references such as {@code $(string.Name)};
 * references to things of other files have a prefix, such as {@code windows:SUPPORTED_Vista}.
 *
 * @param namespace the namespace of what it defines; it identifies the template, whatever the file is called
 * @param prefixes the namespaces of the prefixes that it uses, its own included
 * @param categories where policies stand
 * @param supported what policies need
 * @param products products and their versions, which {@code supported} may refer to
 * @param policies the policies
 */
public record AdmxFile(
        String namespace,
        Map<String, String> prefixes,
        List<AdmxCategory> categories,
        List<AdmxSupport> supported,
        List<AdmxProduct> products,
        List<AdmxPolicy> policies) {
    public AdmxFile {
        prefixes = Map.copyOf(prefixes);
        categories = List.copyOf(categories);
        supported = List.copyOf(supported);
        products = List.copyOf(products);
        policies = List.copyOf(policies);
    }

    /**
     * Reads a file. What it does not know, such as later elements of a policy, is passed over; numbers that are none
     * count as not given.
     *
     * @throws FormatException with the line, if it is not well-formed or not of this kind
     */
    public static AdmxFile parse(byte[] content) {
        return AdmxReader.read(content);
    }

    /**
     * The full name of something that this file refers to: its namespace, {@code :}, and its name.
     *
     * @param reference with a prefix, or without for something of this file
     */
    public String fullName(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return namespace + ":" + reference;
        }
        String prefix = reference.substring(0, colon);
        return prefixes.getOrDefault(prefix, prefix) + ":" + reference.substring(colon + 1);
    }
}
