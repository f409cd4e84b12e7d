// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What differs in meaning between two descriptors, and what differs only in form.
 *
 * <p>Without meaning are: the auto-inherit bits, the inherited mark of entries, entries that grant nothing, one entry
 * split into several or several joined, generic rights instead of those they stand for, and the order of entries except
 * between a deny and an allow of the same right. A part the expected descriptor does not carry (owner, group, DACL,
 * SACL) is not compared.
 *
 * @param differences in meaning; none if the descriptors mean the same
 * @param remarks differences in form only, in words
 */
public record DescriptorComparison(List<Difference> differences, List<String> remarks) {
    /** What a difference is about. */
    public enum Kind {
        /** The owner. */
        OWNER,
        /** The primary group. */
        GROUP,
        /** Whether the DACL or SACL inherits from the parent. */
        PROTECTION,
        /** Whether there is a DACL or SACL, and whether it is the NULL one. */
        PRESENCE,
        /** Entries that are expected and not there. */
        MISSING,
        /** Entries that are there and not expected. */
        EXTRA,
        /** Entries with other rights. */
        RIGHTS,
        /** Entries with the same rights that hold elsewhere: on this object, on folders or files below it. */
        INHERITANCE,
        /** A deny and an allow of the same right in another order. */
        ORDER
    }

    /**
     * One difference.
     *
     * @param trustee whom it concerns, if anybody
     * @param expected the entries of the expected descriptor it concerns
     * @param actual the entries of the actual descriptor it concerns
     * @param missingRights rights expected and not there, anywhere in or below the object
     * @param extraRights rights there and not expected
     * @param text a sentence for people, in English
     */
    public record Difference(
            Kind kind,
            @Nullable Sid trustee,
            List<Ace> expected,
            List<Ace> actual,
            int missingRights,
            int extraRights,
            String text) {
        /** Copies the lists. */
        public Difference {
            expected = List.copyOf(expected);
            actual = List.copyOf(actual);
        }

        static Difference of(Kind kind, @Nullable Sid trustee, String text) {
            return new Difference(kind, trustee, List.of(), List.of(), 0, 0, text);
        }
    }

    /** Copies the lists. */
    public DescriptorComparison {
        differences = List.copyOf(differences);
        remarks = List.copyOf(remarks);
    }

    /** Whether both mean the same. */
    public boolean sameMeaning() {
        return differences.isEmpty();
    }

    /**
     * Compares, calling trustees by their well-known English names and others by SID.
     *
     * @param mapping what generic rights mean for the object they protect
     */
    public static DescriptorComparison compare(
            SecurityDescriptor expected, SecurityDescriptor actual, GenericMapping mapping) {
        return compare(expected, actual, mapping, DescriptorComparison::wellKnownName);
    }

    /**
     * Compares, with the caller's names for trustees in the texts.
     *
     * @param mapping what generic rights mean for the object they protect
     * @param names gives a trustee's name for people
     */
    public static DescriptorComparison compare(
            SecurityDescriptor expected,
            SecurityDescriptor actual,
            GenericMapping mapping,
            Function<Sid, String> names) {
        List<Difference> differences = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        principal(Kind.OWNER, "owner", expected.owner(), actual.owner(), names, differences);
        principal(Kind.GROUP, "primary group", expected.group(), actual.group(), names, differences);
        AclComparison acls = new AclComparison(mapping, names, differences, remarks);
        acls.compare(AclComparison.Side.daclOf(expected), AclComparison.Side.daclOf(actual));
        acls.compare(AclComparison.Side.saclOf(expected), AclComparison.Side.saclOf(actual));
        return new DescriptorComparison(differences, remarks);
    }

    private static void principal(
            Kind kind,
            String what,
            @Nullable Sid expected,
            @Nullable Sid actual,
            Function<Sid, String> names,
            List<Difference> differences) {
        if (expected != null && !Objects.equals(expected, actual)) {
            String text = "The " + what + " is " + (actual == null ? "not set" : names.apply(actual)) + ", expected is "
                    + names.apply(expected) + ".";
            differences.add(Difference.of(kind, actual == null ? expected : actual, text));
        }
    }

    private static String wellKnownName(Sid sid) {
        return WellKnownSids.displayName(sid)
                .or(() -> sid.domain().flatMap(domain -> DomainRids.displayName(sid.rid())))
                .orElseGet(sid::toString);
    }
}
