// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.registry.PolicyPart.CheckBox;
import org.opengpmc.core.settings.registry.PolicyPart.Line;
import org.opengpmc.core.settings.registry.PolicyPart.ListBox;
import org.opengpmc.core.settings.registry.PolicyPart.MultiText;
import org.opengpmc.core.settings.registry.PolicyPart.Single;
import org.opengpmc.formats.admx.CataloguedPolicy;
import org.opengpmc.formats.policycomments.PolicyComments;
import org.opengpmc.formats.registrypol.PolEntry;

/** Writes policies and extra registry settings as the console's report does. */
final class RegistryXml {
    private final ExtensionXml out;
    private final PolicyComments comments;

    RegistryXml(ExtensionXml out, PolicyComments comments) {
        this.out = out;
        this.comments = comments;
    }

    void policy(AppliedPolicy applied) {
        CataloguedPolicy policy = applied.policy();
        out.start("Policy").element("Name", policy.displayName()).element("State", applied.state());
        comments.on(policy.fullName()).ifPresent(text -> out.element("Comment", text));
        out.element("Explain", policy.explanation());
        if (policy.supported() != null) {
            out.element("Supported", policy.supported());
        }
        out.element("Category", policy.categoryPath());
        applied.parts().forEach(this::part);
        out.end();
    }

    private void part(PolicyPart part) {
        if (part instanceof CheckBox box) {
            head("CheckBox", box, state(box.checked()));
        } else if (part instanceof Single single) {
            single(single);
        } else if (part instanceof MultiText text) {
            head("MultiText", text, state(text.lines()));
            if (text.lines() != null) {
                out.start("Value");
                (text.lines().isEmpty() ? List.of("") : text.lines()).forEach(line -> out.element("string", line));
                out.end();
            }
        } else if (part instanceof ListBox list) {
            list(list);
        } else {
            out.start("Text").element("Name", part.name());
        }
        out.end();
    }

    private void single(Single single) {
        head(single.kind().element(), single, state(single.value()));
        if (single.value() == null) {
            return;
        }
        if (single.kind() == PolicyPart.Kind.DROP_DOWN_LIST) {
            out.start("Value").element("Name", single.value()).end();
        } else {
            out.element("Value", single.value());
        }
    }

    private void list(ListBox list) {
        head("ListBox", list, state(list.lines()));
        out.element("ExplicitValue", list.explicitValue());
        out.element("Additive", list.additive());
        if (list.prefix() != null) {
            out.element("ValuePrefix", list.prefix());
        }
        List<Line> lines = list.lines();
        if (lines != null) {
            out.start("Value");
            for (Line line : lines) {
                out.start("Element");
                if (list.explicitValue()) {
                    out.element("Name", line.name());
                }
                out.element("Data", line.data()).end();
            }
            out.end();
        }
    }

    private void head(String element, PolicyPart part, String state) {
        out.start(element).element("Name", part.name()).element("State", state);
    }

    private static String state(@Nullable Boolean checked) {
        return checked == null ? "NotConfigured" : checked ? "Enabled" : "Disabled";
    }

    private static String state(@Nullable Object value) {
        return value == null ? "NotConfigured" : "Enabled";
    }

    void extra(PolEntry entry) {
        out.start("RegistrySetting").element("KeyPath", entry.key()).element("AdmSetting", false);
        if (!entry.valueName().isEmpty()) {
            out.start("Value").element("Name", entry.valueName());
            if (entry.asNumber().isPresent()) {
                out.element("Number", RegistryData.text(entry));
            } else {
                out.element("String", RegistryData.text(entry));
            }
            out.end();
        }
        out.end();
    }
}
