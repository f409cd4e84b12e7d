// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.registrypol.RegistryPol;

/** Reads what a starter GPO holds. */
public final class StarterContents {
    private final DomainConnection connection;

    /** The contents of the starter GPOs of the connection's domain. */
    public StarterContents(DomainConnection connection) {
        this.connection = connection;
    }

    /**
     * All files and folders of a starter GPO, its template included, folders before what they hold. Listed now, read when
     * asked for.
     *
     * @throws InvalidInputException if one of them only points elsewhere: it is not followed
     */
    public List<PolicyFile> all(StarterGpo starter) {
        int depth = starter.folder().segments().size();
        List<PolicyFile> files = new ArrayList<>();
        for (SysvolEntry entry : connection.sysvol().tree(starter.folder())) {
            if (entry.link()) {
                throw new InvalidInputException(Failure.of("the starter GPO " + starter + " holds a link")
                        .on(entry.path().toString())
                        .at(connection.facts().server())
                        .hint("It is not followed. Find out who put it there, and delete it"));
            }
            List<String> segments = entry.path().segments();
            SysvolPath below = new SysvolPath(segments.subList(depth, segments.size()));
            files.add(
                    entry.directory()
                            ? PolicyFile.directory(below)
                            : PolicyFile.file(below, connection.sysvol().content(entry)));
        }
        return files;
    }

    /** The files and folders of both halves alone: what a GPO made from it gets. */
    public List<PolicyFile> settings(StarterGpo starter) {
        return all(starter).stream()
                .filter(f -> f.path().isWithin(StarterHalf.COMPUTER.path())
                        || f.path().isWithin(StarterHalf.USER.path()))
                .toList();
    }

    /**
     * The settings of one half; empty if it has no {@code Registry.pol}.
     *
     * @throws InvalidInputException if that is damaged
     */
    public Optional<RegistryPol> registry(StarterGpo starter, StarterHalf half) {
        SysvolPath file = starter.folder().resolve(half.registryPol());
        return bytes(file).map(content -> parse(content, file.toString()));
    }

    /** A file of SYSVOL as it is; empty if there is none, also where a folder or a link has its name. */
    Optional<byte[]> bytes(SysvolPath file) {
        Optional<SysvolEntry> entry = connection.sysvol().find(file).filter(e -> !e.directory() && !e.link());
        try {
            return entry.map(e -> connection.sysvol().read(e));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    static RegistryPol parse(byte[] content, String file) {
        try {
            return RegistryPol.parse(content);
        } catch (FormatException e) {
            throw InvalidInputException.inFile(file, e);
        }
    }
}
