// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.backup.BackupEntry;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupExtension;
import org.opengpmc.formats.backup.BackupTemplate;
import org.opengpmc.formats.extensionnames.ExtensionNames;

/**
 * How the content of a GPO is spread over backup extensions. A backup extension takes part if its client-side extension
 * is registered at the GPO (Registry always does) and claims what its template names; everything else belongs to
 * "Unknown Extension". Derived from GPMC's own backups, see {@code docs/formats/gpmc-backup.md}.
 *
 * @param extensions what goes into {@code Backup.xml}, templates in their order, "Unknown Extension" last
 * @param files what goes into the backup's folder, by location; those that create a folder first come first
 */
public record BackupLayout(List<BackupExtension> extensions, Map<String, PolicyFile> files) {
    private static final SysvolPath GPT_INI = new SysvolPath(List.of("GPT.INI"));

    public BackupLayout {
        extensions = List.copyOf(extensions);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Lays out the content of a GPO. */
    public static BackupLayout of(PolicyContent content, BackedUpGpo gpo) {
        FileClaims files = new FileClaims(settings(content), gpo);
        ObjectClaims objects = new ObjectClaims(content.objects(), gpo);
        List<BackupExtension> extensions = new ArrayList<>();
        for (BackupTemplate template : templates(content)) {
            List<BackupEntry> entries = new ArrayList<>();
            template.lines().forEach(line -> {
                files.claim(line).ifPresent(entries::add);
                objects.claim(line).ifPresent(entries::add);
            });
            extensions.add(new BackupExtension(template.id(), template.name(), entries));
        }
        List<BackupEntry> unclaimed = new ArrayList<>(objects.unclaimed());
        unclaimed.addAll(files.unclaimed());
        extensions.add(new BackupExtension(
                BackupTemplate.UNKNOWN_EXTENSION, BackupTemplate.UNKNOWN_EXTENSION_NAME, unclaimed));
        return new BackupLayout(extensions, files.locations());
    }

    /** Whether software installation takes part. */
    public boolean hasSoftwareInstallation() {
        return extensions.stream().anyMatch(e -> e.id().equals(BackupTemplate.SOFTWARE_INSTALLATION.id()));
    }

    /** All files and folders but GPT.INI and the GPT's own two halves, which every GPO has. */
    private static List<PolicyFile> settings(PolicyContent content) {
        return content.files().stream()
                .filter(file -> !file.path().equals(GPT_INI) && !isHalf(file))
                .toList();
    }

    private static boolean isHalf(PolicyFile file) {
        String variable = BackupPaths.variable(file.path());
        return file.directory() && (variable.equals(BackupPaths.MACHINE_FS) || variable.equals(BackupPaths.USER_FS));
    }

    private static List<BackupTemplate> templates(PolicyContent content) {
        ExtensionNames machine = ExtensionNames.parse(content.machineExtensions());
        ExtensionNames user = ExtensionNames.parse(content.userExtensions());
        List<BackupTemplate> active = new ArrayList<>();
        active.add(BackupTemplate.REGISTRY);
        for (Optional<BackupTemplate> template : BackupTemplate.ORDER) {
            template.filter(t -> machine.contains(guid(t)) || user.contains(guid(t)))
                    .ifPresent(active::add);
        }
        return active;
    }

    private static UUID guid(BackupTemplate template) {
        return UUID.fromString(template.id().substring(1, template.id().length() - 1));
    }

    static FileEntry entry(boolean folder, String path, BackedUpGpo gpo, Optional<String> reEvaluate, boolean stored) {
        return new FileEntry(
                folder,
                path,
                BackupPaths.source(path, gpo),
                reEvaluate,
                stored ? Optional.of(BackupPaths.location(path)) : Optional.empty(),
                List.of(),
                0);
    }
}
