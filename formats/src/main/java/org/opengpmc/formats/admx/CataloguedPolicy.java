// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its texts.
 *
 * @param policy what it writes
 * @param template where it comes from
 * @param supported what it needs, as people are shown; null if the template does not say
 * @param categories the path of its category, from the top
 */
public record CataloguedPolicy(
        AdmxPolicy policy, Template template, @Nullable String supported, List<String> categories) {
    public CataloguedPolicy {
        categories = List.copyOf(categories);
    }

    /** Namespace, colon, name: the same in every language and version of the template. */
    public String fullName() {
        return template.file().namespace() + ":" + policy.name();
    }

    /** What people call it. */
    public String displayName() {
        return template.show(policy.displayName());
    }

    /** What it is for; empty if the template does not say. */
    public String explanation() {
        return template.texts().text(policy.explainText()).orElse("");
    }

    /** Its controls, in order. */
    public List<AdmlControl> controls() {
        return template.texts().controls(policy.presentation());
    }

    /** The element that a control sets. */
    public Optional<AdmxElement> element(AdmlControl control) {
        return policy.elements().stream()
                .filter(e -> e.id().equals(control.element()))
                .findFirst();
    }

    /** What people call a choice. */
    public String displayName(AdmxElement.ChoiceItem choice) {
        return template.show(choice.displayName());
    }

    /** The path of its category, parted by slashes. */
    public String categoryPath() {
        return String.join("/", categories);
    }
}
