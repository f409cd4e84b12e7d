// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Operation;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Parallel;
import org.opengpmc.core.operation.Parallel.ItemResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.starter.StarterContents;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.formats.startergpo.StarterBackupInfo;
import org.opengpmc.formats.startergpo.StarterBackupXml;

/**
 * Backs up starter GPOs into a folder: every file as it is. Permissions are not recorded.
 *
 * @param comment stored with every backup; may be empty
 */
public record StarterBackup(
        DomainConnection connection, StarterBackupFolder folder, List<StarterGpo> starters, String comment)
        implements Operation<List<ListedStarterBackup>> {
    private static final int AT_ONCE = 4;

    public StarterBackup {
        starters = List.copyOf(starters);
    }

    @Override
    public OperationResult<List<ListedStarterBackup>> run(Progress progress, CancellationToken cancellation) {
        cancellation.check();
        StagingFolder.cleanLeftovers(folder.path());
        try (StagingFolder staging = StagingFolder.create(folder.path())) {
            return Parallel.run(
                    starters,
                    StarterGpo::toString,
                    "back up",
                    AT_ONCE,
                    starter -> new ItemResult<>(write(starter, staging, cancellation), List.of()),
                    progress,
                    cancellation);
        }
    }

    private ListedStarterBackup write(StarterGpo starter, StagingFolder staging, CancellationToken cancellation) {
        starter.damage().ifPresent(damage -> {
            throw new InvalidInputException(Failure.of("the starter GPO is damaged: " + damage)
                    .on(starter.folder().toString()));
        });
        StarterBackupInfo info = info(starter);
        Path root = staging.place(info.backupId());
        boolean done = false;
        try {
            List<Path> folders = new ArrayList<>(List.of(root, root.resolve(StarterBackupFolder.CONTENT)));
            for (Path made : folders) {
                Files.createDirectory(made);
            }
            for (PolicyFile file : new StarterContents(connection).all(starter)) {
                cancellation.check();
                Path place = folders.get(1);
                for (String name : file.path().segments()) {
                    place = place.resolve(name);
                }
                if (file.directory()) {
                    Files.createDirectory(place);
                    folders.add(place);
                } else {
                    write(place, file.source());
                }
            }
            write(root.resolve(StarterBackupXml.FILE_NAME), () -> StarterBackupXml.write(info));
            for (Path made : folders) {
                LocalFolder.forceFolder(made);
            }
            Path place = staging.publish(info.backupId());
            done = true;
            LocalFolder.forceFolder(place.toAbsolutePath().getParent());
            return new ListedStarterBackup(info, place);
        } catch (IOException e) {
            throw DiskFailures.writing(staging.target(), e);
        } finally {
            if (!done) {
                StagingFolder.discard(root);
            }
        }
    }

    private static void write(Path file, FileContent content) throws IOException {
        LocalFolder.write(file, content);
        LocalFolder.force(file);
    }

    private StarterBackupInfo info(StarterGpo starter) {
        return new StarterBackupInfo(
                BackupIds.random(),
                starter.id().toString(),
                starter.displayName(),
                starter.type(),
                connection.facts().dnsName(),
                "{" + connection.facts().guid().toString().toLowerCase(Locale.ROOT) + "}",
                connection.facts().server(),
                LocalDateTime.now(connection.clock()).truncatedTo(ChronoUnit.SECONDS),
                comment);
    }
}
