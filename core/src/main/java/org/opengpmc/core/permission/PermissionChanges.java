// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.List;
import java.util.Optional;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBuilder;
import org.opengpmc.core.change.SecuredFile;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.domain.SecurityParts;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.LockOutCheck;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.permission.FileTreeSecurity.Own;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.GenericMapping;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.SecurityDescriptor.AclState;
import org.opengpmc.formats.security.Sid;

/**
 * Plans changes of permissions. Those of a GPO are set on both its halves: the directory object, and the folder in SYSVOL
 * with all that inherits from it. Nothing is written until a plan is run, and then only if the permissions are still what
 * they were.
 */
public final class PermissionChanges {
    /** All but the SACL, which takes the right to manage auditing. */
    private static final int READABLE_PARTS = SdFlags.OWNER_PART | SdFlags.GROUP_PART | SdFlags.DACL_PART;

    private final DomainConnection connection;

    /** Plans for the connection's domain and forest. */
    public PermissionChanges(DomainConnection connection) {
        this.connection = connection;
    }

    /**
     * Makes the permissions on policy equal to a list ({@code SetSecurityInfo}). Whatever else the descriptors hold stays,
     * inherited permissions too.
     *
     * @param base what was read; a change in between is a conflict
     * @param wanted of the same kind of object
     * @return empty if there is nothing to change
     * @throws InvalidInputException if the list, or a level in it, is of another kind of object
     * @throws UnsupportedException if something cannot be taken away without taking more
     * @throws AccessDeniedException if it would lock out the user signed in
     */
    public Optional<Change> set(ObjectPermissions base, PermissionList wanted) {
        return set(base, wanted, "set the permissions of");
    }

    /**
     * The same.
     *
     * @param doing what it does, in words that the object's name follows; for people
     */
    public Optional<Change> set(ObjectPermissions base, PermissionList wanted, String doing) {
        SecuredObject object = base.object();
        if (wanted.kind() != object.kind()) {
            throw new InvalidInputException(
                    Failure.of("permissions of " + wanted.kind().one() + " cannot be set on "
                                    + object.kind().one())
                            .on(object.where()));
        }
        wanted.requireItsLevels();
        if (object.kind() == SecuredKind.DOMAIN) {
            return new DomainPermissionChange(connection, base).plan(wanted, doing);
        }
        SecurityDescriptor old = base.descriptor();
        DaclCodec codec = Codecs.of(object.kind(), Place.OBJECT).orElseThrow();
        return descriptor(object, old, codec.write(old, wanted.permissions()), SdFlags.DACL_PART, doing);
    }

    /**
     * Sets parts of the descriptor ({@code SetSecurityDescriptor}).
     *
     * @param wanted holds those parts; its others do not matter
     * @param parts bits of {@link SdFlags}; the SACL is one of the directory object alone
     * @return empty if there is nothing to change
     * @throws InvalidInputException if a part is missing, or would let everybody in
     */
    public Optional<Change> setDescriptor(SecuredObject object, SecurityDescriptor wanted, int parts) {
        SecurityDescriptor old = current(object, parts | READABLE_PARTS);
        boolean lacking = ((parts & SdFlags.OWNER_PART) != 0 && wanted.owner() == null)
                || ((parts & SdFlags.GROUP_PART) != 0 && wanted.group() == null)
                || ((parts & SdFlags.SACL_PART) != 0 && wanted.saclState() == AclState.ABSENT);
        if (lacking) {
            throw new InvalidInputException(Failure.of("the descriptor lacks a part that is to be set"));
        }
        if ((parts & SdFlags.DACL_PART) != 0 && wanted.daclState() != AclState.LIST) {
            throw new InvalidInputException(
                    Failure.of("a descriptor without a permission list would let everybody do everything")
                            .on(object.where()));
        }
        SecurityDescriptor merged = SecurityParts.merge(old, wanted, parts);
        return descriptor(object, old, merged, parts, "set the security descriptor of");
    }

    /**
     * A warning if parts of a descriptor take the right to edit or delete the object from the user signed in, who could
     * change the permissions back: a plan that takes even that is refused.
     *
     * @param base what was read
     */
    public Optional<StatusMessage> loss(ObjectPermissions base, SecurityDescriptor wanted, int parts) {
        SecuredObject object = base.object();
        if (object.kind() != SecuredKind.GPO && object.kind() != SecuredKind.WMI_FILTER) {
            return Optional.empty();
        }
        SecurityDescriptor old = base.descriptor();
        SecurityDescriptor now = SecurityParts.merge(old, wanted, parts);
        return LockOutCheck.loss(connection, old, now, object.dn(), object.toString());
    }

