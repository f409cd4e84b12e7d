// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.template;

import java.util.Locale;

/**
 * The language in which templates are shown.
 *
 * @param tag such as {@code de-DE}
 * @param assumed whether nobody chose it: it is that of the machine on which a GPO was made. There the templates of
 *     Windows itself had its texts, so one without them is not the template that was used
 */
public record TemplateLanguage(String tag, boolean assumed) {
    /** English, as chosen. */
    public static final TemplateLanguage ENGLISH = chosen("en-US");

    /** A language that somebody wants to read. */
    public static TemplateLanguage chosen(String tag) {
        return new TemplateLanguage(tag, false);
    }

    /** A language that a GPO was made in. */
    public static TemplateLanguage assumed(String tag) {
        return new TemplateLanguage(tag, true);
    }

    /** Whether texts of another region of the same language serve. */
    boolean isServedBy(String other) {
        return neutral(tag).equals(neutral(other));
    }

    private static String neutral(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}
