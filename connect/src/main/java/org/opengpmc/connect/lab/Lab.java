// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.opengpmc.connect.path.PathSecurity;
import org.opengpmc.connect.path.PathSysvol;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * Labs: domains that live in a folder. Several programs may have the same lab open; each sees what the others wrote, and
 * a write that does not get its turn within a few seconds fails with a {@link
 * org.opengpmc.core.error.ConflictException} that names the holder.
 */
public final class Lab {
    /** What AD gives the share: full control to the system and administrators, reading to those who sign in. */
    private static final SecurityDescriptor SHARE = Sddl.parse(
            "O:BAG:SYD:PAI(A;OICI;0x1200a9;;;AU)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;SO)(A;OICIIO;FA;;;CO)",
            SddlContext.NONE);

    private Lab() {}

    /**
     * Makes a new domain with what every domain has: the two default GPOs, the built-in users and groups, a site, a
     * domain controller.
     *
     * @throws org.opengpmc.core.error.AlreadyExistsException there is a lab in that folder
     * @throws org.opengpmc.core.error.InvalidInputException there is something else in that folder
     * @throws StorageFailedException the folder cannot be written
     */
    public static void create(Path directory, LabOptions options) {
        try {
            Path folder = LabFolder.settled(directory);
            LabFolder.prepare(folder);
            build(folder.toRealPath(), options);
        } catch (IOException e) {
            throw failed("cannot create the lab", directory, e);
        }
    }

    /**
     * Opens a lab with its administrator signed in.
     *
     * @throws org.opengpmc.core.error.NotFoundException there is no lab in that folder
     * @throws StorageFailedException the folder cannot be read, or is damaged
     */
    public static DomainConnection open(Path directory) {
        return connect(directory, Clock.systemUTC());
    }

    /** Opens a lab whose changes are stamped by this clock. Throws what {@link #open(Path)} throws. */
    public static DomainConnection open(Path directory, Clock clock) {
        return connect(directory, clock);
    }

    /**
     * Empties a lab: the same domain as after {@link #create}, with the same names and the same SID.
     *
     * @throws org.opengpmc.core.error.NotFoundException there is no lab in that folder
     */
    public static void reset(Path directory) {
        try (LabConnection connection = connect(directory, Clock.systemUTC())) {
            LabNames names = connection.store().names();
            LabProvision provision = new LabProvision(names, connection.facts().sid());
            connection.store().fill(true, provision::objects);
            LabProvision.clear(connection.sysvol());
            provision.files(connection.sysvol());
        } catch (LDAPException e) {
            throw refused(e);
        }
    }

    /**
     * Fills a lab with a small company, so that every command has something to show.
     *
     * @throws org.opengpmc.core.error.NotFoundException there is no lab in that folder
     * @throws org.opengpmc.core.error.AlreadyExistsException the lab holds the sample, or an object of the same name
     */
    public static void sample(Path directory) {
        try (LabConnection connection = connect(directory, Clock.systemUTC())) {
            LabSample sample = new LabSample(connection.store().names(), connection.facts());
            connection.store().fill(false, sample::objects);
            SearchResultEntry editors =
                    connection.directory().getEntry(sample.editors().toString(), "objectSid");
            sample.files(
                    connection.sysvol(),
                    Sid.parse(editors.getAttributeValueBytes("objectSid")).toString());
        } catch (LDAPException e) {
            if (e.getResultCode().equals(ResultCode.ENTRY_ALREADY_EXISTS)) {
                throw new AlreadyExistsException(Failure.of("the lab holds the sample already, or objects of its names")
                        .on(directory.toString())
                        .hint("Empty the lab first with: gpmc lab reset")
                        .cause(e));
            }
            throw refused(e);
        }
    }

    static LabConnection connect(Path directory, Clock clock) {
        try {
            Path folder = LabFolder.settled(directory);
            LabFolder.mustBeLab(folder);
            return new LabConnection(LabStore.open(folder, clock), sysvol(folder), clock);
        } catch (IOException e) {
            throw failed("cannot open the lab", directory, e);
        }
    }

    /** The snapshot comes last: a folder is a lab when it has one. */
    private static void build(Path folder, LabOptions options) throws IOException {
        LabProvision provision = LabProvision.of(options);
        try (Sysvol sysvol = sysvol(folder);
                LabStore store = LabStore.create(folder, Clock.systemUTC(), options.names())) {
            provision.files(sysvol);
            store.fill(true, provision::objects);
        } catch (LDAPException e) {
            throw refused(e);
        }
    }

    private static Sysvol sysvol(Path folder) throws IOException {
        Path share = Files.createDirectories(folder.resolve(LabFolder.SYSVOL));
        return PathSysvol.open(share, PathSecurity.sidecar(SHARE));
    }

    static StorageFailedException failed(String what, Path directory, IOException cause) {
        return new StorageFailedException(Failure.of(what + ": " + cause.getMessage())
                .on(directory.toString())
                .cause(cause));
    }

    static IllegalStateException refused(LDAPException cause) {
        return new IllegalStateException("the lab refuses its own content: " + cause.getMessage(), cause);
    }
}
