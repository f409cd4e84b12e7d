// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.cli.UsageException;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoIndex;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.Soms;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilters;
import picocli.CommandLine.Option;

/** The options that name objects with permissions: of one kind in one command. */
final class ObjectOptions {
    @Option(
            names = "--gpo",
            paramLabel = "GPO",
            description = "A GPO, by display name or GUID. May be given more than once, as the next three.")
    List<String> gpos = new ArrayList<>();

    @Option(names = "--som", paramLabel = "SOM", description = "A site, domain or OU, by DN, path or name.")
    List<String> soms = new ArrayList<>();

    @Option(names = "--wmi-filter", paramLabel = "FILTER", description = "A WMI filter, by name or GUID.")
    List<String> filters = new ArrayList<>();

    @Option(names = "--starter", paramLabel = "STARTER", description = "A starter GPO, by name or GUID.")
    List<String> starters = new ArrayList<>();

    @Option(names = "--all", description = "All GPOs of the domain.")
    boolean all;

    /** The objects, each once. */
    List<SecuredObject> find(DomainConnection connection) {
        int kinds = (all ? 1 : 0)
                + (gpos.isEmpty() ? 0 : 1)
                + (soms.isEmpty() ? 0 : 1)
                + (filters.isEmpty() ? 0 : 1)
                + (starters.isEmpty() ? 0 : 1);
        if (kinds != 1) {
            throw new UsageException(
                    kinds == 0 ? "permissions of what?" : "one command is about objects of one kind",
                    "Name them with --gpo, --som, --wmi-filter or --starter, or say --all for all GPOs");
        }
        Map<String, SecuredObject> found = new LinkedHashMap<>();
        for (SecuredObject object : named(connection)) {
            found.put(object.where(), object);
        }
        return List.copyOf(found.values());
    }

    /** The objects with their permissions: GPOs with one search for all, others one by one as they are named. */
    List<ObjectPermissions> read(DomainConnection connection) {
        boolean onlyAll = all && gpos.isEmpty() && soms.isEmpty() && filters.isEmpty() && starters.isEmpty();
        return onlyAll ? new Permissions(connection).ofGpos() : read(connection, find(connection));
    }

    static List<ObjectPermissions> read(DomainConnection connection, List<SecuredObject> objects) {
        Permissions permissions = new Permissions(connection);
        boolean many = objects.size() > 1 && objects.get(0).gpo() != null;
        return many
                ? permissions.ofGpos(
                        objects.stream().map(SecuredObject::needGpo).toList())
                : objects.stream().map(permissions::of).toList();
    }

    private List<SecuredObject> named(DomainConnection connection) {
        if (all) {
            return new Gpos(connection).list().stream().map(SecuredObject::of).toList();
        }
        if (!gpos.isEmpty()) {
            return gpos(connection, gpos).stream().map(SecuredObject::of).toList();
        }
        if (!soms.isEmpty()) {
            Soms directory = new Soms(connection);
            return soms.stream()
                    .map(directory::find)
                    .map(ObjectOptions::notContainer)
                    .map(SecuredObject::of)
                    .toList();
        }
        if (!filters.isEmpty()) {
            WmiFilters directory = new WmiFilters(connection);
            return filters.stream()
                    .map(directory::find)
                    .map(ObjectOptions::filter)
                    .toList();
        }
        StarterGpos sysvol = new StarterGpos(connection);
        return starters.stream().map(sysvol::find).map(ObjectOptions::starter).toList();
    }

    /** GPOs by name or GUID: one with one search, many with one search. */
    static List<Gpo> gpos(DomainConnection connection, List<String> names) {
        Gpos directory = new Gpos(connection);
        if (names.size() == 1) {
            return List.of(directory.find(names.get(0)));
        }
        GpoIndex index = directory.index();
        return names.stream().map(index::find).distinct().toList();
    }

    private static Som notContainer(Som som) {
        if (!som.type().canHaveLinks()) {
            throw new InvalidInputException(Failure.of("a container has no permissions on policy")
                    .on(som.dn())
                    .hint("Name a site, the domain or an OU"));
        }
        return som;
    }

    private static SecuredObject filter(WmiFilter filter) {
        return SecuredObject.wmiFilter(filter.dn(), filter.name());
    }

    private static SecuredObject starter(StarterGpo starter) {
        return SecuredObject.starterGpo(starter.folder(), starter.displayName());
    }
}
