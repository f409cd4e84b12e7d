/**
 * XML as a tree that keeps everything a file holds: order, unknown names, CDATA, comments, white space, line ends,
 * quotes, the form of empty elements, encoding and byte order mark. A document that is parsed and written unchanged is
 * the same file, byte for byte. All XML input of the product comes in through {@link org.opengpmc.formats.xml.XmlDocument#parse}.
 */
@NullMarked
package org.opengpmc.formats.xml;

import org.jspecify.annotations.NullMarked;
