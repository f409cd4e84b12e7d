// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search;

import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** What a property is held against. */
public sealed interface SearchValue {
    /** A name, a domain, or a GUID with or without braces. */
    record Text(String text) implements SearchValue {}

    /** Yes or no. */
    record Flag(boolean value) implements SearchValue {}

    /** A GPO, of this domain or another. */
    record Policy(Gpo gpo) implements SearchValue {}

    /** A WMI filter. */
    record Filter(WmiFilterReference reference) implements SearchValue {}

    /** That a trustee has a level; whether it is inheritable does not count. */
    record Granted(Sid trustee, PermissionLevel level) implements SearchValue {}

    /** A text. */
    static SearchValue of(String text) {
        return new Text(text);
    }

    /** A flag. */
    static SearchValue of(boolean value) {
        return new Flag(value);
    }

    /** A GPO. */
    static SearchValue of(Gpo gpo) {
        return new Policy(gpo);
    }

    /** A WMI filter. */
    static SearchValue of(WmiFilter filter) {
        return new Filter(filter.reference());
    }

    /** A trustee's level. */
    static SearchValue of(Sid trustee, PermissionLevel level) {
        return new Granted(trustee, level);
    }
}
