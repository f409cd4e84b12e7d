// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.SecurityDescriptor;

/** Reads permissions. */
public final class Permissions {
    private final DomainConnection connection;

    /** The permissions in the connection's domain and forest. */
    public Permissions(DomainConnection connection) {
        this.connection = connection;
    }

    /**
     * The permissions of one object. Those of a domain are read from several places.
     *
     * @throws NotFoundException if the object does not exist
     * @throws AccessDeniedException if its permissions may not be read
     */
    public ObjectPermissions of(SecuredObject object) {
        Map<Place, SecurityDescriptor> descriptors = new EnumMap<>(Place.class);
        descriptors.put(
                Place.OBJECT,
                object.folder() == null
                        ? directory(object.dn())
                        : connection.sysvol().readSecurity(object.folder()));
        if (object.kind() == SecuredKind.DOMAIN) {
            descriptors.put(Place.POLICIES, directory(dn(Place.POLICIES)));
            optional(dn(Place.WMI_FILTERS)).ifPresent(d -> descriptors.put(Place.WMI_FILTERS, d));
            folder(Place.STARTER_FOLDER).ifPresent(d -> descriptors.put(Place.STARTER_FOLDER, d));
        }
        return of(object, descriptors);
    }

    /** What descriptors mean that were read already. */
    public static ObjectPermissions of(SecuredObject object, Map<Place, SecurityDescriptor> descriptors) {
        List<Permission> all = new ArrayList<>();
        descriptors.forEach((place, descriptor) ->
                Codecs.of(object.kind(), place).ifPresent(codec -> all.addAll(codec.read(descriptor))));
        return new ObjectPermissions(object, descriptors, new PermissionList(object.kind(), all));
    }

    /** What a descriptor means for an object of one place. */
    public static PermissionList list(SecuredKind kind, SecurityDescriptor descriptor) {
        return new PermissionList(
                kind, Codecs.of(kind, Place.OBJECT).orElseThrow().read(descriptor));
    }

    /**
     * The permissions of these GPOs, in their order, with one search whatever their number. A GPO whose permissions may
     * not be read, or that is gone, is left out.
     */
    public List<ObjectPermissions> ofGpos(List<Gpo> gpos) {
        Map<GpoId, ObjectPermissions> all = new HashMap<>();
        ofGpos().forEach(one -> all.put(one.object().needGpo().id(), one));
        return gpos.stream()
                .map(gpo -> all.get(gpo.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The permissions of all GPOs, by display name, with one search whatever their number. */
    public List<ObjectPermissions> ofGpos() {
        List<ObjectPermissions> all = new ArrayList<>();
        new Gpos(connection)
                .withSecurity()
                .forEach((gpo, descriptor) -> all.add(of(SecuredObject.of(gpo), Map.of(Place.OBJECT, descriptor))));
        return all;
    }

    private SecurityDescriptor directory(String dn) {
        return optional(dn).orElseThrow(() -> {
            Failure failure = Failure.of("the object does not exist, or its permissions may not be read")
                    .on(dn)
                    .at(connection.facts().server());
            return DirectoryObjects.exists(connection, dn)
                    ? new AccessDeniedException(failure)
                    : new NotFoundException(failure);
        });
    }

    private Optional<SecurityDescriptor> optional(String dn) {
        return DirectoryObjects.security(connection, dn);
    }

    private Optional<SecurityDescriptor> folder(Place place) {
        SysvolPath path = path(place);
        return connection.sysvol().find(path).map(entry -> connection.sysvol().readSecurity(path));
    }

    /** Where a place of the domain is in the directory. */
    String dn(Place place) {
        return switch (place) {
            case OBJECT -> connection.facts().baseDn().toString();
            case POLICIES -> connection.facts().policiesDn().toString();
            case WMI_FILTERS -> "CN=SOM,CN=WMIPolicy," + connection.facts().systemDn();
            case POLICIES_FOLDER, STARTER_FOLDER -> throw new IllegalArgumentException(place + " is in SYSVOL");
        };
    }

    /** Where a place of the domain is in SYSVOL. */
    SysvolPath path(Place place) {
        SysvolPath domain = connection.facts().policiesPath().parent();
        return switch (place) {
            case POLICIES_FOLDER -> connection.facts().policiesPath();
            case STARTER_FOLDER -> domain.child("StarterGPOs");
            case OBJECT, POLICIES, WMI_FILTERS -> throw new IllegalArgumentException(place + " is in the directory");
        };
    }
}
