// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/** Reads SDDL text; the mirror of {@link SddlWriter}. Spaces between tokens are skipped. */
final class SddlReader {
    /** An ACL has at most 64 KiB in binary; its text is not much more than four times as long. */
    private static final int MAX_LENGTH = 1 << 20;

    private static final Pattern SID = Pattern.compile(
            "[Ss]-1-(?:0[xX][0-9a-fA-F]{1,12}|[0-9]{1,15})(?:-(?:0[xX][0-9a-fA-F]{1,8}|[0-9]{1,10})){0,15}"
                    + "(?=\\s*(?:[OoGgDdSs]:|$))");
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final String text;
    private final SddlContext context;
    private int position;

    SddlReader(String text, SddlContext context) {
        if (text.length() > MAX_LENGTH) {
            throw FormatException.whole(SddlSids.FORMAT, "longer than " + MAX_LENGTH + " characters");
        }
        this.text = text;
        this.context = context;
    }

    SecurityDescriptor descriptor() {
        SecurityDescriptor result = SecurityDescriptor.empty();
        List<Character> seen = new ArrayList<>();
        for (skipSpaces(); position < text.length(); skipSpaces()) {
            int start = position;
            char part = Character.toUpperCase(text.charAt(position++));
            if ("OGDS".indexOf(part) < 0 || position >= text.length() || text.charAt(position++) != ':') {
                throw problem("expected O:, G:, D: or S:", start);
            }
            if (seen.contains(part)) {
                throw problem(part + ": occurs twice", start);
            }
            seen.add(part);
            skipSpaces();
            result = switch (part) {
                case 'O' -> result.withOwner(sid());
                case 'G' -> result.withGroup(sid());
                case 'D' -> {
                    int flags = flags(SddlWriter.DACL_FLAGS);
                    yield result.withDacl(acl()).withControl(result.control() | ControlFlags.DACL_PRESENT | flags);
                }
                default -> {
                    int flags = flags(SddlWriter.SACL_FLAGS);
                    yield result.withSacl(acl()).withControl(result.control() | ControlFlags.SACL_PRESENT | flags);
                }
            };
        }
        return result;
    }

    private Sid sid() {
        int start = position;
        Matcher matcher = SID.matcher(text).region(position, text.length());
        if (matcher.lookingAt()) {
            position = matcher.end();
        } else {
            position = Math.min(position + 2, text.length());
        }
        return SddlSids.parse(text.substring(start, position), context, start);
    }

    /** The flags of an ACL; longer names first would be needed if one were the beginning of another, none is. */
    private int flags(List<SddlWriter.FlagName> names) {
        int bits = 0;
        for (boolean found = true; found; ) {
            found = false;
            skipSpaces();
            for (SddlWriter.FlagName flag : names) {
                if (text.regionMatches(
                        true, position, flag.name(), 0, flag.name().length())) {
                    bits |= flag.bit();
                    position += flag.name().length();
                    found = true;
                }
            }
        }
        return bits;
    }

    private @Nullable Acl acl() {
        if (text.regionMatches(true, position, SddlWriter.NULL_ACL, 0, SddlWriter.NULL_ACL.length())) {
            position += SddlWriter.NULL_ACL.length();
            return null;
        }
        List<Ace> aces = new ArrayList<>();
        int size = Acl.HEADER_SIZE;
        for (skipSpaces(); position < text.length() && text.charAt(position) == '('; skipSpaces()) {
            int start = position;
            Ace ace = ace();
            size += AceCodec.HEADER_SIZE + ace.writeBody().length;
            if (size > Acl.MAX_SIZE) {
                throw problem("the list is longer than 64 KiB", start);
            }
            aces.add(ace);
        }
        return Acl.of(aces);
    }

    Ace singleAce() {
        skipSpaces();
        if (position >= text.length() || text.charAt(position) != '(') {
            throw problem("expected (", position);
        }
        Ace ace = ace();
        skipSpaces();
        if (position < text.length()) {
            throw problem("text follows the entry", position);
        }
        return ace;
    }

