// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.som;

import com.unboundid.ldap.sdk.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.AttributeChange;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBuilder;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.gplink.GpLinkList;

/**
 * Plans changes of links and of inheritance. However many edits there are to a SOM, they become one write, which the
 * server makes only if {@code gPLink} is still what it was when the SOM was read.
 *
 * <p>Text in {@code gPLink} that is no link stays. When the last link goes and nothing but blanks would be left, the
 * attribute goes: the directory takes no empty value. The console leaves a single space there, {@code samba-tool} removes
 * the attribute, and clients take both for no links ([MS-GPOL] 2.2.2).
 *
 * <p>Safe for several threads.
 */
public final class LinkChanges {
    private final DomainConnection connection;
    private final ForestDomains forest;

    /** Plans for the SOMs of the connection's domain and for the sites of its forest. */
    public LinkChanges(DomainConnection connection) {
        this.connection = connection;
        this.forest = new ForestDomains(connection);
    }

    /** The same for one edit. */
    public PlannedChange plan(Som som, LinkEdit edit) {
        return plan(som, List.of(edit));
    }

    /**
     * Edits the links of a SOM, one after the other.
     *
     * @param som as it was read just before
     * @throws AlreadyExistsException if a GPO to be linked is linked already, or nothing would change
     * @throws NotFoundException if a link or a GPO does not exist
     * @throws InvalidInputException if a link order is neither {@link LinkEdit#LAST} nor from 1 to the number of links (1 in a
     *     SOM without links); if a GPO is not of this forest; if a link to be changed is there more than once
     * @throws UnsupportedException if it is a container, which cannot have links
     */
    public PlannedChange plan(Som som, List<LinkEdit> edits) {
        return planIfNeeded(som, edits).orElseThrow(() -> nothing(som, som + " is like that already"));
    }

    /** The same; empty if nothing would change. */
    public Optional<PlannedChange> planIfNeeded(Som som, List<LinkEdit> edits) {
        if (!som.type().canHaveLinks()) {
            throw new UnsupportedException(Failure.of("GPOs cannot be linked to " + som + ": it is a container")
                    .on(som.dn())
                    .at(connection.facts().server())
                    .hint("Link to the domain, an OU or a site"));
        }
        List<StatusMessage> messages = new ArrayList<>();
        LinkListEdit editor = new LinkListEdit(som);
        for (LinkEdit edit : edits) {
            if (edit instanceof LinkEdit.Add add) {
                check(add.gpo()).ifPresent(messages::add);
            }
            editor.apply(edit);
        }
        String title = edits.size() == 1
                ? LinkWords.title(som, edits.get(0))
                : "change the links of " + som + " (" + edits.size() + " edits)";
        return attribute(som, title, "gPLink", value(som.links().write()), value(blankAsNone(editor.links())))
                .map(change -> new PlannedChange(change, messages));
    }

    /**
     * Blocks inheritance or not. Other bits of {@code gPOptions} stay.
     *
     * @throws AlreadyExistsException if it is so already
     * @throws UnsupportedException if the SOM is a site, which inherits nothing, or a container
     */
    public PlannedChange blockInheritance(Som som, boolean block) {
        if (som.type() != Som.Type.DOMAIN && som.type() != Som.Type.OU) {
            throw new UnsupportedException(Failure.of("only a domain or an OU can block inheritance, and " + som
                            + (som.type() == Som.Type.SITE ? " inherits nothing" : " is a container"))
                    .on(som.dn()));
        }
        String title = (block ? "block" : "unblock") + " inheritance at " + som;
        String already = "inheritance is " + (block ? "blocked" : "not blocked") + " at " + som + " already";
        if (som.blocksInheritance() == block) {
            throw nothing(som, already);
        }
        String value = som.options().withBlockInheritance(block).write();
        return attribute(som, title, "gPOptions", som.optionsText(), value)
                .map(change -> new PlannedChange(change, List.of()))
                .orElseThrow(() -> nothing(som, already));
    }

    private static AlreadyExistsException nothing(Som som, String why) {
        return new AlreadyExistsException(
                Failure.of("there is nothing to change: " + why).on(som.dn()));
    }

    private Optional<Change> attribute(
            Som som, String title, String name, @Nullable String before, @Nullable String after) {
        AttributeChange change = new AttributeChange(attribute(name, before), attribute(name, after));
        if (change.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ChangeBuilder.of(connection, title, som.dn())
                .tells(name, before == null ? "" : before, after == null ? "" : after)
                .modify(som.dn(), List.of(change))
                .build());
    }

    private static Attribute attribute(String name, @Nullable String value) {
        return value == null ? new Attribute(name) : new Attribute(name, value);
    }

    private static @Nullable String value(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String blankAsNone(GpLinkList links) {
        String text = links.write();
        return text.isBlank() ? "" : text;
    }

    /** Whether the GPO may be linked, and what there is to say if it may. */
    private Optional<StatusMessage> check(LinkableGpo gpo) {
        GpoDn dn = GpoDn.parse(gpo.dn());
        String domain = dn.dnsName();
        if (domain == null) {
            throw new InvalidInputException(Failure.of("'" + gpo.dn() + "' is not the DN of a GPO")
                    .hint("It looks like CN={GUID},CN=Policies,CN=System,"
                            + connection.facts().baseDn()));
        }
        if (domain.equals(connection.facts().dnsName())) {
            if (!gpo.seen() && !DirectoryObjects.exists(connection, gpo.dn())) {
                throw new NotFoundException(Failure.of("there is no GPO " + gpo.name())
                        .on(gpo.dn())
                        .at(connection.facts().server())
                        .hint("'gpmc gpo list' shows the GPOs"));
            }
            return Optional.empty();
        }
        if (!forest.contains(domain)) {
            throw new InvalidInputException(
                    Failure.of("the GPO " + gpo.name() + " is of the domain " + domain + ", which is not in the forest "
                                    + connection.facts().forestName())
                            .on(gpo.dn())
                            .hint("Copy it into this domain ('gpmc gpo copy') and link the copy"));
        }
        return gpo.seen()
                ? Optional.empty()
                : Optional.of(StatusMessage.of(
                        Severity.WARNING,
                        "gpo-not-checked",
                        gpo.dn(),
                        "it is in another domain, " + domain + ": whether it exists cannot be seen from here"));
    }
}
