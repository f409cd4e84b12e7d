// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONArray;
import com.unboundid.util.json.JSONObject;
import com.unboundid.util.json.JSONString;
import com.unboundid.util.json.JSONValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Sets the descriptors of files and folders in SYSVOL. All are looked at before the first is written; each of them can be
 * taken back by itself, so that dying between two of them does no harm. What stands as it should is not written: some
 * stores pass permissions on to what is below by themselves.
 *
 * @param files which, each folder before what it holds
 */
record SetFileSecurity(List<SecuredFile> files) implements Step {
    SetFileSecurity {
        files = List.copyOf(files);
    }

    @Override
    public String describe() {
        String first = files.get(0).path().toString();
        int more = files.size() - 1;
        return "set the permissions of the SYSVOL folder " + first
                + (more == 0 ? "" : " and of " + more + (more == 1 ? " entry" : " entries") + " below");
    }

    @Override
    public void apply(DomainConnection connection) {
        for (SecuredFile file : files) {
            SecurityDescriptor now = current(connection, file.path());
            if (!same(file.before(), now) && !same(file.after(), now)) {
                throw new ConflictException(
                        Failure.of("somebody changed the permissions of the file or folder meanwhile")
                                .on(file.path().toString())
                                .at(connection.facts().server())
                                .hint("Look at the permissions again, then repeat the command"));
            }
        }
        for (SecuredFile file : files) {
            if (!same(file.after(), current(connection, file.path()))) {
                connection.sysvol().writeSecurity(file.path(), file.after());
            }
        }
    }

    private static SecurityDescriptor current(DomainConnection connection, SysvolPath path) {
        return connection.sysvol().readSecurity(path);
    }

    /** What the first does not hold, such as an owner, does not count. */
    private static boolean same(SecurityDescriptor wanted, SecurityDescriptor now) {
        return DescriptorComparison.compare(wanted, now, GenericMapping.FILE).sameMeaning();
    }

    @Override
    public boolean isApplied(DomainConnection connection) {
        return files.stream().allMatch(file -> stands(connection, file, SecuredFile::after));
    }

    private static boolean stands(
            DomainConnection connection, SecuredFile file, Function<SecuredFile, SecurityDescriptor> which) {
        try {
            return same(which.apply(file), current(connection, file.path()));
        } catch (NotFoundException e) {
            return false;
        }
    }

    @Override
    public Optional<String> foreign(DomainConnection connection) {
        return files.stream()
                .filter(file ->
                        !stands(connection, file, SecuredFile::before) && !stands(connection, file, SecuredFile::after))
                .findFirst()
                .map(file -> file.path() + " with permissions that are neither the old nor the new, or gone");
    }

    /** Only what we wrote is taken back: somebody else's permissions stay. */
    @Override
    public void undo(DomainConnection connection) {
        for (SecuredFile file : files) {
            if (stands(connection, file, SecuredFile::after) && !stands(connection, file, SecuredFile::before)) {
                connection.sysvol().writeSecurity(file.path(), file.before());
            }
        }
    }

    @Override
    public JSONObject toJson() {
        Map<String, Integer> table = new LinkedHashMap<>();
        List<JSONValue> list = new ArrayList<>();
        for (SecuredFile file : files) {
            list.add(JsonValues.object(
                    "path", file.path(), "before", number(table, file.before()), "after", number(table, file.after())));
        }
        // Most files of a GPT have the same few descriptors.
        List<JSONValue> descriptors = new ArrayList<>();
        table.keySet().forEach(text -> descriptors.add(new JSONString(text)));
        return JsonValues.object(
                "step", "set-file-security", "descriptors", new JSONArray(descriptors), "files", new JSONArray(list));
    }

    private static long number(Map<String, Integer> table, SecurityDescriptor descriptor) {
        return table.computeIfAbsent(JsonValues.text(descriptor.write()), text -> table.size());
    }

    static SetFileSecurity parse(JSONObject json) {
        List<SecurityDescriptor> table = JsonValues.array(json, "descriptors").stream()
                .map(v -> SecurityDescriptor.parse(JsonValues.bytes(((JSONString) v).stringValue())))
                .toList();
        List<SecuredFile> files = JsonValues.array(json, "files").stream()
                .map(v -> (JSONObject) v)
                .map(f -> new SecuredFile(
                        SysvolPath.parse(JsonValues.string(f, "path")),
                        table.get((int) JsonValues.number(f, "before")),
                        table.get((int) JsonValues.number(f, "after"))))
                .toList();
        return new SetFileSecurity(files);
    }
}
