// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.extensionnames;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/**
 * The value of {@code gPCMachineExtensionNames} or {@code gPCUserExtensionNames} ([MS-GPOL] 2.2.4): which client-side
 * extensions have settings in one half of a GPO. Immutable.
 *
 * <p>A list that nobody changes is written as it was read. A change puts the entries in ascending order without case
 * (clients stop at the first one out of order), joins entries of the same extension, keeps the case of GUIDs as
 * written, and moves text that is no entry to the end.
 */
public final class ExtensionNames {
    // Braces and hyphens stand at the same places, so comparing the text compares the GUIDs.
    private static final Comparator<String> ORDER = Comparator.comparing(g -> g.toUpperCase(Locale.ROOT));

    /** No extensions: the attribute is missing or blank. */
    public static final ExtensionNames EMPTY = new ExtensionNames("", List.of(), List.of());

    /** The extension under which preferences list their tools a second time. */
    public static final UUID CORE = new UUID(0, 0);

    private static final int MAX_LENGTH = 1 << 20;
    private static final Pattern GUID = Pattern.compile("\\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}");
    private static final Pattern BLOCK = Pattern.compile("\\[[^\\[\\]]*+]");

    private final String text;
    private final List<Block> blocks;
    private final List<String> unread;

    /** The GUIDs of one entry as written, the extension's first. */
    private record Block(String cse, List<String> tools) {
        String write() {
            return "[" + cse + String.join("", tools) + "]";
        }
    }

    private ExtensionNames(String text, List<Block> blocks, List<String> unread) {
        this.text = text;
        this.blocks = List.copyOf(blocks);
        this.unread = List.copyOf(unread);
    }

    /**
     * Reads the attribute's value.
     *
     * @param value the value; blank means no extensions
     * @throws FormatException if it is longer than 1 million characters; nothing else is refused
     */
    public static ExtensionNames parse(String value) {
        if (value.length() > MAX_LENGTH) {
            throw FormatException.whole("extension names", "longer than " + MAX_LENGTH + " characters");
        }
        List<Block> blocks = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        int end = 0;
        for (Matcher m = BLOCK.matcher(value); m.find(); ) {
            Optional<Block> block = block(value.substring(m.start() + 1, m.end() - 1));
            if (block.isPresent()) {
                blocks.add(block.get());
                addUnread(unread, value.substring(end, m.start()));
                end = m.end();
            }
        }
        addUnread(unread, value.substring(end));
        return new ExtensionNames(value, blocks, unread);
    }

    private static void addUnread(List<String> unread, String text) {
        if (!text.isBlank()) {
            unread.add(text);
        }
    }

    /** GUIDs, with nothing but blanks between them. */
    private static Optional<Block> block(String content) {
        List<String> guids = new ArrayList<>();
        int end = 0;
        for (Matcher m = GUID.matcher(content); m.find(); end = m.end()) {
            if (!content.substring(end, m.start()).isBlank()) {
                return Optional.empty();
            }
            guids.add(m.group());
        }
        return guids.isEmpty() || !content.substring(end).isBlank()
                ? Optional.empty()
                : Optional.of(new Block(guids.get(0), List.copyOf(guids.subList(1, guids.size()))));
    }

    private static UUID id(String guid) {
        return UUID.fromString(guid.substring(1, guid.length() - 1));
    }

    /**
     * The attribute's value: exactly the text read, if nothing was changed. Blank when no extension is left; the
     * directory takes no empty value, so remove the attribute then.
     */
    public String write() {
        return text;
    }

    /** The entries in the order of the text. */
    public List<ExtensionEntry> entries() {
        return blocks.stream()
                .map(b -> new ExtensionEntry(
                        id(b.cse), b.tools.stream().map(ExtensionNames::id).toList()))
                .toList();
    }

    /** Whether there is no extension. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The pieces of the value that are no entry and not blank, as a health check tells them. They are kept. */
    public List<String> unread() {
        return unread;
    }

    /** Whether the extension has an entry. */
    public boolean contains(UUID cse) {
        return blocks.stream().anyMatch(b -> id(b.cse).equals(cse));
    }

