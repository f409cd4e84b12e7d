// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.FileContent;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.backup.BackupCore;
import org.opengpmc.formats.backup.BackupInfo;
import org.opengpmc.formats.backup.BackupInfoXml;
import org.opengpmc.formats.backup.BackupXml;
import org.opengpmc.formats.backup.HexDump;
import org.opengpmc.formats.security.SecurityDescriptor;

/** Writes one backup: all files into the staging folder, then to the disk, then renamed to the backup's ID. */
final class BackupWriter {
    private final StagingFolder staging;
    private final DiskFlusher flusher;
    private final NewBackup backup;
    private final BackupLayout layout;
    private final BackupInfo info;
    private final Path root;

    /** The folders made so far, by location: names differ in case only where Windows sees one folder. */
    private final Map<String, Path> folders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final List<Path> files = new ArrayList<>();

    BackupWriter(StagingFolder staging, DiskFlusher flusher, NewBackup backup) {
        this.staging = staging;
        this.flusher = flusher;
        this.backup = backup;
        this.layout = BackupLayout.of(backup.content(), backup.gpo());
        this.info = info(backup, layout);
        this.root = staging.place(info.backupId());
    }

    ListedBackup write(CancellationToken token) {
        boolean done = false;
        try {
            Files.createDirectory(root);
            folder(new SysvolPath(List.of("DomainSysvol", "GPO", "Machine")));
            folder(new SysvolPath(List.of("DomainSysvol", "GPO", "User")));
            for (Map.Entry<String, PolicyFile> file : layout.files().entrySet()) {
                token.check();
                place(SysvolPath.parse(file.getKey()), file.getValue(), token);
            }
            for (Map.Entry<String, byte[]> report : backup.reports().entrySet()) {
                file(root.resolve(new SysvolPath(List.of(report.getKey())).name()), report::getValue);
            }
            file(root.resolve("bkupInfo.xml"), BackupInfoXml.create(info)::write);
            file(root.resolve("Backup.xml"), backupXml()::write);
            token.check();
            flush();
            Path place = staging.publish(info.backupId());
            done = true;
            LocalFolder.forceFolder(place.toAbsolutePath().getParent());
            return new ListedBackup(info, place, false);
        } catch (IOException e) {
            throw DiskFailures.writing(staging.target(), e);
        } finally {
            if (!done) {
                StagingFolder.discard(root);
            }
        }
    }

    private void place(SysvolPath location, PolicyFile file, CancellationToken token) throws IOException {
        if (file.directory()) {
            folder(location);
            return;
        }
        long size = file.source().size();
        file(
                folder(location.parent()).resolve(location.name()),
                file.source().watched(done -> token.checkWithin(location.name(), done, size)));
    }

    private Path folder(SysvolPath location) throws IOException {
        if (location.segments().isEmpty()) {
            return root;
        }
        Path known = folders.get(location.toString());
        if (known == null) {
            known = folder(location.parent()).resolve(location.name());
            Files.createDirectory(known);
            folders.put(location.toString(), known);
        }
        return known;
    }

    private void file(Path path, FileContent content) throws IOException {
        LocalFolder.write(path, content);
        files.add(path);
    }

    /** Only after the last file is written, so that the disk can take many at once. */
    private void flush() throws IOException {
        List<Path> made = new ArrayList<>(folders.values());
        made.add(root);
        flusher.flush(files, made);
    }

    private BackupXml backupXml() {
        BackupCore core = new BackupCore(
                backup.gpo().id(),
                backup.gpo().domain(),
                HexDump.of(daclOnly(backup.security()).write()),
                backup.gpo().displayName(),
                backup.options(),
                backup.user(),
                backup.machine(),
                backup.content().machineExtensions(),
                backup.content().userExtensions(),
                backup.wmiFilter());
        return BackupXml.create(backup.principals(), backup.filePaths(), core, layout.extensions());
    }

    private static SecurityDescriptor daclOnly(SecurityDescriptor descriptor) {
        return descriptor.withOwner(null).withGroup(null).withoutSacl();
    }

    private static BackupInfo info(NewBackup backup, BackupLayout layout) {
        return new BackupInfo(
                backup.gpo().id(),
                backup.gpo().domain(),
                backup.gpo().domainId().toLowerCase(Locale.ROOT),
                backup.gpo().domainController(),
                backup.time().truncatedTo(ChronoUnit.SECONDS),
                BackupIds.random(),
                backup.comment(),
                backup.gpo().displayName(),
                layout.hasSoftwareInstallation());
    }
}
