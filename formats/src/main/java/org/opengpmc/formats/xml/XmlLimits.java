// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

/**
 * How much a document may hold. Input is hostile until shown otherwise, so whoever parses says what is plausible. An
 * element may have a thousand attributes in any case.
 *
 * @param maxBytes the size of the file
 * @param maxDepth elements inside one another
 * @param maxNodes elements, attributes, texts, comments and instructions together
 */
public record XmlLimits(int maxBytes, int maxDepth, int maxNodes) {
    /** 64 MiB, 200 levels, two million nodes: far above what any policy file holds. */
    public static final XmlLimits DEFAULT = new XmlLimits(64 << 20, 200, 2_000_000);
}
