// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opengpmc.formats.FormatException;

/** Reads instances. Classes and qualifiers are no business of an exported filter and are refused. */
final class MofReader {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ITEMS = 10_000;

    private final MofScanner scanner;
    private int items;

    MofReader(String text) {
        this.scanner = new MofScanner(text);
    }

    List<MofInstance> instances() {
        List<MofInstance> instances = new ArrayList<>();
        for (scanner.skipPragmas(); !scanner.atEnd(); scanner.skipPragmas()) {
            instances.add(instance(1));
            scanner.require(';');
        }
        return instances;
    }

    private MofInstance instance(int depth) {
        scanner.requireWord("instance");
        scanner.requireWord("of");
        String className = scanner.word("the name of a class");
        scanner.require('{');
        List<MofProperty> properties = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!scanner.skip('}')) {
            String name = scanner.word("the name of a property");
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw scanner.problem("the property " + name + " is there twice");
            }
            scanner.require('=');
            properties.add(new MofProperty(name, value(depth)));
            scanner.require(';');
        }
        return new MofInstance(className, properties);
    }

    private MofValue value(int depth) {
        count(depth);
        if (scanner.skip('{')) {
            return array(depth);
        }
        if (scanner.sees('"')) {
            return new MofValue.Text(scanner.text());
        }
        if (scanner.seesWord("instance")) {
            return new MofValue.Embedded(instance(depth + 1));
        }
        return new MofValue.Word(scanner.literal());
    }

    private MofValue array(int depth) {
        List<MofValue> elements = new ArrayList<>();
        if (scanner.skip('}')) {
            return new MofValue.Array(elements);
        }
        do {
            elements.add(value(depth + 1));
        } while (scanner.skip(','));
        scanner.require('}');
        return new MofValue.Array(elements);
    }

    private void count(int depth) {
        if (depth > MAX_DEPTH) {
            throw scanner.problem("more than " + MAX_DEPTH + " levels");
        }
        if (++items > MAX_ITEMS) {
            throw FormatException.whole(MofFile.FORMAT, "more than " + MAX_ITEMS + " values");
        }
    }
}
