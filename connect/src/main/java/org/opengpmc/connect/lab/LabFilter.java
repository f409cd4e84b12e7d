// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.lab.LabSchema.AttributeKind;
import org.opengpmc.connect.lab.LabSchema.ClassKind;

/**
 * Search filters as AD evaluates them: by attribute syntax, three-valued, with AD's three matching rules ([MS-ADTS]
 * 3.1.1.3.4.4), class names for {@code objectCategory} and SIDs as text.
 */
final class LabFilter {
    private static final String RULE_AND = "1.2.840.113556.1.4.803";
    private static final String RULE_OR = "1.2.840.113556.1.4.804";
    private static final String RULE_IN_CHAIN = "1.2.840.113556.1.4.1941";
    private static final List<String> ANR =
            List.of("displayName", "name", "sAMAccountName", "givenName", "sn", "physicalDeliveryOfficeName");

    /** Deeper filters are refused: each level is a level of our stack. */
    private static final int MAX_DEPTH = 100;

    private final LabView view;

    LabFilter(LabView view) {
        this.view = view;
    }

    boolean matches(LabEntry entry, Filter filter) throws LDAPException {
        return Boolean.TRUE.equals(evaluate(entry, filter, 0));
    }

    /** True, false, or null for undefined. */
    private @Nullable Boolean evaluate(LabEntry entry, Filter filter, int depth) throws LDAPException {
        if (depth > MAX_DEPTH) {
            throw new LDAPException(ResultCode.FILTER_ERROR, "filter nested too deeply");
        }
        switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_AND, Filter.FILTER_TYPE_OR -> {
                return combine(entry, filter, depth);
            }
            case Filter.FILTER_TYPE_NOT -> {
                Boolean inner = evaluate(entry, filter.getNOTComponent(), depth + 1);
                return inner == null ? null : !inner;
            }
            default -> {
                return evaluateItem(entry, filter);
            }
        }
    }

    private @Nullable Boolean combine(LabEntry entry, Filter filter, int depth) throws LDAPException {
        boolean decisive = filter.getFilterType() == Filter.FILTER_TYPE_OR;
        boolean undefined = false;
        for (Filter component : filter.getComponents()) {
            Boolean value = evaluate(entry, component, depth + 1);
            if (value == null) {
                undefined = true;
            } else if (value == decisive) {
                return decisive;
            }
        }
        return undefined ? null : !decisive;
    }

    private @Nullable Boolean evaluateItem(LabEntry entry, Filter filter) throws LDAPException {
        String name = filter.getAttributeName();
        if (name == null) {
            return null;
        }
        if (name.equalsIgnoreCase("anr")) {
            return anr(entry, text(filter.getAssertionValueBytes()));
        }
        AttributeKind kind = LabSchema.get().attribute(name).orElse(null);
        if (kind == null || (kind.constructed() && !name.equalsIgnoreCase("distinguishedName"))) {
            return null;
        }
        List<byte[]> values = view.values(entry, kind);
        return switch (filter.getFilterType()) {
            case Filter.FILTER_TYPE_PRESENCE -> !values.isEmpty();
            case Filter.FILTER_TYPE_EQUALITY, Filter.FILTER_TYPE_APPROXIMATE_MATCH ->
                equal(kind, values, filter.getAssertionValueBytes());
            case Filter.FILTER_TYPE_GREATER_OR_EQUAL -> ordered(kind, values, filter.getAssertionValueBytes(), 1);
            case Filter.FILTER_TYPE_LESS_OR_EQUAL -> ordered(kind, values, filter.getAssertionValueBytes(), -1);
            case Filter.FILTER_TYPE_SUBSTRING -> substring(kind, values, filter);
            case Filter.FILTER_TYPE_EXTENSIBLE_MATCH -> extensible(entry, kind, values, filter);
            default -> null;
        };
    }

    private @Nullable Boolean equal(AttributeKind kind, List<byte[]> values, byte[] wanted) {
        String key = assertionKey(kind, wanted);
        if (key == null) {
            return null;
        }
        return values.stream().anyMatch(v -> key.equals(kind.syntax().key(v)));
    }

    /** What a value given in a filter is compared by; AD takes some in a more convenient form than it stores. */
    private @Nullable String assertionKey(AttributeKind kind, byte[] wanted) {
        Syntax syntax = kind.syntax();
        String text = text(wanted);
        if (kind.name().equals("objectCategory") && text.indexOf('=') < 0) {
            ClassKind named = LabSchema.get().objectClass(text).orElse(null);
            return named == null ? null : syntax.key(bytes(view.categoryDn(named)));
        }
        if (syntax == Syntax.OCTETS && text.regionMatches(true, 0, "S-1-", 0, 4)) {
            byte[] sid = LabView.sidBytes(text);
            return sid == null ? null : syntax.key(sid);
        }
        if (syntax == Syntax.DN_NAME && text.startsWith("<")) {
            LabEntry named = view.resolve(text);
            return named == null ? null : LabTree.key(named.dn());
        }
        if (syntax == Syntax.BOOLEAN) {
            return syntax.key(bytes(text.toUpperCase(Locale.ROOT)));
        }
        return syntax.key(wanted);
    }

    private @Nullable Boolean ordered(AttributeKind kind, List<byte[]> values, byte[] wanted, int direction) {
        String key = assertionKey(kind, wanted);
        if (key == null || kind.syntax() == Syntax.DN_NAME) {
            return null;
        }
        for (byte[] value : values) {
            String own = kind.syntax().key(value);
            if (own != null && own.compareTo(key) * direction >= 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Boolean substring(AttributeKind kind, List<byte[]> values, Filter filter) {
        Syntax syntax = kind.syntax();
        if (syntax != Syntax.TEXT && syntax != Syntax.EXACT && syntax != Syntax.OCTETS) {
            return null;
        }
        String initial = part(syntax, filter.getSubInitialBytes());
        String last = part(syntax, filter.getSubFinalBytes());
        for (byte[] value : values) {
            String own = syntax.key(value);
            if (own != null && holds(own, initial, filter.getSubAnyBytes(), last, syntax)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String own, String initial, byte[][] anywhere, String last, Syntax syntax) {
        if (!own.startsWith(initial)) {
            return false;
        }
        int at = initial.length();
        for (byte[] any : anywhere) {
            String part = part(syntax, any);
            int found = own.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return own.length() - last.length() >= at && own.endsWith(last);
    }

    private static String part(Syntax syntax, byte @Nullable [] bytes) {
        if (bytes == null) {
            return "";
        }
        String key = syntax.key(bytes);
        return key == null ? "" : key;
    }

    private @Nullable Boolean extensible(LabEntry entry, AttributeKind kind, List<byte[]> values, Filter filter) {
        String rule = filter.getMatchingRuleID();
        byte[] wanted = filter.getAssertionValueBytes();
        if (rule == null) {
            return equal(kind, values, wanted);
        }
        return switch (rule) {
            case RULE_AND -> bits(kind, values, wanted, true);
            case RULE_OR -> bits(kind, values, wanted, false);
            case RULE_IN_CHAIN -> inChain(entry, kind, wanted);
            default -> null;
        };
    }

    private static @Nullable Boolean bits(AttributeKind kind, List<byte[]> values, byte[] wanted, boolean all) {
        if (kind.syntax() != Syntax.INTEGER) {
            return null;
        }
        try {
            long mask = Long.parseLong(text(wanted));
            for (byte[] value : values) {
                long common = Long.parseLong(text(value)) & mask;
                if (all ? common == mask : common != 0) {
                    return true;
                }
            }
            return false;
        } catch (NumberFormatException notNumber) {
            return null;
        }
    }

    private @Nullable Boolean inChain(LabEntry entry, AttributeKind kind, byte[] wanted) {
        String target = kind.syntax() == Syntax.DN_NAME ? assertionKey(kind, wanted) : null;
        if (target == null) {
            return null;
        }
        Set<String> seen = new HashSet<>();
        Deque<LabEntry> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty()) {
            for (byte[] value : view.values(open.pop(), kind)) {
                String key = kind.syntax().key(value);
                if (target.equals(key)) {
                    return true;
                }
                LabEntry next = view.tree().getByKey(key);
                if (next != null && key != null && seen.add(key)) {
                    open.push(next);
                }
            }
        }
        return false;
    }

    private static boolean anr(LabEntry entry, String wanted) {
        String start = wanted.toUpperCase(Locale.ROOT);
        return ANR.stream()
                .map(entry::value)
                .anyMatch(v -> v != null && v.toUpperCase(Locale.ROOT).startsWith(start));
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
