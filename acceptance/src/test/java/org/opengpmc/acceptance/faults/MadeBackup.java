// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.backup.BackupCore;
import org.opengpmc.formats.backup.BackupEntry;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupExtension;
import org.opengpmc.formats.backup.BackupInfo;
import org.opengpmc.formats.backup.BackupInfoXml;
import org.opengpmc.formats.backup.BackupTemplate;
import org.opengpmc.formats.backup.BackupVersion;
import org.opengpmc.formats.backup.BackupXml;
import org.opengpmc.formats.backup.HexDump;

/** A backup made by hand, with any file in it: damaged ones too. */
final class MadeBackup {
    static final String ID = "{22222222-3333-4444-5555-666666666666}";

    private final Path folder;
    private final List<BackupEntry> listed = new ArrayList<>();
    private final StringBuilder extensions = new StringBuilder();

    /** In a folder of backups. */
    MadeBackup(Path backups) {
        this.folder = backups.resolve(ID);
    }

    /** A client-side extension that the computer side is registered for. */
    MadeBackup registered(String extension) {
        extensions.append("[{").append(extension).append("}]");
        return this;
    }

    /** A file of the computer side, such as {@code registry.pol}. */
    MadeBackup machine(String path, byte[] content) {
        write(listed(path), content);
        return this;
    }

    /** A file of the whole GPO. */
    MadeBackup gpo(String path, byte[] content) {
        write(listed("%GPO_FSPATH%\\", "DomainSysvol\\GPO\\", path), content);
        return this;
    }

    MadeBackup machine(String path, String content) {
        return machine(path, content.getBytes(UTF_8));
    }

    /** A file of the computer side that is listed; where it would stand. */
    Path listed(String path) {
        return listed("%GPO_MACH_FSPATH%\\", "DomainSysvol\\GPO\\Machine\\", path);
    }

    private Path listed(String place, String stored, String path) {
        String location = stored + path;
        listed.add(new FileEntry(false, place + path, "", Optional.empty(), Optional.of(location), List.of(), 0));
        return folder.resolve(location.replace('\\', '/'));
    }

    /** A file outside the policy, such as {@code gpreport.xml}. */
    MadeBackup beside(String name, byte[] content) {
        write(folder.resolve(name), content);
        return this;
    }

    /** Writes what lists all these. */
    void finish() {
        String gpo = "{11111111-2222-3333-4444-555555555555}";
        BackupCore core = new BackupCore(
                gpo,
                "contoso.test",
                HexDump.EMPTY,
                "Broken",
                0,
                new BackupVersion(0, 0),
                new BackupVersion(1, 1),
                extensions.toString(),
                "",
                Optional.empty());
        BackupExtension files =
                new BackupExtension(BackupTemplate.UNKNOWN_EXTENSION, BackupTemplate.UNKNOWN_EXTENSION_NAME, listed);
        beside(
                "Backup.xml",
                BackupXml.create(List.of(), List.of(), core, List.of(files)).write());
        BackupInfo info = new BackupInfo(
                gpo,
                "contoso.test",
                "{abcdef00-2222-3333-4444-555555555555}",
                "dc1.contoso.test",
                LocalDateTime.of(2026, 1, 31, 9, 5, 0),
                ID,
                "",
                "Broken",
                false);
        beside("bkupInfo.xml", BackupInfoXml.create(info).write());
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
