// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.wmifilter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.mof.MofFile;
import org.opengpmc.formats.mof.MofInstance;
import org.opengpmc.formats.mof.MofProperty;
import org.opengpmc.formats.mof.MofValue;

/**
 * A WMI filter as GPMC exports it: an {@code MSFT_SomFilter} with {@code MSFT_Rule}s, in MOF.
 *
 * @param author who made it, as people write it
 * @param changeDate when it was last changed, as a CIM date: {@code yyyymmddHHMMSS.mmmmmm-000}
 * @param creationDate when it was made, likewise
 * @param description empty if there is none
 * @param domain DNS name of its domain
 * @param id its GUID, in braces
 * @param name what people call it
 * @param queries in order
 */
public record SomFilter(
        String author,
        String changeDate,
        String creationDate,
        String description,
        String domain,
        String id,
        String name,
        List<WmiQuery> queries) {
    private static final String FORMAT = "WMI filter file";
    private static final String FILTER_CLASS = "MSFT_SomFilter";
    private static final String RULE_CLASS = "MSFT_Rule";
    private static final String RULES = "Rules";

    public SomFilter {
        queries = List.copyOf(queries);
    }

    /**
     * The filters of a file; other instances are left out.
     *
     * @throws FormatException if there is none, or one has no name or no query, or a rule that cannot be read
     */
    public static List<SomFilter> of(MofFile file) {
        List<SomFilter> filters = file.instances().stream()
                .filter(i -> i.className().equalsIgnoreCase(FILTER_CLASS))
                .map(SomFilter::of)
                .toList();
        if (filters.isEmpty()) {
            throw FormatException.whole(FORMAT, "there is no " + FILTER_CLASS + " in it");
        }
        return filters;
    }

    /** The same as an instance, properties in GPMC's order. What is empty is left out, as GPMC does. */
    public MofInstance toMof() {
        List<MofProperty> properties = new ArrayList<>();
        add(properties, "Author", author);
        add(properties, "ChangeDate", changeDate);
        add(properties, "CreationDate", creationDate);
        add(properties, "Description", description);
        add(properties, "Domain", domain);
        add(properties, "ID", id);
        add(properties, "Name", name);
        List<MofValue> rules = queries.stream().map(SomFilter::rule).toList();
        properties.add(new MofProperty(RULES, new MofValue.Array(rules)));
        return new MofInstance(FILTER_CLASS, properties);
    }

    private static SomFilter of(MofInstance instance) {
        String name = instance.text("Name").orElse("");
        if (name.isBlank()) {
            throw FormatException.whole(FORMAT, "the filter has no Name");
        }
        List<WmiQuery> queries = rules(instance);
        if (queries.isEmpty()) {
            throw FormatException.whole(FORMAT, "the filter '" + name + "' has no query");
        }
        return new SomFilter(
                instance.text("Author").orElse(""),
                instance.text("ChangeDate").orElse(""),
                instance.text("CreationDate").orElse(""),
                instance.text("Description").orElse(""),
                instance.text("Domain").orElse(""),
                instance.text("ID").orElse(""),
                name,
                queries);
    }

    /** A computer must satisfy all the rules, so leaving one out would let the filter pass more of them than it should. */
    private static List<WmiQuery> rules(MofInstance filter) {
        if (!(filter.get(RULES).orElse(null) instanceof MofValue.Array rules)) {
            return List.of();
        }
        return IntStream.range(0, rules.elements().size())
                .mapToObj(i -> query(rule(i + 1, rules.elements().get(i))))
                .toList();
    }

    private static MofInstance rule(int number, MofValue element) {
        if (element instanceof MofValue.Embedded embedded
                && embedded.instance().className().equalsIgnoreCase(RULE_CLASS)) {
            return embedded.instance();
        }
        throw FormatException.whole(
                FORMAT,
                "element " + number + " of " + RULES + " is " + words(element) + ", not an instance of " + RULE_CLASS);
    }

    private static String words(MofValue element) {
        if (element instanceof MofValue.Embedded embedded) {
            return "an instance of " + embedded.instance().className();
        }
        if (element instanceof MofValue.Word word) {
            return "'" + word.word() + "'";
        }
        return element instanceof MofValue.Text text ? "the text '" + text.text() + "'" : "a list";
    }

    private static WmiQuery query(MofInstance rule) {
        String text = rule.text("Query").orElse("");
        if (text.isBlank()) {
            throw FormatException.whole(FORMAT, "a " + RULE_CLASS + " has no Query");
        }
        String language = rule.text("QueryLanguage").filter(l -> !l.isBlank()).orElse("WQL");
        String namespace =
                rule.text("TargetNameSpace").filter(n -> !n.isBlank()).orElse(WmiQuery.USUAL_NAMESPACE);
        return new WmiQuery(language, namespace, text);
    }

    private static MofValue rule(WmiQuery query) {
        List<MofProperty> properties = new ArrayList<>();
        add(properties, "Query", query.text());
        add(properties, "QueryLanguage", query.language());
        add(properties, "TargetNameSpace", query.namespace());
        return new MofValue.Embedded(new MofInstance(RULE_CLASS, properties));
    }

    private static void add(List<MofProperty> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.add(new MofProperty(name, new MofValue.Text(value)));
        }
    }
}
