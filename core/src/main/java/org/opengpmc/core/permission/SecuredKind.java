// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import org.opengpmc.core.som.Som;

/** The kinds of object that have permissions on policy. */
public enum SecuredKind {
    GPO("GPO"),
    WMI_FILTER("WMI filter"),
    STARTER_GPO("starter GPO"),
    SITE("site"),
    DOMAIN("domain"),
    OU("OU");

    private final String words;

    SecuredKind(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** The same with its article. */
    public String one() {
        return (this == OU ? "an " : "a ") + words;
    }

    /** Whether it is a SOM: a site, domain or OU. */
    public boolean isSom() {
        return this == SITE || this == DOMAIN || this == OU;
    }

    /** The kind of a SOM. */
    public static SecuredKind of(Som.Type type) {
        return switch (type) {
            case SITE -> SITE;
            case DOMAIN -> DOMAIN;
            case OU -> OU;
            case CONTAINER -> throw new IllegalArgumentException("a container has no permissions on policy");
        };
    }
}