    /** Whether the extension has an entry with that tool. */
    public boolean contains(UUID cse, UUID tool) {
        return blocks.stream()
                .anyMatch(b -> id(b.cse).equals(cse) && b.tools.stream().anyMatch(t -> id(t).equals(tool)));
    }

    /** Whether the extensions ascend without repetition, as clients need it. */
    public boolean isSorted() {
        for (int i = 1; i < blocks.size(); i++) {
            if (ORDER.compare(blocks.get(i - 1).cse, blocks.get(i).cse) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** This list in the order clients need, entries of the same extension joined; itself if it is so already. */
    public ExtensionNames sorted() {
        return isSorted() ? this : rebuilt(EMPTY);
    }

    /** This list with an extension and a tool; itself if it has both. */
    public ExtensionNames add(UUID cse, UUID tool) {
        return merge(new ExtensionNames("", List.of(new Block(braced(cse), List.of(braced(tool)))), List.of()));
    }

    /** This list with everything of another one; itself if it has all of it. */
    public ExtensionNames merge(ExtensionNames other) {
        Map<UUID, Set<UUID>> here = new HashMap<>();
        entries()
                .forEach(
                        e -> here.computeIfAbsent(e.cse(), c -> new HashSet<>()).addAll(e.tools()));
        boolean nothingNew = other.entries().stream()
                        .allMatch(e -> here.containsKey(e.cse())
                                && here.getOrDefault(e.cse(), Set.of()).containsAll(e.tools()))
                && new HashSet<>(unread).containsAll(other.unread);
        return nothingNew ? this : rebuilt(other);
    }

    /** This list without an extension and all its tools. */
    public ExtensionNames remove(UUID cse) {
        return rebuild(blocks.stream().filter(b -> !id(b.cse).equals(cse)).toList());
    }

    /** This list without one tool of an extension; the extension goes with its last tool. */
    public ExtensionNames remove(UUID cse, UUID tool) {
        if (!contains(cse, tool)) {
            return this;
        }
        List<Block> left = new ArrayList<>();
        for (Block block : blocks) {
            List<String> tools =
                    block.tools.stream().filter(t -> !id(t).equals(tool)).toList();
            if (!id(block.cse).equals(cse) || tools.size() == block.tools.size()) {
                left.add(block);
            } else if (!tools.isEmpty()) {
                left.add(new Block(block.cse, tools));
            }
        }
        return rebuild(left);
    }

    private ExtensionNames rebuild(List<Block> left) {
        return left.size() == blocks.size() && left.equals(blocks)
                ? this
                : new ExtensionNames("", left, unread).rebuilt(EMPTY);
    }

    /** This list and another one, sorted and joined. */
    private ExtensionNames rebuilt(ExtensionNames other) {
        // Sorted without case; the first spelling of a GUID stays.
        Map<String, Map<String, String>> tools = new TreeMap<>(ORDER);
        List<String> odd = new ArrayList<>(unread);
        Set<String> oddHere = new HashSet<>(unread);
        other.unread.stream().filter(t -> !oddHere.contains(t)).forEach(odd::add);
        for (ExtensionNames list : List.of(this, other)) {
            for (Block block : list.blocks) {
                Map<String, String> of = tools.computeIfAbsent(block.cse, c -> new TreeMap<>(ORDER));
                block.tools.forEach(t -> of.putIfAbsent(t, t));
            }
        }
        List<Block> blocks = new ArrayList<>();
        tools.forEach((cse, of) -> blocks.add(new Block(cse, List.copyOf(of.values()))));
        StringBuilder value = new StringBuilder();
        blocks.forEach(b -> value.append(b.write()));
        odd.forEach(value::append);
        return new ExtensionNames(value.toString(), blocks, odd);
    }

    private static String braced(UUID id) {
        return "{" + id.toString().toUpperCase(Locale.ROOT) + "}";
    }

    /** Whether both are written the same; {@link #entries()} compares what they mean. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExtensionNames that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The attribute's value. */
    @Override
    public String toString() {
        return text;
    }
}
