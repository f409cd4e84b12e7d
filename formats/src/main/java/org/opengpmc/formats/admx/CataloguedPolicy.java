// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy with its texts.
 *
 * @param policy what it writes
 * @param template where it comes from
 * @param store the number of its template's store, from 0
 * @param order its place among all policies of the catalogue
 * @param since the template is no older than this, as far as can be told; {@link LocalDate#MIN} if it cannot
 * @param supported what it needs, as people are shown; null if the template does not say
 * @param categories the path of its category, from the top
 */
public record CataloguedPolicy(
        AdmxPolicy policy,
        Template template,
        int store,
        int order,
        LocalDate since,
        @Nullable String supported,
        List<String> categories) {
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

    /** One object is one policy: comparing all that it holds would be of no use to anybody. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return order;
    }
}
