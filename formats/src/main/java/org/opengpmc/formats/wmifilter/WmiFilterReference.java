// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wmifilter;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.formats.FormatException;

/**
 * How a GPO names its WMI filter. The directory holds {@code [domain;{GUID};0]} in {@code gPCWQLFilter} ([MS-GPOL]
 * 2.2.4); Backup.xml holds the WMI path {@code MSFT_SomFilter.ID="{GUID}",Domain="domain"}. Both say the same.
 *
 * @param domain the DNS name of the filter's domain, in the case it is written in
 * @param filter the filter's {@code msWMI-ID}, with braces, in the case it is written in
 * @param flags the third part of the attribute: 0 as Windows writes it; clients ignore it
 */
public record WmiFilterReference(String domain, String filter, String flags) {
    private static final String GUID = "\\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}";
    private static final String DOMAIN = "[^;\\[\\]\"\\\\]+";
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*\\[(" + DOMAIN + ");(" + GUID + ");([^;\\[\\]]*)\\]\\s*");
    private static final String ID_KEY = "ID\\s*=\\s*\"(" + GUID + ")\"";
    private static final String DOMAIN_KEY = "Domain\\s*=\\s*\"(" + DOMAIN + ")\"";
    private static final Pattern PATH = Pattern.compile(
            "\\s*MSFT_SomFilter\\s*\\.\\s*(?:" + ID_KEY + "\\s*,\\s*" + DOMAIN_KEY + "|" + DOMAIN_KEY + "\\s*,\\s*"
                    + ID_KEY + ")\\s*",
            Pattern.CASE_INSENSITIVE);

    public WmiFilterReference {
        if (!domain.matches(DOMAIN)) {
            throw new IllegalArgumentException("not a domain name: " + domain);
        }
        if (!filter.matches(GUID)) {
            throw new IllegalArgumentException("not a GUID in braces: " + filter);
        }
        if (!flags.matches("[^;\\[\\]]*")) {
            throw new IllegalArgumentException("not the flags of a WMI filter reference: " + flags);
        }
    }

    /** A reference as Windows writes it. */
    public static WmiFilterReference of(String domain, UUID filter) {
        return new WmiFilterReference(domain, "{" + filter.toString().toUpperCase(Locale.ROOT) + "}", "0");
    }

    /**
     * Reads {@code gPCWQLFilter}.
     *
     * @return empty if the value is blank: the console leaves a single space when a filter is unlinked
     * @throws FormatException if it is anything else than a reference
     */
    public static Optional<WmiFilterReference> parseAttribute(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        Matcher m = matcher(ATTRIBUTE, value, "gPCWQLFilter", "[domain;{GUID};0]");
        return Optional.of(new WmiFilterReference(m.group(1), m.group(2), m.group(3)));
    }

    /** The value of {@code gPCWQLFilter}. */
    public String toAttribute() {
        return "[" + domain + ";" + filter + ";" + flags + "]";
    }

    /**
     * Reads the WMI path of Backup.xml's {@code WMIFilter} element. Its two keys may stand in either order, with blanks
     * around.
     *
     * @return empty if the text is blank: the GPO had no filter
     * @throws FormatException if it is anything else than a path to a filter
     */
    public static Optional<WmiFilterReference> parsePath(String path) {
        if (path.isBlank()) {
            return Optional.empty();
        }
        Matcher m = matcher(PATH, path, "WMI filter path", "MSFT_SomFilter.ID=\"{GUID}\",Domain=\"domain\"");
        boolean idFirst = m.group(1) != null;
        return Optional.of(new WmiFilterReference(m.group(idFirst ? 2 : 3), m.group(idFirst ? 1 : 4), "0"));
    }

    /** The WMI path as Backup.xml holds it. */
    public String toPath() {
        return "MSFT_SomFilter.ID=\"" + filter + "\",Domain=\"" + domain + "\"";
    }

    private static Matcher matcher(Pattern pattern, String text, String format, String form) {
        // A domain name has 255 characters at most; nothing longer is worth matching.
        Matcher m = pattern.matcher(text.length() <= 4096 ? text : "");
        if (!m.matches()) {
            String shown = text.length() <= 80 ? text : text.substring(0, 80) + "…";
            throw FormatException.whole(format, "not of the form " + form + ": " + shown);
        }
        return m;
    }

    /** The filter's GUID. */
    public UUID filterId() {
        return UUID.fromString(filter.substring(1, filter.length() - 1));
    }

    /** Whether both name the same filter, whatever the case and the flags. */
    public boolean sameFilter(WmiFilterReference other) {
        return domain.equalsIgnoreCase(other.domain) && filter.equalsIgnoreCase(other.filter);
    }
}
