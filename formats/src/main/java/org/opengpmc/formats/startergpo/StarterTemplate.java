// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.startergpo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.xml.XmlAttribute;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;
import org.opengpmc.formats.xml.XmlLimits;
import org.opengpmc.formats.xml.XmlName;
import org.opengpmc.formats.xml.XmlNode;
import org.opengpmc.formats.xml.XmlText;

/**
 * {@code StarterGPO.tmplx}: name, comment, kind and versions of a starter GPO. Immutable. Whatever else the file holds
 * stays when a value is changed.
 *
 * <p>The vocabulary of GPMC's own file is not published. A property is therefore looked for by its name alone: an element
 * without children at any depth, or an attribute of the root, in whatever namespace.
 */
public final class StarterTemplate {
    /** The file's name. */
    public static final String FILE_NAME = "StarterGPO.tmplx";

    /** No file of that name comes near it; a larger one is refused. */
    public static final int MAX_SIZE = 1 << 20;

    private static final String FORMAT = "StarterGPO.tmplx";
    private static final String NAMESPACE = "urn:opengpmc:starter-gpo:1";
    private static final XmlLimits LIMITS = new XmlLimits(MAX_SIZE, 20, 20_000);
    private static final int MAX_VERSION = 0xFFFF;

    private final XmlDocument document;
    private final Map<StarterProperty, String> values;

    private StarterTemplate(XmlDocument document) {
        this.document = document;
        this.values = find(document.root());
    }

    /** A new one without any properties. */
    public static StarterTemplate create() {
        String text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<StarterGPO xmlns=\"" + NAMESPACE
                + "\">\r\n</StarterGPO>\r\n";
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the file. Any well-formed document will do: what is not found in it is simply not known.
     *
     * @throws FormatException with the line, if it is not well-formed or larger than {@link #MAX_SIZE}
     */
    public static StarterTemplate parse(byte[] content) {
        return new StarterTemplate(XmlDocument.parse(content, FORMAT, LIMITS));
    }

    /** Writes the file: for one that was parsed and not changed, the bytes it was parsed from. */
    public byte[] write() {
        return document.write();
    }

    /** The value as it stands in the file, white space around it removed; empty if there is none. */
    public String get(StarterProperty property) {
        return values.getOrDefault(property, "");
    }

    /** The value as a reader of one language sees it: a reference such as {@code $(string.Name)} resolved. */
    public String get(StarterProperty property, StarterStrings strings) {
        return strings.resolve(get(property));
    }

    /** The kind: what the file says; if it says nothing, one with an author or a product is a system one. */
    public StarterType type() {
        String text = get(StarterProperty.TYPE);
        if (text.equalsIgnoreCase(StarterType.SYSTEM.written()) || text.equals("0")) {
            return StarterType.SYSTEM;
        }
        boolean made = get(StarterProperty.AUTHOR).isEmpty()
                && get(StarterProperty.PRODUCT).isEmpty();
        return made || !text.isEmpty() ? StarterType.CUSTOM : StarterType.SYSTEM;
    }

    /** The versions of both halves; a half that tells none, or one that is no number of 16 bits, is at 0. */
    public GpoVersion version() {
        return new GpoVersion(number(StarterProperty.USER_VERSION), number(StarterProperty.COMPUTER_VERSION));
    }

    private int number(StarterProperty property) {
        try {
            int number = Integer.parseInt(get(property));
            return number >= 0 && number <= MAX_VERSION ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** When it was made; a time without zone is taken for UTC. Empty if the file does not say, or not so that we know. */
    public Optional<Instant> created() {
        String text = get(StarterProperty.CREATED);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return local(text);
        }
    }

    private static Optional<Instant> local(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same file with another value. Where there was none, an element is added at the end of the root. */
    public StarterTemplate with(StarterProperty property, String value) {
        if (get(property).equals(value)) {
            return this;
        }
        Place place = place(document.root(), property);
        XmlElement root = place.found() ? replaced(document.root(), place, value) : added(property, value);
        return new StarterTemplate(document.withRoot(root));
    }

    /** The same file of another kind. */
    public StarterTemplate withType(StarterType type) {
        return type() == type && !get(StarterProperty.TYPE).isEmpty()
                ? this
                : with(StarterProperty.TYPE, type.written());
    }

    /** The same file with other versions of the halves. */
    public StarterTemplate withVersion(GpoVersion version) {
        return with(StarterProperty.COMPUTER_VERSION, Integer.toString(version.computer()))
                .with(StarterProperty.USER_VERSION, Integer.toString(version.user()));
    }

    private XmlElement added(StarterProperty property, String value) {
        XmlElement root = document.root();
        XmlName name = new XmlName(
                root.name().prefix(), property.written(), root.name().namespace());
        List<XmlNode> children = new ArrayList<>(root.children());
        XmlNode last = children.isEmpty() ? null : children.get(children.size() - 1);
        XmlNode lineEnd = new XmlText("\r\n");
        if (last instanceof XmlText text && text.value().isBlank()) {
            lineEnd = children.remove(children.size() - 1);
        }
        children.add(new XmlText("\r\n  "));
        children.add(element(name, value));
        children.add(lineEnd);
        return root.withChildren(children);
    }

    private static XmlElement element(XmlName name, String value) {
        return XmlElement.of(name, List.of(), value.isEmpty() ? List.of() : List.of(XmlText.of(value)));
    }

    @SuppressWarnings("ReferenceEquality") // of two elements that look alike, this one
    private static XmlElement replaced(XmlElement element, Place place, String value) {
        if (place.element() == element && place.attribute() == null) {
            return new XmlElement(
                    element.name(),
                    element.attributes(),
                    value.isEmpty() ? List.of() : List.of(XmlText.of(value)),
                    element.spelling(),
                    element.line());
        }
        List<XmlAttribute> attributes = element.attributes().stream()
                .map(a -> a == place.attribute() ? XmlAttribute.of(a.name(), value) : a)
                .toList();
        List<XmlNode> children = element.children().stream()
                .map(node -> node instanceof XmlElement child ? replaced(child, place, value) : node)
                .toList();
        return new XmlElement(element.name(), attributes, children, element.spelling(), element.line());
    }

    private static Map<StarterProperty, String> find(XmlElement root) {
        Map<StarterProperty, String> found = new EnumMap<>(StarterProperty.class);
        for (StarterProperty property : StarterProperty.values()) {
            Place place = place(root, property);
            if (place.found()) {
                found.put(property, place.value());
            }
        }
        return found;
    }

    private static Place place(XmlElement root, StarterProperty property) {
        Place place = Place.NOWHERE;
        for (XmlAttribute attribute : root.attributes()) {
            // "version" of the root is that of the file format.
            boolean own = attribute.name().prefix().isEmpty() && property != StarterProperty.STARTER_VERSION;
            if (own) {
                place = place.orBetter(property.rank(attribute.name().local()), root, attribute);
            }
        }
        return below(root, property, place);
    }

    private static Place below(XmlElement parent, StarterProperty property, Place best) {
        Place place = best;
        for (XmlElement child : parent.elements().toList()) {
            boolean leaf = child.elements().findAny().isEmpty();
            place = leaf
                    ? place.orBetter(property.rank(child.name().local()), child, null)
                    : below(child, property, place);
        }
        return place;
    }
}
