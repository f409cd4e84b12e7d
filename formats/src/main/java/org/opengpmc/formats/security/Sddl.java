// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import org.opengpmc.formats.FormatException;

/** The Security Descriptor Definition Language ([MS-DTYP] 2.5.1). */
public final class Sddl {
    private Sddl() {}

    /**
     * Reads SDDL text.
     *
     * @throws FormatException with the position of the character (from 0) as offset
     */
    public static SecurityDescriptor parse(String text, SddlContext context) {
        return new SddlReader(text, context).descriptor();
    }

    /**
     * Writes the text Windows writes: owner, group, DACL, SACL; rights by rising bit; aliases where there are any.
     *
     * @throws FormatException if an entry has no form in SDDL
     */
    public static String write(SecurityDescriptor descriptor, SddlContext context) {
        return new SddlWriter(context).descriptor(descriptor);
    }

    /**
     * The same for people: entries that have no form in SDDL are left out, so that one odd entry does not hide the rest.
     */
    public static String show(SecurityDescriptor descriptor, SddlContext context) {
        return new SddlWriter(context, true).descriptor(descriptor);
    }

    /**
     * Writes one entry with its parentheses.
     *
     * @throws FormatException if it has no form in SDDL
     */
    public static String write(Ace ace, SddlContext context) {
        return new SddlWriter(context).ace(ace);
    }

    /**
     * Reads one entry with its parentheses.
     *
     * @throws FormatException with the position of the character (from 0) as offset
     */
    public static Ace parseAce(String text, SddlContext context) {
        return new SddlReader(text, context).singleAce();
    }

    /**
     * Reads a SID: {@code S-1-…} or an alias.
     *
     * @throws FormatException if it is neither, or an alias of a domain the context does not know
     */
    public static Sid parseSid(String text, SddlContext context) {
        return SddlSids.parse(text, context, 0);
    }

    /** A SID as SDDL has it: its alias, or {@code S-1-…}. */
    public static String write(Sid sid, SddlContext context) {
        return SddlSids.write(sid, context);
    }
}
