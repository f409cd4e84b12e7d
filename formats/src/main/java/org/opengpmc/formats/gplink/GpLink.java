// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gplink;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One link of a site, domain or OU to a GPO: {@code [LDAP://dn;options]} ([MS-GPOL] 2.2.2). Holds the parts as they are
 * written, so that a link nobody touched is written back character for character.
 *
 * @param prefix what stands before the DN: {@code LDAP://} in any case, seldom with a server ({@code LDAP://dc1/})
 * @param dn the GPO's distinguished name
 * @param optionsText the options, a decimal number; blank counts as 0
 */
public record GpLink(String prefix, String dn, String optionsText) {
    /** The option bit of a link that is ignored. */
    public static final int DISABLED = 1;

    /** The option bit of an enforced link ("no override"): it wins over lower levels and passes blocked inheritance. */
    public static final int ENFORCED = 2;

    private static final String SCHEME = "LDAP://";
    private static final String PREFIX_FORM = "LDAP://(?:[^/=;\\[\\]]*+/)?";
    private static final Pattern PREFIX = Pattern.compile(PREFIX_FORM, Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT =
            Pattern.compile("\\[(" + PREFIX_FORM + ")([^\\[\\]]*+)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,10}");
    private static final Pattern GPO_NAME = Pattern.compile(
            "\\s*CN\\s*=\\s*\\{([0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12})}.*", Pattern.CASE_INSENSITIVE);

    public GpLink {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("a link starts with LDAP://, not with " + prefix);
        }
        if (dn.isBlank() || dn.indexOf('[') >= 0 || dn.indexOf(']') >= 0) {
            throw new IllegalArgumentException("not the DN of a GPO: " + dn);
        }
        if (number(optionsText).isEmpty()) {
            throw new IllegalArgumentException("link options are a number, not " + optionsText);
        }
    }

    /** A link as Windows writes it. */
    public static GpLink of(String dn, int options) {
        return new GpLink(SCHEME, dn, Integer.toUnsignedString(options));
    }

    /** Reads one link with its brackets; empty if it is none. */
    static Optional<GpLink> read(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String rest = m.group(2);
        int semicolon = rest.lastIndexOf(';');
        if (semicolon < 0 || rest.substring(0, semicolon).isBlank()) {
            return Optional.empty();
        }
        String options = rest.substring(semicolon + 1);
        return number(options).map(n -> new GpLink(m.group(1), rest.substring(0, semicolon), options));
    }

    /** The link with its brackets. */
    String write() {
        return "[" + prefix + dn + ";" + optionsText + "]";
    }

    private static Optional<Integer> number(String text) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return Optional.of(0);
        }
        if (!NUMBER.matcher(digits).matches()) {
            return Optional.empty();
        }
        long value = Long.parseLong(digits);
        return value >= Integer.MIN_VALUE && value <= 0xFFFF_FFFFL ? Optional.of((int) value) : Optional.empty();
    }

    /** The option bits, unknown ones included. */
    public int options() {
        return number(optionsText).orElse(0);
    }

    /** Whether the link is ignored. A disabled link is not enforced either, whatever its other bits. */
    public boolean disabled() {
        return (options() & DISABLED) != 0;
    }

    /** Whether the enforced bit is set; it has an effect only if the link is not {@link #disabled()}. */
    public boolean enforced() {
        return (options() & ENFORCED) != 0;
    }

    /** This link with all option bits given; the same object if they are what they were. */
    public GpLink withOptions(int options) {
        return options == options() ? this : new GpLink(prefix, dn, Integer.toUnsignedString(options));
    }

    /** This link disabled or enabled; other bits stay. */
    public GpLink withDisabled(boolean disabled) {
        return withOptions(disabled ? options() | DISABLED : options() & ~DISABLED);
    }

    /** This link enforced or not; other bits stay. */
    public GpLink withEnforced(boolean enforced) {
        return withOptions(enforced ? options() | ENFORCED : options() & ~ENFORCED);
    }

    /** The GPO's GUID, out of the first part of the DN; empty if that is not {@code CN={GUID}}. */
    public Optional<UUID> gpoId() {
        Matcher m = GPO_NAME.matcher(dn);
        return m.matches() ? Optional.of(UUID.fromString(m.group(1))) : Optional.empty();
    }

    /** Whether the link leads to that DN, compared without case. */
    public boolean leadsTo(String gpoDn) {
        return dn.strip().equalsIgnoreCase(gpoDn.strip());
    }
}
