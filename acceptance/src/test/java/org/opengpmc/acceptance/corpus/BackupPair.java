// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opengpmc.core.backup.ListedBackup;

/** A backup that GPMC wrote, and the backup of the GPO that it was imported into. */
record BackupPair(ListedBackup real, ListedBackup made) {
    /**
     * All differences, and of those the ones that a defect of the real backup explains: a file that it lists and lacks,
     * or one that lies in it and is not listed, and so is no part of it.
     */
    record Comparison(List<String> explained, List<String> unexplained) {
        boolean equal() {
            return explained.isEmpty() && unexplained.isEmpty();
        }
    }

    Comparison compare() {
        Map<String, Path> realFiles = BackupFiles.of(real.folder());
        Map<String, Path> madeFiles = BackupFiles.of(made.folder());
        Map<String, String> realEntries = BackupEntries.of(real).lines();
        Map<String, String> madeEntries = BackupEntries.of(made).lines();
        Set<String> listed = new TreeSet<>(realEntries.values());
        List<String> explained = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();

        realFiles.forEach((name, file) -> {
            Path copy = madeFiles.get(name);
            if (copy == null) {
                (listed.contains(name) ? unexplained : explained).add("file missing: " + name);
            } else if (!Arrays.equals(BackupFiles.bytes(file), BackupFiles.bytes(copy))) {
                unexplained.add("file differs: " + name);
            }
        });
        madeFiles.keySet().stream()
                .filter(name -> !realFiles.containsKey(name))
                .forEach(name -> unexplained.add("file invented: " + name));
        realEntries.forEach((entry, stored) -> {
            if (!madeEntries.containsKey(entry)) {
                boolean lacking = !stored.isEmpty() && !realFiles.containsKey(stored);
                (lacking ? explained : unexplained).add("entry missing: " + entry);
            }
        });
        madeEntries.keySet().stream()
                .filter(entry -> !realEntries.containsKey(entry))
                .forEach(entry -> unexplained.add("entry invented: " + entry));
        return new Comparison(explained, unexplained);
    }
}
