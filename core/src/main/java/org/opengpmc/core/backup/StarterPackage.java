// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.List;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterStrings;
import org.opengpmc.formats.startergpo.StarterTemplate;

/**
 * The starter GPO that a cabinet or a backup holds.
 *
 * @param id its GUID, kept when it is loaded
 * @param template what it says about itself
 * @param files everything else that belongs to it
 * @param messages what else was there and is left out
 */
public record StarterPackage(GpoId id, StarterTemplate template, List<PolicyFile> files, List<StatusMessage> messages) {
    public StarterPackage {
        files = List.copyOf(files);
        messages = List.copyOf(messages);
    }

    /** What people call it; the GUID where there is no name. */
    public String displayName() {
        StarterStrings strings = files.stream()
                .filter(f -> f.path().name().equalsIgnoreCase(StarterStrings.FILE_NAME))
                .findFirst()
                .map(f -> StarterStrings.parse(f.source().read()))
                .orElse(StarterStrings.NONE);
        String name = template.get(StarterProperty.DISPLAY_NAME, strings);
        return name.isEmpty() ? id.toString() : name;
    }

    /**
     * Refuses a name that create and rename refuse: it must not come in by a file either.
     *
     * @param kind what the file is, in words
     * @param file where it is
     */
    void requireName(String kind, String file) {
        String name = displayName();
        try {
            StarterChanges.requireName(name);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    Failure.of(String.valueOf(e.getMessage())).on(file).cause(e));
        }
        if (name.contains("$(string.")) {
            throw new InvalidInputException(
                    Failure.of("the " + kind + " has no text for the name of its starter GPO, " + name)
                            .on(file));
        }
    }
}
