// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;

/**
 * A user as people write one: {@code user@suffix}, {@code DOMAIN\\user} or {@code user}.
 *
 * @param name the account's name alone
 * @param suffix what followed the last {@code @}, as written
 * @param netbiosDomain what stood before the backslash
 */
record UserName(
        String name, @Nullable String suffix, @Nullable String netbiosDomain) {

    /**
     * Reads any of the three forms.
     *
     * @throws InvalidInputException if a part is empty or holds control characters
     */
    static UserName parse(String text) {
        int backslash = text.indexOf('\\');
        int at = text.lastIndexOf('@');
        UserName user;
        if (backslash >= 0) {
            user = new UserName(text.substring(backslash + 1), null, text.substring(0, backslash));
        } else if (at >= 0) {
            user = new UserName(text.substring(0, at), text.substring(at + 1), null);
        } else {
            user = new UserName(text, null, null);
        }
        boolean bad = user.name.isEmpty()
                || "".equals(user.suffix)
                || "".equals(user.netbiosDomain)
                || text.chars().anyMatch(c -> c < ' ');
        if (bad) {
            throw new InvalidInputException(
                    Failure.of("'" + text + "' is not a user name").hint("Write user@domain or DOMAIN\\user"));
        }
        return user;
    }

    /** The Kerberos realm: the suffix in capitals, or that of the domain where none was written. */
    String realm(String domain) {
        return (suffix == null ? domain : suffix).toUpperCase(Locale.ROOT);
    }

    /** The name for a simple bind ([MS-ADTS] 5.1.1.1.1). */
    String forSimpleBind(String domain) {
        return netbiosDomain != null ? netbiosDomain + "\\" + name : name + "@" + (suffix == null ? domain : suffix);
    }

    /** How people know the user: {@code name@domain}. */
    String display(String domain) {
        return netbiosDomain != null
                ? netbiosDomain + "\\" + name
                : name + "@" + (suffix == null ? domain : suffix).toLowerCase(Locale.ROOT);
    }
}
