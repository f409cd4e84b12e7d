// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * The starter GPOs of a domain. Listing them takes one listing of the folder and one reading of all templates together,
 * whatever their number. A damaged one is listed with what is wrong, and hides no other.
 */
public final class StarterGpos {
    private final DomainConnection connection;

    /** The starter GPOs of the domain that the connection leads to. */
    public StarterGpos(DomainConnection connection) {
        this.connection = connection;
    }

    /** All starter GPOs, by display name; none if the domain has no folder for them. */
    public List<StarterGpo> list() {
        SysvolPath root = StarterLocation.root(connection.facts());
        return exists(root) ? new StarterReader(connection).below(root) : List.of();
    }

    /** Whether the domain has a folder for starter GPOs. */
    public boolean hasFolder() {
        return exists(StarterLocation.root(connection.facts()));
    }

    /** The starter GPO of that GUID. */
    public Optional<StarterGpo> byId(GpoId id) {
        return connection
                .sysvol()
                .find(StarterLocation.folder(id, connection.facts()))
                .filter(entry -> entry.directory() && !entry.link())
                .flatMap(new StarterReader(connection)::at);
    }

    /**
     * The one starter GPO that a user means.
     *
     * @param nameOrGuid a GUID with or without braces, or a display name, without regard to case
     * @throws NotFoundException if there is none, or the name is that of several
     */
    public StarterGpo find(String nameOrGuid) {
        Optional<GpoId> id = GpoId.parse(nameOrGuid);
        List<StarterGpo> found = id.map(i -> byId(i).stream().toList()).orElseGet(() -> byName(nameOrGuid));
        if (found.size() == 1) {
            return found.get(0);
        }
        Failure failure = found.isEmpty()
                ? Failure.of("there is no starter GPO '" + nameOrGuid + "' in "
                                + connection.facts().dnsName())
                        .hint("'gpmc starter list' shows the starter GPOs")
                : Failure.of("the name '" + nameOrGuid + "' is that of " + found.size() + " starter GPOs: "
                                + found.stream().map(s -> s.id().toString()).collect(Collectors.joining(", ")))
                        .hint("Name the starter GPO by its GUID");
        throw new NotFoundException(failure.at(connection.facts().server()));
    }

    /** All starter GPOs of exactly that display name, without regard to case. */
    public List<StarterGpo> byName(String displayName) {
        return list().stream()
                .filter(s -> s.displayName().equalsIgnoreCase(displayName.strip()))
                .toList();
    }

    /**
     * Makes sure that no other starter GPO has a name: names need not be unique, but two equal ones only confuse.
     *
     * @throws AlreadyExistsException if one has
     */
    public void requireFree(String displayName, GpoId except) {
        byName(displayName).stream()
                .filter(s -> !s.id().equals(except))
                .findFirst()
                .ifPresent(taken -> {
                    throw new AlreadyExistsException(Failure.of("there is a starter GPO of that name already: " + taken)
                            .on(taken.folder().toString())
                            .at(connection.facts().server())
                            .hint("Choose another name"));
                });
    }

    /** The name itself if no starter GPO has it, else with the first number that makes it free: {@code Name (2)}. */
    public String freeName(String wanted) {
        List<String> taken = list().stream()
                .map(s -> s.displayName().toLowerCase(Locale.ROOT))
                .toList();
        String name = wanted;
        for (int number = 2; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }

    private boolean exists(SysvolPath folder) {
        return connection.sysvol().find(folder).filter(SysvolEntry::directory).isPresent();
    }
}
