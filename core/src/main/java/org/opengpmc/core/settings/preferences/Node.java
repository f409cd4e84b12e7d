// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opengpmc.core.settings.SecretMark;
import org.opengpmc.formats.xml.XmlAttribute;
import org.opengpmc.formats.xml.XmlElement;

/**
 * An element of a preferences file with all it says, without its spelling and without passwords.
 *
 * @param name without namespace; these files have none
 * @param attributes in the order of the file
 * @param text what a leaf holds; empty for white space alone
 * @param children in the order of the file
 */
record Node(String name, List<Attribute> attributes, String text, List<Node> children) {
    /** What stands for a password. */
    static final String HIDDEN = "********";

    private static final String PASSWORD = "cpassword";

    Node {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /**
     * An attribute.
     *
     * @param value what it says; {@link #HIDDEN} for a password
     * @param mark what tells a password from another; empty if it is none
     */
    record Attribute(String name, String value, String mark) {
        static Attribute of(XmlAttribute attribute) {
            String name = attribute.name().local();
            return isStoredPassword(attribute)
                    ? new Attribute(name, HIDDEN, SecretMark.of(attribute.value()))
                    : new Attribute(name, attribute.value(), "");
        }
    }

    /** Takes an element over. Passwords are left behind here, so that nothing later can tell them. */
    static Node of(XmlElement element) {
        List<Node> children = element.elements().map(Node::of).toList();
        String text = children.isEmpty() ? element.text() : "";
        return new Node(element.name().local(), attributes(element), text.isBlank() ? "" : text, children);
    }

    /** Of two that differ in their namespace alone the first: the report has no namespaces to tell them apart. */
    static List<Attribute> attributes(XmlElement element) {
        Map<String, Attribute> byName = new LinkedHashMap<>();
        for (XmlAttribute a : element.attributes()) {
            if (!a.name().written().startsWith("xmlns")) {
                String name = a.name().local();
                byName.putIfAbsent(name, Attribute.of(a));
            }
        }
        return List.copyOf(byName.values());
    }

    /** Whether an attribute holds a password, enciphered with the key that Microsoft published ([MS-GPPREF] 2.2.1.1.4). */
    static boolean isStoredPassword(XmlAttribute attribute) {
        return attribute.name().local().equalsIgnoreCase(PASSWORD)
                && !attribute.value().isEmpty();
    }

    static Node empty(String name) {
        return new Node(name, List.of(), "", List.of());
    }

    /** The value of an attribute; empty without it. */
    String attribute(String attribute) {
        return attributes.stream()
                .filter(a -> a.name().equals(attribute))
                .map(Attribute::value)
                .findFirst()
                .orElse("");
    }

    /** The marks of all passwords in it. */
    List<String> marks() {
        return Stream.concat(
                        attributes.stream().map(Attribute::mark).filter(m -> !m.isEmpty()),
                        children.stream().flatMap(c -> c.marks().stream()))
                .toList();
    }

    /** Whether an option is on. */
    boolean isOn(String attribute) {
        String value = attribute(attribute);
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    boolean is(String otherName) {
        return name.equals(otherName);
    }

    Optional<Node> child(String childName) {
        return children.stream().filter(c -> c.is(childName)).findFirst();
    }
}
