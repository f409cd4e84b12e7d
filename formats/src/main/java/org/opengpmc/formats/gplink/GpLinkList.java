// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.gplink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;

/**
 * The value of {@code gPLink} ([MS-GPOL] 2.2.2): the GPOs linked to a site, domain or OU. Immutable; each change
 * returns a new list.
 *
 * <p>The attribute lists the links from lowest to highest precedence. This class counts as the console does: link order
 * 1 is the highest precedence, which is the last link of the text. Text that is no link stays where it is, so that
 * writing never drops anything.
 */
public final class GpLinkList {
    /** No links: the attribute is missing or blank. */
    public static final GpLinkList EMPTY = new GpLinkList(List.of());

    private static final int MAX_LENGTH = 1 << 20;
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]*+]");

    /** In the order of the text, lowest precedence first. */
    private final List<Part> parts;

    /** A link, or text that is none ({@code link} is null). */
    private record Part(String text, @Nullable GpLink link) {
        Part(GpLink link) {
            this(link.write(), link);
        }
    }

    private GpLinkList(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads the attribute's value.
     *
     * @param value the value; blank means no links
     * @throws FormatException if it is longer than 1 million characters; nothing else is refused
     */
    public static GpLinkList parse(String value) {
        if (value.length() > MAX_LENGTH) {
            throw FormatException.whole("gPLink", "longer than " + MAX_LENGTH + " characters");
        }
        List<Part> parts = new ArrayList<>();
        int unread = 0;
        for (Matcher m = BRACKETS.matcher(value); m.find(); ) {
            Optional<GpLink> link = GpLink.read(m.group());
            if (link.isPresent()) {
                if (unread < m.start()) {
                    parts.add(new Part(value.substring(unread, m.start()), null));
                }
                parts.add(new Part(m.group(), link.get()));
                unread = m.end();
            }
        }
        if (unread < value.length()) {
            parts.add(new Part(value.substring(unread), null));
        }
        return new GpLinkList(parts);
    }

    /**
     * The attribute's value: exactly the text read, if nothing was changed. Blank when no link is left; the directory
     * takes no empty value, so remove the attribute then (the console writes a single space).
     */
    public String write() {
        StringBuilder text = new StringBuilder();
        parts.forEach(p -> text.append(p.text));
        return text.toString();
    }

    /** The links by link order: the first one has link order 1 and wins. */
    public List<GpLink> links() {
        List<GpLink> links = new ArrayList<>();
        for (Part part : parts) {
            if (part.link != null) {
                links.add(part.link);
            }
        }
        Collections.reverse(links);
        return List.copyOf(links);
    }

    /** How many links there are, disabled ones too. */
    public int size() {
        return indexes().length;
    }

    /** Whether there is no link. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** The pieces of the value that are no link and not blank, as a health check tells them. They are kept on write. */
    public List<String> unread() {
        return parts.stream()
                .filter(p -> p.link == null && !p.text.isBlank())
                .map(Part::text)
                .toList();
    }

    /**
     * The link with that link order.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public GpLink get(int linkOrder) {
        return links().get(Objects.checkIndex(linkOrder - 1, size()));
    }

    /** The link order of the first link (highest precedence) to that GPO. A GPO may be linked more than once. */
    public OptionalInt orderOf(UUID gpoId) {
        List<GpLink> links = links();
        return IntStream.rangeClosed(1, links.size())
                .filter(i -> links.get(i - 1).gpoId().filter(gpoId::equals).isPresent())
                .findFirst();
    }

    /** The link order of the first link (highest precedence) to that DN, compared without case. */
    public OptionalInt orderOf(String gpoDn) {
        List<GpLink> links = links();
        return IntStream.rangeClosed(1, links.size())
                .filter(i -> links.get(i - 1).leadsTo(gpoDn))
                .findFirst();
    }

    /**
     * Inserts a link; the one that had that link order, and those after it, move one down.
     *
     * @param linkOrder from 1 to {@code size() + 1}
     */
    public GpLinkList add(int linkOrder, GpLink link) {
        int[] at = indexes();
        Objects.checkIndex(linkOrder - 1, at.length + 1);
        List<Part> changed = new ArrayList<>(parts);
        if (at.length == 0) {
            // The single space of an emptied list makes room; anything else stays.
            changed.removeIf(p -> p.text.isBlank());
            changed.add(new Part(link));
        } else if (linkOrder > at.length) {
            changed.add(at[0], new Part(link));
        } else {
            changed.add(at[at.length - linkOrder] + 1, new Part(link));
        }
        return new GpLinkList(changed);
    }

    /** Adds a link with the lowest precedence, as the console does for a new link. */
    public GpLinkList addLast(GpLink link) {
        return add(size() + 1, link);
    }

    /** Takes a link away; those after it move one up. */
    public GpLinkList remove(int linkOrder) {
        List<Part> changed = new ArrayList<>(parts);
        changed.remove(index(linkOrder));
        return new GpLinkList(changed);
    }

    /** Puts another link in the place of one, for instance with other options. */
    public GpLinkList replace(int linkOrder, GpLink link) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(index(linkOrder), new Part(link));
        return new GpLinkList(changed);
    }

    /**
     * Moves a link; the others keep their order among themselves.
     *
     * @param from its link order
     * @param to its link order afterwards
     */
    public GpLinkList move(int from, int to) {
        GpLink link = get(from);
        Objects.checkIndex(to - 1, size());
        return from == to ? this : remove(from).add(to, link);
    }

    private int[] indexes() {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).link != null)
                .toArray();
    }

    private int index(int linkOrder) {
        int[] at = indexes();
        return at[at.length - 1 - Objects.checkIndex(linkOrder - 1, at.length)];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GpLinkList that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** The attribute's value. */
    @Override
    public String toString() {
        return write();
    }
}
