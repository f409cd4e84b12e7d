// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.xml.XmlOutput;

/**
 * Where an extension writes its part of a report. Elements are in the extension's own namespace unless another is
 * named; prefixes, indentation and escaping are taken care of. A text may be empty: the element is then {@code <a />}.
 */
public final class ExtensionXml {
    /** The namespace of the types that extensions share. */
    public static final String TYPES = "http://www.microsoft.com/GroupPolicy/Types";

    private final XmlOutput out;
    private final String namespace;
    private final SettingsContext context;

    /** Into a report in which the extension's element has just been begun. */
    public ExtensionXml(XmlOutput out, String namespace, SettingsContext context) {
        this.out = out;
        this.namespace = namespace;
        this.context = context;
    }

    /** Begins an element. */
    public ExtensionXml start(String name) {
        return startIn(namespace, name);
    }

    /** Begins an element of another namespace. */
    public ExtensionXml startIn(String otherNamespace, String name) {
        out.start(otherNamespace, name);
        return this;
    }

    /** An attribute of the element just begun. */
    public ExtensionXml attribute(String name, String value) {
        out.attribute(name, value);
        return this;
    }

    /** {@code xsi:type} of the element just begun, a type of the extension's namespace. */
    public ExtensionXml type(String name) {
        out.type(namespace, name);
        return this;
    }

    /** {@code xsi:type} of the element just begun, a type of another namespace. */
    public ExtensionXml typeIn(String otherNamespace, String name) {
        out.type(otherNamespace, name);
        return this;
    }

    /** Text inside the current element. */
    public ExtensionXml text(String text) {
        out.text(text);
        return this;
    }

    /** Ends the current element. */
    public ExtensionXml end() {
        out.end();
        return this;
    }

    /** An element with text. */
    public ExtensionXml element(String name, String text) {
        return start(name).text(text).end();
    }

    /** An element with a number. */
    public ExtensionXml element(String name, long number) {
        return element(name, Long.toString(number));
    }

    /** An element with {@code true} or {@code false}. */
    public ExtensionXml element(String name, boolean value) {
        return element(name, Boolean.toString(value));
    }

    /** An element with text, of another namespace. */
    public ExtensionXml elementIn(String otherNamespace, String name, String text) {
        return startIn(otherNamespace, name).text(text).end();
    }

    /** A trustee: an element with SID and, where it is known, name. */
    public ExtensionXml trustee(String name, Sid sid) {
        start(name).elementIn(TYPES, "SID", sid.toString());
        context.trustees().name(sid).ifPresent(known -> elementIn(TYPES, "Name", known));
        return end();
    }

    /** A trustee whom the settings name without SID. */
    public ExtensionXml trustee(String name, String trustee) {
        return start(name).elementIn(TYPES, "Name", trustee).end();
    }
}
