// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.applocker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.xml.XmlAttribute;
import org.opengpmc.formats.xml.XmlElement;

/**
 * A rule. Its conditions are named differently in the file and in the report: {@code FilePathCondition} there is {@code
 * FilePath} here, and an exception is wrapped in the name that it had.
 *
 * @param id the name of its key
 * @param root its element
 */
record AppLockerRule(String id, XmlElement root) {
    private static final String CONDITION = "Condition";
    private static final String ANY = "*";

    /** Its element's name, such as {@code FilePathRule}. */
    String kind() {
        return root.name().local();
    }

    private String attribute(String name) {
        return root.attribute("", name).orElse("");
    }

    Setting setting(String prefix, String label, SettingsContext context) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("User", user(attribute("UserOrGroupSid"), context)));
        root.elements().forEach(part -> details.add(new Detail(part.name().local(), words(part))));
        if (!attribute("Description").isEmpty()) {
            details.add(new Detail("Description", attribute("Description")));
        }
        String name = attribute("Name");
        return new Setting(
                prefix + id.toLowerCase(Locale.ROOT),
                List.of(label),
                name.isEmpty() ? id : name,
                attribute("Action"),
                details);
    }

    private static String user(String sid, SettingsContext context) {
        try {
            return context.trustees().name(Sid.parse(sid)).orElse(sid);
        } catch (IllegalArgumentException | FormatException e) {
            return sid;
        }
    }

    /** The conditions below a part, one a line. */
    private static String words(XmlElement part) {
        return part.elements().map(AppLockerRule::condition).collect(Collectors.joining("\n"));
    }

    private static String condition(XmlElement condition) {
        String own = condition.attributes().stream()
                .map(a -> a.name().local() + ": " + a.value())
                .collect(Collectors.joining(", "));
        String inner = condition.elements().map(AppLockerRule::condition).collect(Collectors.joining(", "));
        return own.isEmpty() || inner.isEmpty() ? own + inner : own + ", " + inner;
    }

    void write(ExtensionXml out) {
        out.start(kind());
        attributes(out, root);
        root.elements().forEach(part -> {
            boolean exceptions = part.name().local().equals("Exceptions");
            out.start(part.name().local());
            part.elements().forEach(condition -> {
                if (exceptions) {
                    out.start(condition.name().local());
                }
                condition(out, condition);
                if (exceptions) {
                    out.end();
                }
            });
            out.end();
        });
        out.end();
    }

    private static void condition(ExtensionXml out, XmlElement condition) {
        String local = condition.name().local();
        String name = local.endsWith(CONDITION) ? local.substring(0, local.length() - CONDITION.length()) : local;
        // A condition on hashes is a list of them, the others say what they want themselves.
        if (condition.elements().anyMatch(e -> e.name().local().equals(name))) {
            condition.elements().forEach(e -> copy(out, e, e.name().local()));
        } else {
            copy(out, condition, name);
        }
    }

    private static void copy(ExtensionXml out, XmlElement element, String name) {
        out.start(name);
        attributes(out, element);
        element.elements().forEach(e -> copy(out, e, e.name().local()));
        out.end();
    }

    /** An open end of a range of versions is not said. */
    private static void attributes(ExtensionXml out, XmlElement element) {
        boolean range = element.name().local().equals("BinaryVersionRange");
        for (XmlAttribute attribute : element.attributes()) {
            String name = attribute.name().local();
            boolean declaration = attribute.name().written().startsWith("xmlns");
            if (!declaration && !(range && attribute.value().equals(ANY))) {
                out.attribute(name, attribute.value());
            }
        }
    }
}
