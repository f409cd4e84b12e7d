// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.About;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.registry.PolicyPart.CheckBox;
import org.opengpmc.core.settings.registry.PolicyPart.Line;
import org.opengpmc.core.settings.registry.PolicyPart.ListBox;
import org.opengpmc.core.settings.registry.PolicyPart.MultiText;
import org.opengpmc.core.settings.registry.PolicyPart.Single;
import org.opengpmc.formats.admx.AdmxPolicy;
import org.opengpmc.formats.admx.CataloguedPolicy;
import org.opengpmc.formats.policycomments.PolicyComments;

/** A policy as a setting. */
final class PolicySetting {
    private static final String UNSET = "(not set)";

    private PolicySetting() {}

    static Setting of(AppliedPolicy applied, PolicyComments comments, Side side) {
        CataloguedPolicy policy = applied.policy();
        List<Detail> details = new ArrayList<>();
        applied.parts().stream()
                .filter(part -> !(part instanceof PolicyPart.Text))
                .forEach(part -> details.add(new Detail(part.name(), value(part))));
        comments.on(policy.fullName()).ifPresent(text -> details.add(new Detail("Comment", text)));
        String key = "policy:" + policy.fullName().toLowerCase(Locale.ROOT);
        String supported = policy.supported() == null ? "" : policy.supported();
        About about = new About(place(policy.policy(), side), supported, policy.explanation());
        return new Setting(key, policy.categories(), policy.displayName(), applied.state(), details, about)
                .in(applied.entries().stream()
                        .map(e -> RegistryPlace.of(side, e))
                        .toList());
    }

    /** One without a value of its own is told by its key. */
    private static String place(AdmxPolicy policy, Side side) {
        String key = side.hive() + "\\" + policy.key();
        return policy.valueName() == null ? key : key + "!" + policy.valueName();
    }

    private static String value(PolicyPart part) {
        if (part instanceof CheckBox box) {
            return box.checked() == null ? UNSET : box.checked() ? "Enabled" : "Disabled";
        }
        if (part instanceof Single single) {
            return single.value() == null ? UNSET : single.value();
        }
        if (part instanceof MultiText text) {
            return text.lines() == null ? UNSET : String.join("\n", text.lines());
        }
        if (part instanceof ListBox list) {
            return list.lines() == null
                    ? UNSET
                    : list.lines().stream()
                            .map((Line line) -> list.explicitValue() ? line.name() + " = " + line.data() : line.data())
                            .collect(Collectors.joining("\n"));
        }
        return part.name();
    }
}
