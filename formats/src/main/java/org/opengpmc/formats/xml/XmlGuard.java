// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opengpmc.formats.FormatException;

/**
 * The only place that feeds a file to an XML parser. It checks that the document is well-formed and harmless; {@link
 * XmlTreeReader} then takes it apart again, because StAX does not tell quotes, line ends and the form of empty elements.
 */
final class XmlGuard {
    private static final int MAX_ATTRIBUTES = 1000;

    private static final Pattern BEGUN = Pattern.compile("<\\?xml\\s");
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s+version\\s*=\\s*([\"'])1\\.[0-9]{1,3}\\1"
            + "(?:\\s+encoding\\s*=\\s*([\"'])[A-Za-z][A-Za-z0-9._-]{0,39}\\2)?"
            + "(?:\\s+standalone\\s*=\\s*([\"'])(?:yes|no)\\3)?\\s*\\?>");

    private XmlGuard() {}

    static void check(String text, String format, XmlLimits limits) {
        // The JDK's parser takes any text for the name of an encoding, with a second end of the declaration in it.
        if (BEGUN.matcher(text).lookingAt() && !DECLARATION.matcher(text).lookingAt()) {
            throw FormatException.atLine(format, "begins with an XML declaration that is none", 1);
        }
        try {
            XMLStreamReader reader = factory(limits).createXMLStreamReader(new StringReader(text));
            try {
                walk(reader, format, limits);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw FormatException.atLine(format, reason(e), line(e), e);
        }
    }

    private static void walk(XMLStreamReader reader, String format, XmlLimits limits) throws XMLStreamException {
        int depth = 0;
        int nodes = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            nodes++;
            switch (event) {
                case XMLStreamConstants.DTD ->
                    throw at(reader, format, "has a document type declaration, which no" + " policy file has");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw at(reader, format, "refers to the unknown entity '" + reader.getLocalName() + "'");
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    nodes += reader.getAttributeCount() + reader.getNamespaceCount();
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            if (depth > limits.maxDepth()) {
                throw at(reader, format, "has elements nested more than " + limits.maxDepth() + " deep");
            }
            if (nodes > limits.maxNodes()) {
                throw at(reader, format, "holds more than " + limits.maxNodes() + " elements, attributes and texts");
            }
        }
    }

    private static XMLInputFactory factory(XmlLimits limits) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // The JDK's own limits changed with its versions; ours are the same everywhere and fire first.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(limits.maxDepth() + 1));
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MAX_ATTRIBUTES));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    private static FormatException at(XMLStreamReader reader, String format, String problem) {
        return FormatException.atLine(format, problem, reader.getLocation().getLineNumber());
    }

    private static long line(XMLStreamException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    }

    /** The parser's own sentence, without the place that it puts in front. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        String reason = start < 0 ? message : message.substring(start + "Message: ".length());
        return "is not well-formed XML: " + reason.strip();
    }
}
