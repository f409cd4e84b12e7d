// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

/**
 * A comment.
 *
 * @param source what stands between {@code <!--} and {@code -->}
 */
public record XmlComment(String source) implements XmlNode {}
