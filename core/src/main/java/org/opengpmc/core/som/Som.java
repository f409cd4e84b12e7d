// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gplink.GpLink;
import org.opengpmc.formats.gplink.GpLinkList;
import org.opengpmc.formats.gplink.GpOptions;

/**
 * A scope of management: a site, domain or OU, with or without links. Also a container, which is none but stands between
 * them. A snapshot: it does not follow later changes.
 *
 * @param dn its DN
 * @param name what people call it: an OU's or site's own name, a domain's DNS name
 * @param type what it is
 * @param links its {@code gPLink}; without any text if there is no such attribute
 * @param optionsText its {@code gPOptions} as stored; null if there is no such attribute
 */
public record Som(
        String dn,
        String name,
        Type type,
        GpLinkList links,
        @Nullable String optionsText) {
    /** What a SOM can be: those of {@code GPMSOMType} in its order, and containers. */
    public enum Type {
        SITE,
        DOMAIN,
        OU,
        /** No SOM: GPOs cannot be linked to it, but those of the domain reach what is in it. */
        CONTAINER;

        /** Whether GPOs can be linked to it. */
        public boolean canHaveLinks() {
            return this != CONTAINER;
        }
    }

    /** Whether links of the SOMs above do not apply here, unless they are enforced. */
    public boolean blocksInheritance() {
        return options().blockInheritance();
    }

    /** A value that is no number blocks nothing: that is how clients take it. */
    GpOptions options() {
        try {
            return optionsText == null ? GpOptions.NONE : GpOptions.parse(optionsText);
        } catch (FormatException e) {
            return GpOptions.NONE;
        }
    }

    /** Its links by link order: the first one has order 1 and wins. Disabled, double and broken ones too. */
    public List<SomLink> somLinks() {
        List<GpLink> inOrder = links.links();
        return IntStream.range(0, inOrder.size())
                .mapToObj(i -> new SomLink(this, i + 1, inOrder.get(i)))
                .toList();
    }

    /** Its place in the tree, {@code contoso.test/Sales/West}; a slash within a name has a backslash before it. */
    public String canonicalName() {
        return CanonicalName.of(parsedDn()).toString();
    }

    /** The DN, parsed. */
    public DN parsedDn() {
        try {
            return new DN(dn);
        } catch (LDAPException e) {
            throw new IllegalStateException("the server sent a DN that is none: " + dn, e);
        }
    }

    /** As sentences name it. */
    @Override
    public String toString() {
        return type == Type.SITE ? "site " + name : canonicalName();
    }
}
