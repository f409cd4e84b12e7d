// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.policycomments;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;

/**
 * The file {@code comment.cmtx} of one half of a GPO: comments on policies of administrative templates. What it does not
 * know is kept for writing.
 */
public final class PolicyComments {
    /** The name of the file. */
    public static final String FILE_NAME = "comment.cmtx";

    /** No comments. */
    public static final PolicyComments NONE = new PolicyComments(null, Map.of());

    private static final String RESOURCE = "$(resource.";

    private final @Nullable XmlDocument document;
    private final Map<String, String> comments;

    private PolicyComments(@Nullable XmlDocument document, Map<String, String> comments) {
        this.document = document;
        this.comments = Map.copyOf(comments);
    }

    /**
     * Reads the file.
     *
     * @throws FormatException with the line, if it is not well-formed or of another kind
     */
    public static PolicyComments parse(byte[] content) {
        XmlDocument document = XmlDocument.parse(content, FILE_NAME);
        XmlElement root = document.root();
        if (!root.name().local().equals("policyComments")) {
            throw FormatException.atLine(
                    FILE_NAME, "begins with the element " + root.name().local(), root.line());
        }
        Map<String, String> prefixes = new HashMap<>();
        children(root, "policyNamespaces")
                .flatMap(XmlElement::elements)
                .forEach(e -> prefixes.put(attribute(e, "prefix"), attribute(e, "namespace")));
        Map<String, String> strings = new HashMap<>();
        children(root, "resources")
                .flatMap(e -> children(e, "stringTable"))
                .flatMap(e -> children(e, "string"))
                .forEach(e -> strings.put(attribute(e, "id"), e.text()));
        Map<String, String> comments = new HashMap<>();
        children(root, "comments")
                .flatMap(XmlElement::elements)
                .flatMap(e -> children(e, "comment"))
                .forEach(e -> comments.putIfAbsent(
                        policy(attribute(e, "policyRef"), prefixes), text(attribute(e, "commentText"), strings)));
        return new PolicyComments(document, comments);
    }

    /** The file's bytes: those it was parsed from; none for no comments. */
    public byte[] write() {
        return document == null ? new byte[0] : document.write();
    }

    /**
     * The comment on a policy.
     *
     * @param fullName its namespace, a colon, and its name; without regard to case
     */
    public Optional<String> on(String fullName) {
        return Optional.ofNullable(comments.get(fullName.toLowerCase(Locale.ROOT)))
                .filter(comment -> !comment.isEmpty());
    }

    private static String policy(String reference, Map<String, String> prefixes) {
        int colon = reference.indexOf(':');
        String prefix = colon < 0 ? "" : reference.substring(0, colon);
        String full = prefixes.getOrDefault(prefix, prefix) + ":" + reference.substring(colon + 1);
        return full.toLowerCase(Locale.ROOT);
    }

    private static String text(String reference, Map<String, String> strings) {
        return reference.startsWith(RESOURCE) && reference.endsWith(")")
                ? strings.getOrDefault(reference.substring(RESOURCE.length(), reference.length() - 1), "")
                : reference;
    }

    private static Stream<XmlElement> children(XmlElement parent, String name) {
        return parent.elements().filter(e -> e.name().local().equals(name));
    }

    private static String attribute(XmlElement element, String name) {
        return element.attribute("", name).orElse("");
    }
}