    private Ace ace() {
        position++;
        Field typeField = field(";");
        AceType type = type(typeField);
        int flags = aceFlags(field(";"));
        Field rightsField = field(";");
        int mask = SddlRights.parse(rightsField.text, type, rightsField.offset);
        UUID objectType = guid(field(";"), type);
        UUID inheritedObjectType = guid(field(";"), type);
        Field sidField = field(";)");
        Sid trustee = SddlSids.parse(sidField.text, context, sidField.offset);
        boolean more = text.charAt(position - 1) == ';';
        OpaqueBytes data = OpaqueBytes.NONE;
        if (type.isCallback() || type == AceType.RESOURCE_ATTRIBUTE) {
            if (!more) {
                throw problem(typeField.text + " needs a seventh field", position - 1);
            }
            Field extra = balanced();
            data = type.isCallback()
                    ? padded(new ConditionReader(extra.text, extra.offset, context).read())
                    : noAttribute(extra);
        } else if (more) {
            throw problem(typeField.text + " has six fields only", position - 1);
        }
        return type.isObject()
                ? new Ace.OnObject(type, flags, mask, objectType, inheritedObjectType, trustee, data)
                : new Ace.Plain(type, flags, mask, trustee, data);
    }

    /** ACEs end at a multiple of four bytes; everything before the condition is one already. */
    private static OpaqueBytes padded(OpaqueBytes condition) {
        return OpaqueBytes.of(Arrays.copyOf(condition.toByteArray(), (condition.size() + 3) / 4 * 4));
    }

    private static OpaqueBytes noAttribute(Field field) {
        throw problem("resource attributes are not read from text", field.offset);
    }

    private record Field(String text, int offset) {}

    /** The text up to one of the delimiters, which is skipped. */
    private Field field(String delimiters) {
        skipSpaces();
        int start = position;
        for (; position < text.length(); position++) {
            char c = text.charAt(position);
            if (delimiters.indexOf(c) >= 0) {
                return new Field(text.substring(start, position++).stripTrailing(), start);
            }
            if (c == '(' || c == ')') {
                break;
            }
        }
        throw problem("expected " + String.join(" or ", delimiters.split("")), position);
    }

    /** The text up to the parenthesis that closes the entry, which is skipped; strings may hold parentheses. */
    private Field balanced() {
        int start = position;
        int depth = 0;
        boolean quoted = false;
        for (; position < text.length(); position++) {
            char c = text.charAt(position);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && depth-- == 0) {
                return new Field(text.substring(start, position++), start);
            }
        }
        throw problem("the entry is not closed", position);
    }

    private AceType type(Field field) {
        for (AceType type : AceType.values()) {
            if (type.sddlName().filter(field.text::equalsIgnoreCase).isPresent()) {
                return type;
            }
        }
        throw problem("no type of entry is called \"" + field.text + "\"", field.offset);
    }

    private int aceFlags(Field field) {
        int bits = 0;
        for (int i = 0; i < field.text.length(); i += 2) {
            String name = field.text
                    .substring(i, Math.min(i + 2, field.text.length()))
                    .toUpperCase(Locale.ROOT);
            int bit = 0;
            for (SddlWriter.FlagName flag : SddlWriter.ACE_FLAGS) {
                bit |= flag.name().equals(name) ? flag.bit() : 0;
            }
            if (bit == 0) {
                throw problem("no flag of an entry is called " + name, field.offset + i);
            }
            bits |= bit;
        }
        return bits;
    }

    private @Nullable UUID guid(Field field, AceType type) {
        if (field.text.isEmpty()) {
            return null;
        }
        if (!type.isObject()) {
            throw problem("only object entries have GUIDs", field.offset);
        }
        if (!GUID.matcher(field.text).matches()) {
            throw problem("not a GUID: " + field.text, field.offset);
        }
        return UUID.fromString(field.text);
    }

    private void skipSpaces() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private static FormatException problem(String problem, int offset) {
        return FormatException.atCharacter(SddlSids.FORMAT, problem, offset + 1L);
    }
}
