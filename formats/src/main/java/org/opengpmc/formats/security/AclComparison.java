// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.opengpmc.formats.security.AclMeaning.Holding;
import org.opengpmc.formats.security.AclMeaning.Scope;
import org.opengpmc.formats.security.AclMeaning.Subject;
import org.opengpmc.formats.security.DescriptorComparison.Difference;
import org.opengpmc.formats.security.DescriptorComparison.Kind;
import org.opengpmc.formats.security.SecurityDescriptor.AclState;

/** Compares the meaning of two ACLs for {@link DescriptorComparison}. */
final class AclComparison {
    /** One ACL with what the control bits say of it. */
    record Side(String name, AclState state, boolean isProtected, int autoInheritBits, List<Ace> aces) {
        static Side daclOf(SecurityDescriptor descriptor) {
            int bits = ControlFlags.DACL_AUTO_INHERITED | ControlFlags.DACL_AUTO_INHERIT_REQUIRED;
            return new Side(
                    "permission list",
                    descriptor.daclState(),
                    descriptor.has(ControlFlags.DACL_PROTECTED),
                    descriptor.control() & bits,
                    descriptor.daclEntries());
        }

        static Side saclOf(SecurityDescriptor descriptor) {
            int bits = ControlFlags.SACL_AUTO_INHERITED | ControlFlags.SACL_AUTO_INHERIT_REQUIRED;
            return new Side(
                    "audit list",
                    descriptor.saclState(),
                    descriptor.has(ControlFlags.SACL_PROTECTED),
                    descriptor.control() & bits,
                    descriptor.saclEntries());
        }
    }

    private final GenericMapping mapping;
    private final Function<Sid, String> names;
    private final List<Difference> differences;
    private final List<String> remarks;

    AclComparison(
            GenericMapping mapping, Function<Sid, String> names, List<Difference> differences, List<String> remarks) {
        this.mapping = mapping;
        this.names = names;
        this.differences = differences;
        this.remarks = remarks;
    }

    void compare(Side expected, Side actual) {
        if (expected.state() == AclState.ABSENT) {
            return;
        }
        if (expected.isProtected() != actual.isProtected()) {
            String text = expected.isProtected()
                    ? "The " + actual.name() + " inherits from above, expected is that it does not."
                    : "The " + actual.name() + " does not inherit from above, expected is that it does.";
            differences.add(Difference.of(Kind.PROTECTION, null, text));
        }
        if (expected.autoInheritBits() != actual.autoInheritBits()) {
            remarks.add("The auto-inherit marks of the " + actual.name() + " differ.");
        }
        if (expected.state() != actual.state()) {
            String text = "The " + actual.name() + " is " + words(actual.state()) + ", expected is "
                    + words(expected.state()) + ".";
            differences.add(Difference.of(Kind.PRESENCE, null, text));
            return;
        }
        int before = differences.size();
        AclMeaning expectedMeaning = new AclMeaning(expected.aces(), mapping);
        AclMeaning actualMeaning = new AclMeaning(actual.aces(), mapping);
        Set<Subject> subjects = new LinkedHashSet<>(expectedMeaning.holdings().keySet());
        subjects.addAll(actualMeaning.holdings().keySet());
        for (Subject subject : subjects) {
            compare(subject, expectedMeaning.of(subject), actualMeaning.of(subject));
        }
        for (AclOrder.Swap swap : AclOrder.swaps(expectedMeaning, actualMeaning)) {
            differences.add(orderDifference(swap, expectedMeaning, actualMeaning));
        }
        if (differences.size() == before && !expected.aces().equals(actual.aces())) {
            remarks.add("The entries of the " + actual.name()
                    + " are written differently (order, division, inherited mark), without effect.");
        }
    }

    private static String words(AclState state) {
        return switch (state) {
            case ABSENT -> "absent";
            case NULL -> "the NULL list, which allows everything to everybody";
            case LIST -> "a list of entries";
        };
    }

