// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.wmi;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.AttributeChange;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBuilder;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.wmifilter.CimDate;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.formats.wmifilter.WmiQueryList;
import org.opengpmc.formats.wql.WqlQuery;

/**
 * Plans the changes of WMI filters. Nothing is written until {@link org.opengpmc.core.change.ChangeRunner} runs the plan,
 * and then only if the filter is still what it was when the plan was made.
 */
public final class WmiFilterChanges {
    private static final int MAX_NAME = 255;
    private static final Map<String, String> TITLES = Map.of(
            WmiFilter.ID,
            "ID",
            WmiFilter.NAME,
            "name",
            WmiFilter.DESCRIPTION,
            "description",
            WmiFilter.QUERIES,
            "queries");

    private final DomainConnection connection;
    private final WmiFilters filters;

    /** Plans for the filters of the connection's domain. */
    public WmiFilterChanges(DomainConnection connection) {
        this.connection = connection;
        this.filters = new WmiFilters(connection);
    }

    /**
     * A new filter with the schema's default permissions, linked nowhere.
     *
     * @throws AlreadyExistsException if a filter has that name or that ID
     * @throws InvalidInputException if there is no query
     */
    public Change create(WmiFilterDraft draft) {
        String name = checkedName(draft.name());
        refuseTaken(name, null);
        filters.byId(draft.id()).ifPresent(this::refuse);
        checkQueries(draft.queries());
        String now = CimDate.write(connection.clock().instant());
        String id = new GpoId(draft.id()).toString();
        List<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("objectClass", "top", "msWMI-Som"),
                new Attribute("showInAdvancedViewOnly", "TRUE"),
                new Attribute(WmiFilter.ID, id),
                new Attribute(WmiFilter.NAME, name),
                new Attribute(WmiFilter.AUTHOR, draft.author().isBlank() ? connection.user() : draft.author()),
                new Attribute(WmiFilter.CREATED, draft.creationDate().isBlank() ? now : draft.creationDate()),
                new Attribute(WmiFilter.CHANGED, now),
                new Attribute(WmiFilter.QUERIES, WmiQueryList.write(draft.queries()))));
        if (!draft.description().isBlank()) {
            attributes.add(
                    new Attribute(WmiFilter.DESCRIPTION, draft.description().strip()));
        }
        String dn = new DN(new RDN("CN", id), filters.container()).toString();
        return ChangeBuilder.of(connection, "create WMI filter '" + name + "' " + id, dn)
                .tells(WmiFilter.NAME, "", name)
                .tells(WmiFilter.QUERIES, "", WmiQueryList.write(draft.queries()))
                .add(dn, attributes, null)
                .build();
    }

    /** Another name. The GUID, and so every link, stays. */
    public Change rename(WmiFilter filter, String newName) {
        return edit(filter, newName, null, null);
    }

    /** Another description; an empty one removes it. */
    public Change describe(WmiFilter filter, String description) {
        return edit(filter, null, description, null);
    }

    /** Other queries in place of all there are. They count from the next time that a computer applies its policy. */
    public Change setQueries(WmiFilter filter, List<WmiQuery> queries) {
        return edit(filter, null, null, queries);
    }

    /**
     * Several at once, null for what stays. The change is dated, as the console does it.
     *
     * @throws AlreadyExistsException if another filter has that name, or there is nothing to change
     * @throws InvalidInputException if the name or a query is none
     */
    public Change edit(
            WmiFilter filter,
            @Nullable String newName,
            @Nullable String description,
            @Nullable List<WmiQuery> queries) {
        List<AttributeChange> changes = new ArrayList<>();
        if (newName != null) {
            refuseTaken(checkedName(newName), filter);
            changes.add(change(filter, WmiFilter.NAME, checkedName(newName)));
        }
        if (description != null && !description.strip().equals(filter.description())) {
            changes.add(change(filter, WmiFilter.DESCRIPTION, description.strip()));
        }
        if (queries != null) {
            checkQueries(queries);
            changes.add(change(filter, WmiFilter.QUERIES, WmiQueryList.write(queries)));
        }
        if (filter.hasDamagedId()) {
            changes.add(change(filter, WmiFilter.ID, new GpoId(filter.id()).toString()));
        }
        changes.removeIf(AttributeChange::isEmpty);
        if (changes.isEmpty()) {
            throw new AlreadyExistsException(Failure.of("there is nothing to change: the WMI filter is so already")
                    .on(filter.dn()));
        }
        String title = "change WMI filter " + filter + ": "
                + changes.stream()
                        .map(c -> TITLES.getOrDefault(c.name(), c.name()))
                        .collect(Collectors.joining(", "));
        ChangeBuilder builder = ChangeBuilder.of(connection, title, filter.dn());
        for (AttributeChange change : changes) {
            builder.tells(change.name(), text(change.before()), text(change.after()));
        }
        String now = CimDate.write(connection.clock().instant());
        changes.add(change(filter, WmiFilter.CHANGED, now));
        return builder.modify(filter.dn(), changes).build();
    }

    /**
     * The filter away. GPOs linked to it keep naming it and apply nowhere: that is safer than everywhere.
     *
     * @param evenIfLinked whether that is wanted
     * @throws UnsupportedException if it is linked and that is not wanted
     */
    public Change delete(WmiFilter filter, boolean evenIfLinked) {
        List<Gpo> users = filters.usersOf(filter);
        if (!users.isEmpty() && !evenIfLinked) {
            throw new UnsupportedException(
                    Failure.of("the WMI filter " + filter + " is linked to " + users.size()
                                    + (users.size() == 1 ? " GPO: " : " GPOs: ")
                                    + users.stream()
                                            .limit(10)
                                            .map(Gpo::toString)
                                            .collect(Collectors.joining(", "))
                                    + (users.size() > 10 ? ", …" : ""))
                            .on(filter.dn())
                            .hint(
                                    "Unlink it from them first, or force it (--force): a GPO whose filter is gone applies nowhere"));
        }
        return ChangeBuilder.of(connection, "delete WMI filter " + filter, filter.dn())
                .tells(WmiFilter.NAME, filter.name(), "")
                .tells(WmiFilter.QUERIES, text(filter.attribute(WmiFilter.QUERIES)), "")
                .deleteSubtree(filter.dn(), List.of())
                .build();
    }

    /** Links a filter to a GPO, in place of any other: a GPO has one at most. */
    public Change link(Gpo gpo, WmiFilter filter) {
        if (gpo.wmiFilter().stream().anyMatch(r -> r.sameFilter(filter.reference()))) {
            throw new AlreadyExistsException(
                    Failure.of("the WMI filter " + filter + " is linked to GPO " + gpo + " already")
                            .on(gpo.dn()));
        }
        return new GpoChanges(connection).wmiFilter(gpo, filter.reference());
    }

    /** Unlinks whatever filter a GPO has, even one that is gone: the GPO then applies without regard to any. */
    public Change unlink(Gpo gpo) {
        return new GpoChanges(connection).wmiFilter(gpo, null);
    }

    /** An empty value removes the attribute. */
    private static AttributeChange change(WmiFilter filter, String name, String value) {
        return new AttributeChange(
                filter.attribute(name), value.isEmpty() ? new Attribute(name) : new Attribute(name, value));
    }

    private static String text(Attribute attribute) {
        return Optional.ofNullable(attribute.getValue()).orElse("");
    }

    private void refuseTaken(String name, @Nullable WmiFilter except) {
        filters.byName(name).stream()
                .filter(f -> except == null || !f.id().equals(except.id()))
                .findFirst()
                .ifPresent(this::refuse);
    }

    private void refuse(WmiFilter taken) {
        throw new AlreadyExistsException(Failure.of("there is such a WMI filter already: " + taken)
                .on(taken.dn())
                .at(connection.facts().server())
                .hint("Choose another name"));
    }

    private static String checkedName(String name) {
        String stripped = name.strip();
        if (GpoId.parse(stripped).isPresent()) {
            throw new InvalidInputException(
                    Failure.of("'" + stripped + "' cannot be the name of a WMI filter: it would be taken for a GUID"));
        }
        if (stripped.isEmpty()
                || stripped.length() > MAX_NAME
                || stripped.chars().anyMatch(c -> c < 0x20)) {
            throw new InvalidInputException(Failure.of("'" + stripped
                    + "' cannot be the name of a WMI filter: it has 1 to " + MAX_NAME
                    + " characters and no control characters"));
        }
        return stripped;
    }

    private static void checkQueries(List<WmiQuery> queries) {
        if (queries.isEmpty()) {
            throw new InvalidInputException(Failure.of("a WMI filter needs a query"));
        }
        for (WmiQuery query : queries) {
            try {
                if (query.language().equalsIgnoreCase("WQL")) {
                    WqlQuery.parse(query.text());
                }
            } catch (FormatException e) {
                throw new InvalidInputException(Failure.of(String.valueOf(e.getMessage()))
                        .on(query.text())
                        .cause(e));
            }
        }
    }
}
