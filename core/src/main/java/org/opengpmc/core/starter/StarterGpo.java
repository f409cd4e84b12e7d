// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import java.time.Instant;
import java.util.Optional;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterStrings;
import org.opengpmc.formats.startergpo.StarterTemplate;
import org.opengpmc.formats.startergpo.StarterType;

/**
 * A starter GPO as its folder in SYSVOL shows it ({@code IGPMStarterGPO}). A snapshot: it does not follow later changes.
 *
 * @param id the GUID: the folder's name
 * @param domain DNS name of its domain
 * @param folder its folder; whose permissions are those of the starter GPO
 * @param template what it says about itself; without properties if it is damaged
 * @param strings its texts in the user's language, else in English, else in whatever language there is
 * @param modified the last write to one of its files
 * @param damage what is wrong with its template, if anything is: then it can be looked at, deleted and replaced only
 */
public record StarterGpo(
        GpoId id,
        String domain,
        SysvolPath folder,
        StarterTemplate template,
        StarterStrings strings,
        Optional<Instant> modified,
        Optional<String> damage) {

    /** What people call it; not unique. The GUID where there is no name. */
    public String displayName() {
        String name = template.get(StarterProperty.DISPLAY_NAME, strings);
        return name.isEmpty() ? id.toString() : name;
    }

    /** The comment; may be empty. */
    public String description() {
        return template.get(StarterProperty.DESCRIPTION, strings);
    }

    /** Who made it; empty for a custom one. */
    public String author() {
        return template.get(StarterProperty.AUTHOR, strings);
    }

    /** What it is meant for; empty for a custom one. */
    public String product() {
        return template.get(StarterProperty.PRODUCT, strings);
    }

    /** System or custom. */
    public StarterType type() {
        return template.type();
    }

    /** How often each half was changed; 16 bits each. */
    public GpoVersion version() {
        return template.version();
    }

    /** The version of the starter GPO itself, a text such as {@code 1.0}; empty for a custom one. */
    public String starterVersion() {
        return template.get(StarterProperty.STARTER_VERSION, strings);
    }

    /** When it was made; empty if its template does not tell. */
    public Optional<Instant> created() {
        return template.created();
    }

    /** Name and GUID, for messages. */
    @Override
    public String toString() {
        return "'" + displayName() + "' " + id;
    }
}
