// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the lab knows of the AD schema: attributes with their syntax, classes with their parents and descriptors. */
final class LabSchema {
    /** An attribute ({@code attributeSchema}); {@code link} is even for a forward link, odd for a back link, else 0. */
    record AttributeKind(
            String name,
            String commonName,
            String oid,
            String syntaxOid,
            int omSyntax,
            Syntax syntax,
            boolean singleValued,
            boolean constructed,
            boolean systemOnly,
            int link,
            UUID schemaGuid,
            @Nullable UUID propertySet) {
        boolean forwardLink() {
            return link > 0 && link % 2 == 0;
        }

        boolean backLink() {
            return link % 2 == 1;
        }
    }

    /** A class ({@code classSchema}); {@code category}: 1 structural, 2 abstract, 3 auxiliary, 0 of X.500 (1988). */
    record ClassKind(
            String name,
            String commonName,
            String oid,
            String parent,
            List<String> auxiliary,
            String rdnAttribute,
            int category,
            String objectCategory,
            UUID schemaGuid,
            String defaultSecurity) {}

    private static final LabSchema INSTANCE = new LabSchema();

    private final Map<String, AttributeKind> attributes = new HashMap<>(4096);
    private final Map<String, ClassKind> classes = new HashMap<>(1024);
    private final Map<Integer, AttributeKind> backLinks = new HashMap<>();

    private LabSchema() {
        for (String[] f : table("attributes.txt", 9)) {
            AttributeKind kind = new AttributeKind(
                    f[0],
                    f[1],
                    f[2],
                    f[3],
                    Integer.parseInt(f[4]),
                    Syntax.of(f[3]),
                    f[5].contains("s"),
                    f[5].contains("c"),
                    f[5].contains("y"),
                    f[6].isEmpty() ? 0 : Integer.parseInt(f[6]),
                    UUID.fromString(f[7]),
                    f[8].isEmpty() ? null : UUID.fromString(f[8]));
            attributes.put(fold(f[0]), kind);
            if (kind.backLink()) {
                backLinks.put(kind.link(), kind);
            }
        }
        for (String[] f : table("classes.txt", 10)) {
            classes.put(
                    fold(f[0]),
                    new ClassKind(
                            f[0],
                            f[1],
                            f[2],
                            f[3],
                            f[4].isEmpty() ? List.of() : List.of(f[4].split(",")),
                            f[5].isEmpty() ? "cn" : f[5],
                            Integer.parseInt(f[6]),
                            f[7],
                            UUID.fromString(f[8]),
                            f[9]));
        }
    }

    static LabSchema get() {
        return INSTANCE;
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The rows of a table that comes with the program. */
    static List<String[]> table(String name, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = LabSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] row = line.split("\\|", columns);
                    if (row.length != columns) {
                        throw new IllegalStateException(name + ": " + line);
                    }
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    Optional<AttributeKind> attribute(String name) {
        return Optional.ofNullable(attributes.get(fold(name)));
    }

    Optional<ClassKind> objectClass(String name) {
        return Optional.ofNullable(classes.get(fold(name)));
    }

    Collection<AttributeKind> attributes() {
        return attributes.values();
    }

    Collection<ClassKind> classes() {
        return classes.values();
    }

    /** The back link that mirrors a forward link, such as {@code memberOf} for {@code member}. */
    Optional<AttributeKind> mirror(AttributeKind forward) {
        return Optional.ofNullable(backLinks.get(forward.link() + 1));
    }

    /** How to compare an attribute's values; text for attributes that the schema does not know. */
    Syntax syntax(String attribute) {
        AttributeKind kind = attributes.get(fold(attribute));
        return kind == null ? Syntax.TEXT : kind.syntax();
    }

    /** A class with all its ancestors, {@code top} first. */
    List<ClassKind> ancestry(ClassKind kind) {
        List<ClassKind> chain = new ArrayList<>();
        ClassKind at = kind;
        while (!at.name().equals("top")) {
            chain.add(0, at);
            at = objectClass(at.parent()).orElseThrow();
        }
        chain.add(0, at);
        return chain;
    }

    /** Whether objects of a class are security principals and so get a SID. */
    boolean isPrincipal(ClassKind kind) {
        Set<String> all = new LinkedHashSet<>();
        ancestry(kind).forEach(c -> all.addAll(c.auxiliary()));
        return all.contains("securityPrincipal");
    }
}
