// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.formats.FormatException;

/**
 * A security identifier ([MS-DTYP] 2.4.2). The text form follows 2.4.2.1: an authority of 2^32 and more is hexadecimal.
 *
 * @param authority the 48-bit identifier authority
 * @param subAuthorities up to 15 unsigned 32-bit values
 */
public record Sid(long authority, List<Long> subAuthorities) implements Comparable<Sid> {
    /** The most sub-authorities a SID can have. */
    public static final int MAX_SUB_AUTHORITIES = 15;

    private static final String FORMAT = "SID";
    private static final long MAX_AUTHORITY = 0xffff_ffff_ffffL;
    private static final long MAX_SUB_AUTHORITY = 0xffff_ffffL;
    private static final long NT_AUTHORITY = 5;
    private static final long NON_UNIQUE = 21;
    // Leading zeros are harmless and occur where SIDs were blanked out; the lengths bound what we are willing to read.
    private static final Pattern TEXT = Pattern.compile(
            "[Ss]-1-(0[xX][0-9a-fA-F]{1,12}|[0-9]{1,15})((?:-(?:0[xX][0-9a-fA-F]{1,8}|[0-9]{1,10})){0,15})");

    /** @throws IllegalArgumentException if a value is out of range or there are too many of them */
    public Sid {
        subAuthorities = List.copyOf(subAuthorities);
        if (authority < 0 || authority > MAX_AUTHORITY) {
            throw new IllegalArgumentException("identifier authority out of range: " + authority);
        }
        if (subAuthorities.size() > MAX_SUB_AUTHORITIES) {
            throw new IllegalArgumentException("too many sub-authorities: " + subAuthorities.size());
        }
        for (long value : subAuthorities) {
            if (value < 0 || value > MAX_SUB_AUTHORITY) {
                throw new IllegalArgumentException("sub-authority out of range: " + value);
            }
        }
    }

    /** A SID from its parts. */
    public static Sid of(long authority, long... subAuthorities) {
        List<Long> list = new ArrayList<>(subAuthorities.length);
        for (long value : subAuthorities) {
            list.add(value);
        }
        return new Sid(authority, list);
    }

    /**
     * Reads the text form {@code S-1-…}; numbers may be decimal or hexadecimal with {@code 0x}.
     *
     * @throws FormatException if the text is not a SID
     */
    public static Sid parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw FormatException.whole(FORMAT, "not a SID: " + excerpt(text));
        }
        long authority = number(matcher.group(1));
        List<Long> subAuthorities = new ArrayList<>();
        for (String part : matcher.group(2).split("-")) {
            if (!part.isEmpty()) {
                subAuthorities.add(number(part));
            }
        }
        try {
            return new Sid(authority, subAuthorities);
        } catch (IllegalArgumentException e) {
            throw FormatException.whole(FORMAT, e.getMessage() + " in " + excerpt(text));
        }
    }

    /**
     * Reads the binary form, which must fill the array.
     *
     * @throws FormatException if the bytes are not exactly one SID
     */
    public static Sid parse(byte[] bytes) {
        ByteWindow in = new ByteWindow(FORMAT, bytes);
        Sid sid = read(in);
        if (in.remaining() > 0) {
            throw in.problem(in.remaining() + " bytes follow the SID", in.position());
        }
        return sid;
    }

    static Sid read(ByteWindow in) {
        int start = in.position();
        int revision = in.u8("SID revision");
        if (revision != 1) {
            throw in.problem("SID revision is " + revision + ", not 1", start);
        }
        int count = in.u8("SubAuthorityCount");
        if (count > MAX_SUB_AUTHORITIES) {
            throw in.problem("SID has " + count + " sub-authorities, at most " + MAX_SUB_AUTHORITIES, start + 1);
        }
        long authority = in.u48BigEndian("IdentifierAuthority");
        List<Long> subAuthorities = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            subAuthorities.add(in.u32("SubAuthority"));
        }
        return new Sid(authority, subAuthorities);
    }

    /** The binary form ([MS-DTYP] 2.4.2.2). */
    public byte[] write() {
        ByteSink out = new ByteSink();
        out.u8(1).u8(subAuthorities.size()).u48BigEndian(authority);
        for (long value : subAuthorities) {
            out.i32((int) value);
        }
        return out.toByteArray();
    }

    /**
     * The last sub-authority: the relative identifier of an account or a well-known group.
     *
     * @throws IllegalStateException if there is no sub-authority
     */
    public long rid() {
        if (subAuthorities.isEmpty()) {
            throw new IllegalStateException(this + " has no relative identifier");
        }
        return subAuthorities.get(subAuthorities.size() - 1);
    }

    /** The domain of an account SID {@code S-1-5-21-x-y-z-rid}; empty for every other SID. */
    public Optional<Sid> domain() {
        return isDomainAccountSid() ? Optional.of(new Sid(authority, subAuthorities.subList(0, 4))) : Optional.empty();
    }

    /**
     * The SID one level below.
     *
     * @throws IllegalArgumentException if this SID is full or the RID is not an unsigned 32-bit value
     */
    public Sid child(long rid) {
        List<Long> longer = new ArrayList<>(subAuthorities);
        longer.add(rid);
        return new Sid(authority, longer);
    }

    /** Whether this is a domain's own SID, {@code S-1-5-21-x-y-z}. */
    public boolean isDomainSid() {
        return isBelowNonUnique() && subAuthorities.size() == 4;
    }

    /** Whether this is an account or group of a domain (or of a computer), {@code S-1-5-21-x-y-z-rid}. */
    public boolean isDomainAccountSid() {
        return isBelowNonUnique() && subAuthorities.size() == 5;
    }

    /** Whether this is an account or group of that domain. */
    public boolean isInDomain(Sid domainSid) {
        return domain().filter(domainSid::equals).isPresent();
    }

    private boolean isBelowNonUnique() {
        return authority == NT_AUTHORITY && !subAuthorities.isEmpty() && subAuthorities.get(0) == NON_UNIQUE;
    }

    /** Orders by authority, then by sub-authorities from the left. */
    @Override
    public int compareTo(Sid other) {
        int result = Long.compare(authority, other.authority);
        int common = Math.min(subAuthorities.size(), other.subAuthorities.size());
        for (int i = 0; result == 0 && i < common; i++) {
            result = Long.compare(subAuthorities.get(i), other.subAuthorities.get(i));
        }
        return result != 0 ? result : Integer.compare(subAuthorities.size(), other.subAuthorities.size());
    }

    /** The text form, which {@link #parse(String)} reads. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("S-1-");
        if (authority > MAX_SUB_AUTHORITY) {
            text.append(String.format("0x%012X", authority));
        } else {
            text.append(authority);
        }
        for (long value : subAuthorities) {
            text.append('-').append(value);
        }
        return text.toString();
    }

    private static long number(String text) {
        boolean hexadecimal = text.length() > 2 && (text.charAt(1) == 'x' || text.charAt(1) == 'X');
        return hexadecimal ? Long.parseLong(text, 2, text.length(), 16) : Long.parseLong(text);
    }

    private static String excerpt(String text) {
        return text.length() <= 80 ? "\"" + text + "\"" : "\"" + text.substring(0, 80) + "…\"";
    }
}
