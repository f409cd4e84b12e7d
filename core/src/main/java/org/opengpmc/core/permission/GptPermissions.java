// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opengpmc.core.change.ChangeBuilder;
import org.opengpmc.core.change.SecuredFile;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.domain.SecurityParts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GptLocation;
import org.opengpmc.core.permission.FileTreeSecurity.Own;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.SysvolAcl;

/** The SYSVOL half of a change of a GPO's permissions. */
final class GptPermissions {
    private final DomainConnection connection;
    private final Gpo gpo;

    GptPermissions(DomainConnection connection, Gpo gpo) {
        this.connection = connection;
        this.gpo = gpo;
    }

    /**
     * What to write when parts of the directory object's descriptor change. A GPO without a folder has nothing to write.
     *
     * @param directory the descriptor that the directory object is to have
     */
    List<SecuredFile> plan(SecurityDescriptor directory, int parts) {
        Optional<SysvolPath> gpt = folder();
        if (gpt.isEmpty() || (parts & ~SdFlags.SACL_PART) == 0) {
            return List.of();
        }
        SecurityDescriptor now = connection.sysvol().readSecurity(gpt.get());
        // The DACL always comes along: what the folder had may have been another.
        SecurityDescriptor wanted = SecurityParts.only(SysvolAcl.fromDirectory(directory), parts | SdFlags.DACL_PART);
        return new FileTreeSecurity(connection, Own.KEEP).plan(gpt.get(), wanted, now);
    }

    /** What to write so that everything agrees with the directory object, owner and group as well. */
    List<SecuredFile> planAll(SecurityDescriptor directory, Own own) {
        SysvolPath gpt = folder().orElseThrow(() -> new NotFoundException(Failure.of("the GPO has no folder in SYSVOL")
                .on(gpo.dn())
                .at(connection.facts().server())
                .hint("It was never finished, or damaged: restore it from a backup")));
        SecurityDescriptor now = connection.sysvol().readSecurity(gpt);
        SecurityDescriptor wanted = SysvolAcl.fromDirectory(directory);
        if (Objects.equals(wanted.owner(), now.owner()) && Objects.equals(wanted.group(), now.group())) {
            // Setting an owner needs rights of its own, so an owner that is right already is not set.
            wanted = FileDacl.of(wanted);
        }
        return new FileTreeSecurity(connection, own).plan(gpt, wanted, now);
    }

    /** Adds the writing to a change, under the GPO's claim. */
    ChangeBuilder add(ChangeBuilder builder, List<SecuredFile> files) {
        folder().ifPresent(builder::claim);
        return builder.setFileSecurity(files);
    }

    private Optional<SysvolPath> folder() {
        if (gpo.fileSysPath().isEmpty()) {
            return Optional.empty();
        }
        SysvolPath gpt = GptLocation.toWrite(gpo, connection.facts());
        return connection.sysvol().find(gpt).map(entry -> gpt);
    }
}
