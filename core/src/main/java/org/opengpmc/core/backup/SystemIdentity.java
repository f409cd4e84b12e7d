// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.regex.Pattern;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * What a custom starter GPO becomes when it is saved as a system one.
 *
 * @param id its GUID there
 * @param language under which its texts are stored, such as {@code en-US}; not checked against any list
 * @param author who made it; may be empty
 * @param product what it is meant for; may be empty
 * @param version four digits, a dot, five digits; or {@link #DEFAULT_VERSION}
 */
public record SystemIdentity(GpoId id, String language, String author, String product, String version) {
    /** The version where none is given. It does not have the form of the others; so it is documented. */
    public static final String DEFAULT_VERSION = "1.0";

    private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.[0-9]{5}");

    /**
     * Checks the version and that the language can be the name of a folder.
     *
     * @throws InvalidInputException if one of them is not so
     */
    public SystemIdentity {
        if (!version.equals(DEFAULT_VERSION) && !VERSION.matcher(version).matches()) {
            throw new InvalidInputException(Failure.of("'" + version + "' is not the version of a starter GPO")
                    .hint("It has four digits, a dot and five digits, such as 0001.00000"));
        }
        SysvolPath.ROOT.child(language);
        if (language.indexOf('_') >= 0) {
            throw new InvalidInputException(Failure.of("'" + language + "' is not the code of a language")
                    .hint("It looks like en-US"));
        }
    }
}
