// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.formats.security.Sid;

/**
 * The permissions on policy of one object ({@code IGPMSecurityInfo}). It is not a plain collection: adding only ever
 * raises a level, removing follows the order of levels. Edits give a new list; nothing is written until {@link
 * PermissionChanges} makes the object's permissions equal to a list.
 *
 * @param kind what kind of object it is about
 * @param permissions in the order of the descriptor
 */
public record PermissionList(SecuredKind kind, List<Permission> permissions) {
    public PermissionList {
        permissions = List.copyOf(permissions);
    }

    /**
     * That every level in it is one that its kind of object has.
     *
     * @throws InvalidInputException naming the first that is not
     */
    public void requireItsLevels() {
        permissions.forEach(this::checkKind);
    }

    /** A list in which nobody has anything. */
    public static PermissionList empty(SecuredKind kind) {
        return new PermissionList(kind, List.of());
    }

    /**
     * What came of an edit.
     *
     * @param list the list after it
     * @param changed false if the list is what it was ({@code S_FALSE})
     */
    public record Edit(PermissionList list, boolean changed) {}

    /**
     * Raises a trustee to a level. A lower level that it covers is replaced; an equal or higher one stays, and nothing
     * changes. An explicit entry that does not reach what is below becomes one that does, never the other way round.
     *
     * @throws InvalidInputException for a denied, inherited or custom permission, or a level of another kind of object
     * @throws UnsupportedException if an inherited or a deny entry of the trustee stands against it
     */
    public Edit add(Permission wanted) {
        check(wanted);
        Permission added = wanted.withInheritable(wanted.level().inheritable(wanted.inheritable()));
        for (Permission present : permissions) {
            if (present.trustee().equals(added.trustee())) {
                if (present.denied()) {
                    refuseIfDenied(present, added);
                } else if (present.inherited() && present.level().covers(added.level())) {
                    if (present.inheritable() || !added.inheritable()) {
                        return new Edit(this, false);
                    }
                } else if (present.inherited() && added.level().covers(present.level())) {
                    throw refused(
                            "has the lower level '" + present.level().word() + "' from the container above",
                            added,
                            "Remove it there first");
                }
            }
        }
        return raise(added);
    }

    private Edit raise(Permission added) {
        List<Permission> after = new ArrayList<>();
        boolean reaching = added.inheritable();
        int place = -1;
        for (Permission present : permissions) {
            if (!present.isBesides(added)) {
                after.add(present);
            } else if (present.level().covers(added.level())) {
                if (present.inheritable() || !added.inheritable()) {
                    return new Edit(this, false);
                }
                return new Edit(replaced(present, present.withInheritable(true)), true);
            } else if (added.level().covers(present.level())) {
                reaching |= present.inheritable();
                place = place < 0 ? after.size() : place;
            } else {
                after.add(present);
            }
        }
        after.add(place < 0 ? after.size() : place, added.withInheritable(reaching));
        return new Edit(new PermissionList(kind, after), true);
    }

    private PermissionList replaced(Permission old, Permission now) {
        List<Permission> after = new ArrayList<>(permissions);
        after.replaceAll(p -> p.equals(old) ? now : p);
        return new PermissionList(kind, after);
    }

    private void check(Permission wanted) {
        if (wanted.denied() || wanted.inherited()) {
            throw new InvalidInputException(Failure.of(
                            "a permission that is " + (wanted.denied() ? "denied" : "inherited") + " cannot be added")
                    .hint("Denials are set in the security descriptor itself"));
        }
        checkKind(wanted);
        if (wanted.level().isCustom()) {
            throw new InvalidInputException(
                    Failure.of("'custom' stands for rights that match no level; it can be removed, but not granted"));
        }
    }

    private void checkKind(Permission wanted) {
        if (!wanted.level().appliesTo(kind)) {
            throw new InvalidInputException(Failure.of(
                    "'" + wanted.level().word() + "' (" + wanted.level() + ") is no level of " + kind.one()));
        }
    }

    private static void refuseIfDenied(Permission denied, Permission added) {
        if (added.level().covers(denied.level())) {
            throw refused(
                    "is denied '" + denied.level().word() + "'" + (denied.inherited() ? " by the container above" : ""),
                    added,
                    "Remove the denial first");
        }
    }

    private static UnsupportedException refused(String why, Permission added, String hint) {
        return new UnsupportedException(
                Failure.of("'" + added.level().word() + "' cannot be granted to " + added.trustee() + ", which " + why)
                        .hint(hint));
    }

    /**
     * Removes a trustee's level: the one named, or a lower one that is there in its place. Where the trustee has a higher
     * one, nothing changes.
     *
     * @param unwanted denied to remove a denial
     * @throws UnsupportedException for an inherited permission: that can only be removed where it stands
     */
    public Edit remove(Permission unwanted) {
        checkKind(unwanted);
        if (unwanted.inherited()) {
            throw new UnsupportedException(Failure.of("'" + unwanted.level().word() + "' of " + unwanted.trustee()
                            + " is inherited and cannot be removed here")
                    .hint("Remove it on the container above, or stop inheritance in the object's security"));
        }
        List<Permission> after = new ArrayList<>(permissions);
        boolean exact = after.removeIf(p -> p.isBesides(unwanted) && p.level() == unwanted.level());
        boolean changed = exact
                || after.removeIf(p -> p.isBesides(unwanted) && unwanted.level().covers(p.level()));
        return new Edit(changed ? new PermissionList(kind, after) : this, changed);
    }

    /** Removes all a trustee has or is denied here; what it inherits stays. */
    public Edit removeTrustee(Sid trustee) {
        List<Permission> after = new ArrayList<>(permissions);
        boolean changed = after.removeIf(p -> p.trustee().equals(trustee) && !p.inherited());
        return new Edit(changed ? new PermissionList(kind, after) : this, changed);
    }

    /** What is said of one trustee itself, not of groups that it is in. */
    public List<Permission> of(Sid trustee) {
        return permissions.stream().filter(p -> p.trustee().equals(trustee)).toList();
    }

    /**
     * Whether the trustee itself is allowed this level, or one that covers it, here or from above; whether it reaches what
     * is below does not matter, nor do denials. Custom covers custom alone. What a search for a permission asks.
     */
    public boolean contains(Sid trustee, PermissionLevel level) {
        return permissions.stream()
                .anyMatch(p ->
                        !p.denied() && p.trustee().equals(trustee) && p.level().covers(level));
    }

    /** Those that stand on the object itself. */
    List<Permission> own(Sid trustee, boolean denied) {
        return permissions.stream()
                .filter(p ->
                        !p.inherited() && p.denied() == denied && p.trustee().equals(trustee))
                .toList();
    }
}
