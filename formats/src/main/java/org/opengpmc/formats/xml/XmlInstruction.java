// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

/**
 * A processing instruction, or the XML declaration.
 *
 * @param source what stands between {@code <?} and {@code ?>}
 */
public record XmlInstruction(String source) implements XmlNode {}