    /** The same for a list. */
    public Optional<StatusMessage> loss(ObjectPermissions base, PermissionList wanted) {
        return Codecs.of(base.object().kind(), Place.OBJECT)
                .flatMap(codec -> loss(base, codec.write(base.descriptor(), wanted.permissions()), SdFlags.DACL_PART));
    }

    /** The descriptor's parts as they are now ({@code GetSecurityDescriptor}). */
    public SecurityDescriptor current(SecuredObject object, int parts) {
        if (object.folder() != null) {
            if ((parts & SdFlags.SACL_PART) != 0) {
                throw new UnsupportedException(
                        Failure.of("the SACL of a folder in SYSVOL is not read").on(object.where()));
            }
            return connection.sysvol().readSecurity(object.folder());
        }
        return DirectoryObjects.security(connection, object.dn(), parts)
                .orElseThrow(() -> new AccessDeniedException(
                        Failure.of("the object does not exist, or its security descriptor may not be read")
                                .on(object.dn())
                                .at(connection.facts().server())));
    }

    /** Another owner, on both halves of a GPO. */
    public Optional<Change> setOwner(SecuredObject object, Sid owner, String doing) {
        SecurityDescriptor old = current(object, READABLE_PARTS);
        return descriptor(object, old, old.withOwner(owner), SdFlags.OWNER_PART, doing);
    }

    /**
     * The permissions that a new object of that kind has: of GPOs and WMI filters those of the schema, of starter GPOs
     * those that their folder inherits.
     *
     * @throws UnsupportedException for a SOM, whose permissions are mostly about other things
     */
    public Optional<Change> reset(ObjectPermissions base) {
        SecuredObject object = base.object();
        SecurityDescriptor old = base.descriptor();
        return descriptor(
                object,
                old,
                new DefaultPermissions(connection).of(object, old),
                SdFlags.DACL_PART,
                "reset the permissions of");
    }

    /**
     * Sets the permissions of a GPO's SYSVOL folder, and of all in it, to what its directory object calls for
     * ({@code MakeACLConsistent}). The directory wins.
     *
     * @return empty if they agree
     */
    public Optional<Change> repair(Gpo gpo) {
        SecuredObject object = SecuredObject.of(gpo);
        SecurityDescriptor directory = current(object, READABLE_PARTS);
        GptPermissions gpt = new GptPermissions(connection, gpo);
        List<SecuredFile> files = gpt.planAll(directory, Own.RESET);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        ChangeBuilder builder = ChangeBuilder.of(connection, "repair the SYSVOL permissions of " + object, gpo.dn());
        builder.tells("sysvol", sddl(files.get(0).before()), sddl(files.get(0).after()));
        return Optional.of(gpt.add(builder, files).build());
    }

    private Optional<Change> descriptor(
            SecuredObject object, SecurityDescriptor old, SecurityDescriptor now, int parts, String doing) {
        GenericMapping mapping = object.folder() == null ? GenericMapping.DIRECTORY : GenericMapping.FILE;
        if (DescriptorComparison.compare(now, old, mapping).sameMeaning()) {
            return Optional.empty();
        }
        ChangeBuilder builder = ChangeBuilder.of(connection, doing + " " + object, object.where());
        builder.tells("securityDescriptor", sddl(old), sddl(now));
        switch (object.kind()) {
            case GPO -> {
                LockOutCheck.requireControl(connection, old, now, object.dn());
                GptPermissions gpt = new GptPermissions(connection, object.needGpo());
                gpt.add(builder, gpt.plan(now, parts));
                builder.setSecurity(object.dn(), old, now, parts);
            }
            case STARTER_GPO ->
                builder.setFileSecurity(new FileTreeSecurity(connection, Own.KEEP)
                        .plan(object.needFolder(), SecurityParts.only(now, parts), old));
            case WMI_FILTER -> {
                LockOutCheck.requireControl(connection, old, now, object.dn());
                builder.setSecurity(object.dn(), old, now, parts);
            }
            case SITE, DOMAIN, OU -> builder.setSecurity(object.dn(), old, now, parts);
        }
        return Optional.of(builder.build());
    }

    private String sddl(SecurityDescriptor descriptor) {
        return Sddl.write(descriptor, SddlContext.of(connection.facts().sid()));
    }
}
