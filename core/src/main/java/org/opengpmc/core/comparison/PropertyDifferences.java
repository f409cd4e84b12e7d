// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.TrusteeNames;
import org.opengpmc.formats.security.SecurityDescriptor;

/** Compares what two GPOs are beside their settings. What is not known of one of them is not compared. */
final class PropertyDifferences {
    private final ComparedGpo left;
    private final ComparedGpo right;
    private final TrusteeNames names;
    private final List<PropertyDifference> differences = new ArrayList<>();

    private PropertyDifferences(ComparedGpo left, ComparedGpo right, TrusteeNames names) {
        this.left = left;
        this.right = right;
        this.names = names;
    }

    static List<PropertyDifference> of(ComparedGpo left, ComparedGpo right, TrusteeNames names) {
        PropertyDifferences properties = new PropertyDifferences(left, right, names);
        properties.all();
        return properties.differences;
    }

    /** What is compared even where only settings are: it is what is left of settings that nobody here can read. */
    static List<PropertyDifference> ofUnread(ComparedGpo left, ComparedGpo right, TrusteeNames names) {
        PropertyDifferences properties = new PropertyDifferences(left, right, names);
        properties.unreadExtensions();
        return properties.differences;
    }

    private void all() {
        // Another GPO has another name; the same one was renamed.
        text("Name", ReportedGpo::name, sameGpo());
        text("Status", gpo -> gpo.status().words(), true);
        text("Computer version", gpo -> version(gpo.computer()), false);
        text("User version", gpo -> version(gpo.user()), false);
        text("Comment", gpo -> gpo.comment().orElse("").strip(), true);
        filters();
        security();
        if (left.isLive() && right.isLive()) {
            compare("Links", links(gpo(left)), links(gpo(right)), true);
        }
        unreadExtensions();
    }

    /** What sets something, and nobody here can tell what. */
    private void unreadExtensions() {
        for (Side side : Side.values()) {
            compare(
                    side.label() + " extensions that are not read",
                    unknown(left.report().settings(), side),
                    unknown(right.report().settings(), side),
                    true);
        }
    }

    /** By name; of one name by GUID in one domain, and by what they ask where that is known of both. */
    private void filters() {
        List<String> before = new ArrayList<>(lines(filter(gpo(left))));
        List<String> after = new ArrayList<>(lines(filter(gpo(right))));
        Optional<ReportedGpo.Filter> one = gpo(left).filter();
        Optional<ReportedGpo.Filter> other = gpo(right).filter();
        if (before.equals(after) && one.isPresent() && other.isPresent()) {
            boolean oneDomain = gpo(left).domain().equalsIgnoreCase(gpo(right).domain());
            Optional<UUID> id = one.get().id();
            Optional<UUID> otherId = other.get().id();
            if (oneDomain && id.isPresent() && otherId.isPresent() && !id.equals(otherId)) {
                before.add(new GpoId(id.get()).toString());
                after.add(new GpoId(otherId.get()).toString());
            }
            if (!one.get().queries().isEmpty() && !other.get().queries().isEmpty()) {
                before.addAll(one.get().queries());
                after.addAll(other.get().queries());
            }
        }
        compare("WMI filter", before, after, true);
    }

    private static ReportedGpo gpo(ComparedGpo compared) {
        return compared.report().gpo();
    }

    private boolean sameGpo() {
        return GpoId.parse(gpo(left).id()).equals(GpoId.parse(gpo(right).id()));
    }

    private static String filter(ReportedGpo gpo) {
        return gpo.filter()
                .map(ReportedGpo.Filter::name)
                .orElse(gpo.filterDataAvailable() ? "" : "(linked, but not known)");
    }

    private static String version(ReportedGpo.Half half) {
        return half.directoryVersion() == half.sysvolVersion()
                ? Integer.toString(half.directoryVersion())
                : half.directoryVersion() + " (SYSVOL " + half.sysvolVersion() + ")";
    }

    private static List<String> links(ReportedGpo gpo) {
        return gpo.links().stream()
                .map(link ->
                        link.somPath() + (link.enabled() ? "" : " (disabled)") + (link.enforced() ? " (enforced)" : ""))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static List<String> unknown(GpoSettings settings, Side side) {
        return settings.side(side).unknown().stream()
                .map(UUID::toString)
                .sorted()
                .toList();
    }

    private void security() {
        SecurityDescriptor before = gpo(left).security();
        SecurityDescriptor after = gpo(right).security();
        if (before != null && after != null) {
            boolean owners = left.isLive() && right.isLive();
            SecurityDifference.of(before, after, owners, DomainAccounts.of(left, right), names)
                    .ifPresent(part -> differences.add(new PropertyDifference("Security", part, true)));
        }
    }

    private void text(String name, Function<ReportedGpo, String> text, boolean counts) {
        compare(name, lines(text.apply(gpo(left))), lines(text.apply(gpo(right))), counts);
    }

    private static List<String> lines(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty()).stream()
                .flatMap(String::lines)
                .toList();
    }

    private void compare(String name, List<String> before, List<String> after, boolean counts) {
        if (!before.equals(after)) {
            differences.add(new PropertyDifference(name, PartDifferences.of("", before, after), counts));
        }
    }
}
