// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code instance of Class { … }}.
 *
 * @param className as it is written
 * @param properties in the order of the file, unknown ones too
 */
public record MofInstance(String className, List<MofProperty> properties) {
    public MofInstance {
        properties = List.copyOf(properties);
    }

    /** The value of that name, without regard to case. */
    public Optional<MofValue> get(String name) {
        return properties.stream()
                .filter(p -> p.name().equalsIgnoreCase(name))
                .map(MofProperty::value)
                .findFirst();
    }

    /** The text of that name; empty if there is none, or it is no text. */
    public Optional<String> text(String name) {
        return get(name).filter(MofValue.Text.class::isInstance).map(value -> ((MofValue.Text) value).text());
    }

    /** The same with a value replaced where it stands, or added at the end. */
    public MofInstance with(String name, MofValue value) {
        List<MofProperty> changed = new ArrayList<>(properties);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).name().equalsIgnoreCase(name)) {
                changed.set(i, new MofProperty(changed.get(i).name(), value));
                return new MofInstance(className, changed);
            }
        }
        changed.add(new MofProperty(name, value));
        return new MofInstance(className, changed);
    }
}
