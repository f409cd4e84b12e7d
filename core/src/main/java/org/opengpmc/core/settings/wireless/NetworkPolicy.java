// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.wireless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.formats.xml.XmlElement;

/**
 * A network policy ([MS-GPWL] 6.1, 6.2).
 *
 * @param kind wireless or wired
 * @param root its element
 */
record NetworkPolicy(NetworkKind kind, XmlElement root) {
    private static final String SECRET = "keyMaterial";
    private static final List<String> LISTS = List.of("allowList", "blockList");
    private static final List<String> DENIALS = List.of("denyAllIBSS", "denyAllESS");

    private static Optional<XmlElement> child(XmlElement parent, String local) {
        return parent.elements().filter(e -> e.name().local().equals(local)).findFirst();
    }

    private static Optional<String> text(XmlElement parent, String local) {
        return child(parent, local).map(e -> e.text().strip());
    }

    private String name() {
        return text(root, "name").orElse("");
    }

    private Optional<String> flag(NetworkKind.Flag flag) {
        Optional<String> said = child(root, "globalFlags").flatMap(flags -> text(flags, flag.name()));
        return said.or(() -> Optional.of(flag.byDefault()).filter(text -> !text.isEmpty()));
    }

    private Stream<XmlElement> profiles() {
        return child(root, "profileList").stream().flatMap(XmlElement::elements);
    }

    List<Setting> settings() {
        List<String> path = List.of(name());
        List<Setting> settings = new ArrayList<>();
        String prefix = kind.id() + ":" + name().toLowerCase(Locale.ROOT) + ":";
        text(root, "description")
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> settings.add(Setting.of(prefix + "description", path, "Description", text)));
        for (NetworkKind.Flag flag : kind.flags()) {
            flag(flag).ifPresent(value -> settings.add(Setting.of(prefix + flag.name(), path, flag.words(), value)));
        }
        child(root, "networkFilter").ifPresent(filter -> {
            for (String list : LISTS) {
                child(filter, list)
                        .ifPresent(networks -> settings.add(Setting.of(
                                prefix + list,
                                path,
                                list.startsWith("allow") ? "Allowed networks" : "Blocked networks",
                                String.join(
                                        "\n",
                                        networks.elements()
                                                .map(n -> text(n, "networkName").orElse(""))
                                                .toList()))));
            }
            for (String denial : DENIALS) {
                text(filter, denial)
                        .ifPresent(value -> settings.add(Setting.of(
                                prefix + denial,
                                path,
                                denial.endsWith("IBSS") ? "Prevent ad hoc networks" : "Prevent infrastructure networks",
                                value)));
            }
        });
        profiles().forEach(profile -> settings.add(profile(prefix, path, profile)));
        return settings;
    }

    private static Setting profile(String prefix, List<String> path, XmlElement profile) {
        String name = text(profile, "name").orElse("Profile");
        List<Detail> details = new ArrayList<>();
        leaves("", profile, details);
        return new Setting(prefix + "profile:" + name.toLowerCase(Locale.ROOT), path, name, "", details);
    }

    private static void leaves(String path, XmlElement element, List<Detail> details) {
        List<XmlElement> children = element.elements().toList();
        for (XmlElement child : children) {
            String below = path.isEmpty()
                    ? child.name().local()
                    : path + "/" + child.name().local();
            if (child.elements().findAny().isPresent()) {
                leaves(below, child, details);
            } else if (!isSecret(child)) {
                details.add(new Detail(below, child.text().strip()));
            }
        }
    }

    private static boolean isSecret(XmlElement element) {
        return element.name().local().equals(SECRET);
    }

    /** As the console's serializer puts it: its own order, and defaults where the policy says nothing. */
    void write(ExtensionXml out) {
        out.startIn(kind.namespace(), kind.element());
        for (String part : List.of("name", "description")) {
            text(root, part).ifPresent(value -> out.elementIn(kind.namespace(), part, value));
        }
        if (!kind.policyType().isEmpty()) {
            out.elementIn(kind.namespace(), "policyType", kind.policyType());
        }
        out.startIn(kind.namespace(), "globalFlags");
        for (NetworkKind.Flag flag : kind.flags()) {
            flag(flag).ifPresent(value -> out.elementIn(kind.namespace(flag.version()), flag.name(), value));
        }
        out.end();
        root.elements()
                .filter(e -> List.of("networkFilter", "profileList")
                        .contains(e.name().local()))
                .forEach(e -> copy(e, out));
        out.end();
    }

    private static void copy(XmlElement element, ExtensionXml out) {
        out.startIn(element.name().namespace(), element.name().local());
        // Namespaces of attributes are lost, so two may come to have one name.
        Set<String> written = new HashSet<>();
        element.attributes().stream()
                .filter(a -> !a.name().prefix().equals("xmlns")
                        && !a.name().written().equals("xmlns"))
                .filter(a -> written.add(a.name().local()))
                .forEach(a -> out.attribute(a.name().local(), a.value()));
        element.elements().forEach(child -> copy(child, out));
        boolean leaf = element.elements().findAny().isEmpty();
        if (leaf && !isSecret(element)) {
            out.text(element.text());
        }
        out.end();
    }
}
