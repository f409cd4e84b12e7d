// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opengpmc.formats.FormatException;

/**
 * An XML file (XML 1.0, Namespaces in XML 1.0) without document type declaration.
 *
 * @param encoding what the file is encoded in
 * @param bom whether it begins with a byte order mark
 * @param nodes the declaration where there is one, comments, white space and the root, in order
 */
public record XmlDocument(Charset encoding, boolean bom, List<XmlNode> nodes) {
    /** So many characters make neither too many bytes nor too many nodes; the program's own documents are flat. */
    private static final int WITHIN_LIMITS = 1_000_000;

    public XmlDocument {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads a file under the {@link XmlLimits#DEFAULT default limits}.
     *
     * @param format the name of the format, for errors
     * @throws FormatException as {@link #parse(byte[], String, XmlLimits)}
     */
    public static XmlDocument parse(byte[] content, String format) {
        return parse(content, format, XmlLimits.DEFAULT);
    }

    /**
     * Reads a file.
     *
     * @param format the name of the format, for errors
     * @throws FormatException with the line, if it is not well-formed, declares a document type, uses an entity other
     *     than the five predefined ones, or exceeds a limit
     */
    public static XmlDocument parse(byte[] content, String format, XmlLimits limits) {
        if (content.length > limits.maxBytes()) {
            throw FormatException.whole(
                    format, "is " + content.length + " bytes long, more than the " + limits.maxBytes() + " accepted");
        }
        XmlEncoding.Decoded decoded = XmlEncoding.decode(content, format);
        XmlGuard.check(decoded.text(), format, limits);
        return new XmlDocument(decoded.encoding(), decoded.bom(), new XmlTreeReader(decoded.text(), format).read());
    }

    /**
     * Takes a text apart that the program has just written itself, as UTF-8 without byte order mark. A short one is not
     * checked as files of others are, which would double the time to write a backup; a long one is, for nobody could read
     * it again if it were over a limit.
     *
     * @param format the name of the format, for errors
     * @throws FormatException if it exceeds a {@link XmlLimits#DEFAULT limit}
     */
    public static XmlDocument ofOwn(String text, String format) {
        return text.length() > WITHIN_LIMITS
                ? parse(text.getBytes(StandardCharsets.UTF_8), format)
                : new XmlDocument(StandardCharsets.UTF_8, false, new XmlTreeReader(text, format).read());
    }

    /**
     * Writes the file: for a document that was parsed, the bytes it was parsed from.
     *
     * @throws FormatException if something was added that the encoding cannot hold
     */
    public byte[] write() {
        return XmlEncoding.encode(XmlTreeWriter.write(nodes), encoding, bom);
    }

    /** The root element. */
    public XmlElement root() {
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement root) {
                return root;
            }
        }
        throw new IllegalStateException("a document without root element");
    }

    /** The same document with another root element. */
    public XmlDocument withRoot(XmlElement root) {
        List<XmlNode> changed = nodes.stream()
                .map(node -> node instanceof XmlElement ? root : node)
                .toList();
        return new XmlDocument(encoding, bom, changed);
    }
}
