// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.WrittenDescriptor;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.inf.InfFields;
import org.opengpmc.formats.inf.InfFile;
import org.opengpmc.formats.inf.InfLine;

/** Reads a security template. A line that says nothing is told and left out. */
final class TemplateReader {
    static final String FORMAT = "GptTmpl.inf";

    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
    private static final String MEMBERS = "__Members";
    private static final String MEMBER_OF = "__Memberof";

    private final InfFile file;
    private final Consumer<FormatException> problems;

    /**
     * @param problems told what is wrong in the file
     */
    TemplateReader(InfFile file, Consumer<FormatException> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** All settings: those that are values by name, the others in the order of the file. */
    SecuritySettings read() {
        List<SecurityItem> items = new ArrayList<>();
        List<SystemAccessOption> options = new ArrayList<>();
        values("System Access").forEach((name, line) -> {
            if (AccountPolicy.isInSystemAccess(name)) {
                number(line).ifPresent(value -> items.add(AccountPolicy.ofSystemAccess(name, value)));
            } else {
                options.add(new SystemAccessOption(name, line.value()));
            }
        });
        values("Kerberos Policy")
                .forEach((name, line) -> number(line)
                        .ifPresent(value -> items.add(new AccountPolicy(name, value, AccountPolicy.Type.KERBEROS))));
        values("Event Audit")
                .forEach((name, line) -> number(line).ifPresent(value -> items.add(new AuditCategory(name, value))));
        values("Privilege Rights").forEach((name, line) -> items.add(new UserRight(name, trustees(line.value()))));
        values("Registry Values").forEach((name, line) -> {
            RegistryOption option = registryOption(name, line);
            if (option != null) {
                items.add(option);
            }
        });
        items.addAll(options);
        for (EventLogPolicy.Log log : EventLogPolicy.Log.values()) {
            values(log.section())
                    .forEach((name, line) ->
                            number(line).ifPresent(value -> items.add(new EventLogPolicy(log, name, value))));
        }
        items.addAll(groups());
        triples("Service General Setting", t -> new ServicePolicy(t.name, t.number, t.security))
                .forEach(items::add);
        triples("File Security", t -> new ProtectedObject(ProtectedObject.Kind.FILE, t.name, t.number, t.security))
                .forEach(items::add);
        triples("Registry Keys", t -> new ProtectedObject(ProtectedObject.Kind.REGISTRY, t.name, t.number, t.security))
                .forEach(items::add);
        return new SecuritySettings(items);
    }

    private Stream<InfLine> lines(String section) {
        return file.sections().stream()
                .filter(s -> s.name().equalsIgnoreCase(section))
                .flatMap(s -> s.lines().stream());
    }

    /** The values of a section by name; of one that stands there twice the first. */
    private Map<String, InfLine> values(String section) {
        Map<String, InfLine> values = new TreeMap<>(BY_NAME);
        lines(section).forEach(line -> {
            String key = line.key().orElse("");
            if (key.isEmpty()) {
                tell("'" + shortened(line.text()) + "' in [" + section + "] sets nothing", line);
            } else if (values.putIfAbsent(key, line) != null) {
                tell("'" + key + "' stands twice in [" + section + "]", line);
            }
        });
        return values;
    }

    private OptionalLong number(InfLine line) {
        OptionalLong number = Values.number(line.value());
        if (number.isEmpty()) {
            tell("'" + shortened(line.text()) + "' has no number", line);
        }
        return number;
    }

    private @Nullable RegistryOption registryOption(String name, InfLine line) {
        String value = line.value();
        int comma = value.indexOf(',');
        OptionalLong type = comma < 0
                ? OptionalLong.empty()
                : Values.number(value.substring(0, comma).strip());
        if (type.isEmpty() || type.getAsLong() < 0 || type.getAsLong() > Integer.MAX_VALUE) {
            tell("'" + name + "' has no type", line);
            return null;
        }
        return new RegistryOption(
                name, (int) type.getAsLong(), value.substring(comma + 1).strip());
    }

    private static List<Trustee> trustees(String list) {
        return InfFields.split(list).stream()
                .filter(name -> !name.isEmpty())
                .map(Trustee::parse)
                .toList();
    }

    private List<RestrictedGroup> groups() {
        Map<String, RestrictedGroup> groups = new LinkedHashMap<>();
        lines("Group Membership").forEach(line -> {
            String key = line.key().orElse("");
            boolean members = endsWith(key, MEMBERS);
            if (!members && !endsWith(key, MEMBER_OF)) {
                tell("'" + shortened(line.text()) + "' names neither members nor memberships", line);
                return;
            }
            String name = key.substring(0, key.length() - (members ? MEMBERS : MEMBER_OF).length());
            Trustee group = Trustee.parse(name.strip());
            RestrictedGroup known = groups.getOrDefault(group.text(), new RestrictedGroup(group, List.of(), List.of()));
            List<Trustee> named = trustees(line.value());
            groups.put(
                    group.text(),
                    members
                            ? new RestrictedGroup(group, named, known.memberOf())
                            : new RestrictedGroup(group, known.members(), named));
        });
        return List.copyOf(groups.values());
    }

    private static boolean endsWith(String text, String ending) {
        return text.regionMatches(true, text.length() - ending.length(), ending, 0, ending.length());
    }

    /** A name, a number and a security descriptor. */
    private record Triple(String name, long number, WrittenDescriptor security) {}

    private <T> List<T> triples(String section, Function<Triple, T> made) {
        List<T> found = new ArrayList<>();
        lines(section).forEach(line -> {
            List<String> fields = line.fields();
            OptionalLong number = fields.size() < 2 ? OptionalLong.empty() : Values.number(fields.get(1));
            if (number.isEmpty()) {
                tell("'" + shortened(line.text()) + "' in [" + section + "] has no number", line);
            } else {
                String sddl = String.join(",", fields.subList(2, fields.size()));
                found.add(made.apply(new Triple(fields.get(0), number.getAsLong(), security(sddl, line))));
            }
        });
        return found;
    }

    private WrittenDescriptor security(String sddl, InfLine line) {
        WrittenDescriptor written = new WrittenDescriptor(sddl);
        try {
            written.check();
        } catch (FormatException e) {
            tell("'" + shortened(sddl) + "' is not a security descriptor: " + e.problem(), line);
        }
        return written;
    }

    private void tell(String problem, InfLine line) {
        problems.accept(FormatException.atLine(FORMAT, problem, line.number()));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
