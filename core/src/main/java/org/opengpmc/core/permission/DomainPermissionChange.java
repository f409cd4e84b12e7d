// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBuilder;
import org.opengpmc.core.change.SecuredFile;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.AccessMask.File;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.Acl;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.WellKnownSids;

/** A change of a domain's permissions, which stand on several objects and folders. The domain object comes last. */
final class DomainPermissionChange {
    private static final List<Place> IN_DIRECTORY = List.of(Place.POLICIES, Place.WMI_FILTERS, Place.OBJECT);

    private final DomainConnection connection;
    private final Permissions permissions;
    private final ObjectPermissions base;

    DomainPermissionChange(DomainConnection connection, ObjectPermissions base) {
        this.connection = connection;
        this.permissions = new Permissions(connection);
        this.base = base;
    }

    Optional<Change> plan(PermissionList wanted, String doing) {
        Map<Place, SecurityDescriptor> changed = new LinkedHashMap<>();
        base.descriptors().forEach((place, old) -> {
            SecurityDescriptor now = codec(place).write(old, wanted.permissions());
            if (!now.equals(old)) {
                changed.put(place, now);
            }
        });
        refuseWithoutPlace(wanted);
        List<SecuredFile> files = new ArrayList<>();
        if (changed.containsKey(Place.STARTER_FOLDER)) {
            folder(Place.STARTER_FOLDER, base.at(Place.STARTER_FOLDER), changed.get(Place.STARTER_FOLDER), files);
        }
        if (changed.containsKey(Place.POLICIES)) {
            policiesFolder(changed.get(Place.POLICIES), files);
        }
        ChangeBuilder builder = ChangeBuilder.of(
                connection, doing + " " + base.object(), base.object().dn());
        builder.setFileSecurity(files);
        for (Place place : IN_DIRECTORY) {
            SecurityDescriptor now = changed.get(place);
            if (now != null) {
                tell(builder, permissions.dn(place), base.at(place), now);
                builder.setSecurity(permissions.dn(place), base.at(place), now);
            }
        }
        for (SecuredFile file : files) {
            tell(builder, file.path().toString(), file.before(), file.after());
        }
        return builder.isEmpty() ? Optional.empty() : Optional.of(builder.build());
    }

    private static DaclCodec codec(Place place) {
        return Codecs.of(SecuredKind.DOMAIN, place).orElseThrow();
    }

    private void tell(ChangeBuilder builder, String where, SecurityDescriptor old, SecurityDescriptor now) {
        SddlContext context = SddlContext.of(connection.facts().sid());
        builder.tells(where, Sddl.write(old, context), Sddl.write(now, context));
    }

    private void refuseWithoutPlace(PermissionList wanted) {
        boolean starter =
                wanted.permissions().stream().anyMatch(p -> p.level() == PermissionLevel.SOM_STARTER_GPO_CREATE);
        boolean filters = wanted.permissions().stream().anyMatch(p -> p.level().covers(PermissionLevel.SOM_WMI_CREATE));
        if (starter && !base.descriptors().containsKey(Place.STARTER_FOLDER)) {
            throw missing(
                    "the folder of starter GPOs",
                    permissions.path(Place.STARTER_FOLDER).toString());
        }
        if (filters && !base.descriptors().containsKey(Place.WMI_FILTERS)) {
            throw missing("the container of WMI filters", permissions.dn(Place.WMI_FILTERS));
        }
    }

    private static UnsupportedException missing(String what, String where) {
        return new UnsupportedException(
                Failure.of("the domain does not have " + what + " yet").on(where));
    }

    /** Who may make a GPC must be able to make its folder; who may not any more, not either. */
    private void policiesFolder(SecurityDescriptor policies, List<SecuredFile> files) {
        SysvolPath path = permissions.path(Place.POLICIES_FOLDER);
        SecurityDescriptor old = connection.sysvol().readSecurity(path);
        DaclCodec codec = codec(Place.POLICIES_FOLDER);
        List<Permission> before = own(codec(Place.POLICIES).read(base.at(Place.POLICIES)));
        List<Permission> after = own(codec(Place.POLICIES).read(policies));
        List<Permission> here = new ArrayList<>(codec.read(old));
        here.removeIf(p -> !p.inherited() && before.contains(p) && !after.contains(p));
        after.stream().filter(p -> !before.contains(p) && !here.contains(p)).forEach(here::add);
        folder(Place.POLICIES_FOLDER, old, codec.write(old, here), files);
    }

    private static List<Permission> own(List<Permission> list) {
        return list.stream().filter(p -> !p.inherited()).toList();
    }

    private void folder(Place place, SecurityDescriptor old, SecurityDescriptor now, List<SecuredFile> files) {
        if (!now.equals(old)) {
            SecurityDescriptor after = FileDacl.of(withCreator(now));
            files.add(new SecuredFile(permissions.path(place), FileDacl.of(old), after));
        }
    }

    /** What somebody makes there must be its own to go on with; a DC that was set up by Windows has this entry. */
    private static SecurityDescriptor withCreator(SecurityDescriptor folder) {
        int flags = AceFlags.OBJECT_INHERIT | AceFlags.CONTAINER_INHERIT | AceFlags.INHERIT_ONLY;
        boolean present = folder.daclEntries().stream()
                .anyMatch(ace ->
                        ace instanceof Ace.WithTrustee entry && entry.trustee().equals(WellKnownSids.CREATOR_OWNER));
        if (present) {
            return folder;
        }
        List<Ace> aces = new ArrayList<>(folder.daclEntries());
        aces.add(AceOrder.endOfOwn(aces, false), Ace.allow(flags, File.ALL, WellKnownSids.CREATOR_OWNER));
        return folder.withDacl(Acl.of(aces));
    }
}