    private void compare(Subject subject, Holding expected, Holding actual) {
        record Change(int missing, int extra) {}
        Map<Change, List<Scope>> changes = new LinkedHashMap<>();
        int missing = 0;
        int extra = 0;
        for (Scope scope : Scope.values()) {
            Change change =
                    new Change(expected.mask(scope) & ~actual.mask(scope), actual.mask(scope) & ~expected.mask(scope));
            if (change.missing != 0 || change.extra != 0) {
                changes.computeIfAbsent(change, key -> new ArrayList<>()).add(scope);
                missing |= change.missing;
                extra |= change.extra;
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        List<String> sentences = new ArrayList<>();
        changes.forEach((change, scopes) -> {
            if (change.missing != 0) {
                sentences.add(rights(subject, change.missing) + " is missing on " + places(scopes));
            }
            if (change.extra != 0) {
                sentences.add(rights(subject, change.extra) + " is there without being expected on " + places(scopes));
            }
        });
        String text = title(subject) + ": " + String.join("; ", sentences) + ".";
        differences.add(new Difference(
                kind(expected, actual), subject.trustee(), expected.entries(), actual.entries(), missing, extra, text));
    }

    private static Kind kind(Holding expected, Holding actual) {
        if (actual.entries().isEmpty()) {
            return Kind.MISSING;
        }
        if (expected.entries().isEmpty()) {
            return Kind.EXTRA;
        }
        return expected.anyMask() == actual.anyMask() ? Kind.INHERITANCE : Kind.RIGHTS;
    }

    private String rights(Subject subject, int mask) {
        return subject.allows() || subject.denies() || subject.audit() != 0
                ? RightsText.describe(mask, mapping)
                : "the entry";
    }

    private static String places(List<Scope> scopes) {
        if (scopes.size() == Scope.values().length) {
            return "this object and everything below";
        }
        List<String> texts = new ArrayList<>(scopes.stream().map(Scope::text).toList());
        join(texts, Scope.FOLDERS_NEAR, Scope.FOLDERS_FAR, "all folders below");
        join(texts, Scope.FILES_NEAR, Scope.FILES_FAR, "all files below");
        return String.join(", ", texts);
    }

    private static void join(List<String> texts, Scope near, Scope far, String both) {
        if (texts.contains(near.text()) && texts.remove(far.text())) {
            texts.set(texts.indexOf(near.text()), both);
        }
    }

    private String title(Subject subject) {
        String verb = "Entry of type " + subject.typeCode();
        if (subject.allows()) {
            verb = "Allow";
        } else if (subject.denies()) {
            verb = "Deny";
        } else if (subject.audit() != 0) {
            verb = "Audit";
        }
        StringBuilder text = new StringBuilder(verb);
        if (subject.trustee() != null) {
            text.append(' ').append(names.apply(subject.trustee()));
        }
        if (subject.objectType() != null) {
            text.append(" on ").append(subject.objectType());
        }
        if (subject.inheritedObjectType() != null) {
            text.append(" for objects of class ").append(subject.inheritedObjectType());
        }
        return subject.data().isEmpty() || subject.trustee() == null
                ? text.toString()
                : text.append(" (conditional)").toString();
    }

    private Difference orderDifference(AclOrder.Swap swap, AclMeaning expected, AclMeaning actual) {
        String allows = title(swap.allow()) + (swap.more() == 0 ? "" : " and " + swap.more() + " more");
        String text = swap.denyFirstInExpected()
                ? title(swap.deny()) + " stands behind " + allows
                        + " and so does not take effect against it; expected is that it stands before."
                : title(swap.deny()) + " stands before " + allows
                        + " and so takes effect against it; expected is that it stands behind.";
        return new Difference(Kind.ORDER, swap.deny().trustee(), both(expected, swap), both(actual, swap), 0, 0, text);
    }

    private static List<Ace> both(AclMeaning meaning, AclOrder.Swap swap) {
        List<Ace> aces = new ArrayList<>(meaning.of(swap.deny()).entries());
        aces.addAll(meaning.of(swap.allow()).entries());
        return aces;
    }
}
