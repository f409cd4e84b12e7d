// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.util.json.JSONArray;
import com.unboundid.util.json.JSONObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnreachableException;

/** Replaces attribute values in one modify that removes exactly the old ones: compare-and-set. */
record ModifyEntry(String dn, List<AttributeChange> changes) implements Step {
    ModifyEntry {
        changes = changes.stream().filter(c -> !c.isEmpty()).toList();
    }

    @Override
    public String describe() {
        return "set "
                + changes.stream()
                        .map(c -> c.name() + " from " + show(c.before()) + " to " + show(c.after()))
                        .collect(Collectors.joining(", "))
                + " on " + dn;
    }

    @Override
    public void apply(DomainConnection connection) {
        modify(connection, changes);
    }

    @Override
    public boolean isOneRequest() {
        return true;
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return read(connection)
                .filter(entry -> changes.stream().allMatch(c -> AttributeChange.holds(entry, c.after())))
                .isPresent();
    }

    @Override
    public Optional<String> foreign(DomainConnection connection) {
        Optional<Entry> now = read(connection);
        if (now.isEmpty()) {
            return Optional.of("the object " + dn + " is gone");
        }
        boolean known = changes.stream().allMatch(c -> AttributeChange.holds(now.get(), c.before()))
                || changes.stream().allMatch(c -> AttributeChange.holds(now.get(), c.after()));
        return known
                ? Optional.empty()
                : Optional.of(changes.stream()
                        .map(c -> c.name() + ": was " + show(c.before()) + ", to be " + show(c.after()) + ", found "
                                + show(found(now.get(), c)))
                        .collect(Collectors.joining("; ")));
    }

    private static Attribute found(Entry entry, AttributeChange change) {
        return Optional.ofNullable(entry.getAttribute(change.name())).orElse(new Attribute(change.name()));
    }

    @Override
    public void undo(DomainConnection connection) {
        if (isApplied(connection)) {
            modify(connection, changes.stream().map(AttributeChange::reversed).toList());
        }
    }

    private void modify(DomainConnection connection, List<AttributeChange> wanted) {
        List<Modification> modifications =
                wanted.stream().flatMap(c -> c.modifications().stream()).toList();
        if (modifications.isEmpty()) {
            return;
        }
        try {
            connection.directory().modify(new ModifyRequest(dn, modifications));
        } catch (LDAPException e) {
            GpmcException failure = DirectoryObjects.failure(connection, e, "change the object", dn);
            throw failure instanceof NotFoundException ? failure : explain(connection, wanted, failure);
        }
    }

    /** The server only says that it refused. Look again: if the old values are not there, it was a conflict. */
    private GpmcException explain(DomainConnection connection, List<AttributeChange> wanted, GpmcException failure) {
        if (failure instanceof UnreachableException) {
            return failure;
        }
        Optional<Entry> now = read(connection);
        List<AttributeChange> differing = wanted.stream()
                .filter(c -> now.isPresent() && !AttributeChange.holds(now.get(), c.before()))
                .toList();
        if (differing.isEmpty()) {
            return failure;
        }
        String both = differing.stream()
                .map(c -> c.name() + ": expected " + show(c.before()) + ", found " + show(found(now.get(), c)))
                .collect(Collectors.joining("; "));
        return new ConflictException(Failure.of("somebody changed the object meanwhile: " + both)
                .on(dn)
                .at(connection.facts().server())
                .hint("Look at the object again, then repeat the command")
                .cause(failure));
    }

    private Optional<Entry> read(DomainConnection connection) {
        return DirectoryObjects.find(
                connection, dn, changes.stream().map(AttributeChange::name).toList());
    }

    private static String show(Attribute attribute) {
        return attribute.size() == 0
                ? "(none)"
                : Arrays.stream(attribute.getValueByteArrays())
                        .map(JsonValues::text)
                        .collect(Collectors.joining(", "));
    }

    @Override
    public JSONObject toJson() {
        List<JSONObject> list = changes.stream()
                .map(c -> JsonValues.object(
                        "before", JsonValues.attribute(c.before()), "after", JsonValues.attribute(c.after())))
                .toList();
        return JsonValues.object("step", "modify-entry", "dn", dn, "changes", new JSONArray(list));
    }

    static ModifyEntry parse(JSONObject json) {
        List<AttributeChange> changes = JsonValues.array(json, "changes").stream()
                .map(v -> (JSONObject) v)
                .map(c -> new AttributeChange(
                        JsonValues.attribute(JsonValues.child(c, "before")),
                        JsonValues.attribute(JsonValues.child(c, "after"))))
                .toList();
        return new ModifyEntry(JsonValues.string(json, "dn"), changes);
    }
}
