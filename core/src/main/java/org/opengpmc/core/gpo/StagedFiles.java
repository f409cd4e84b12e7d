// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opengpmc.core.change.StagedFile;
import org.opengpmc.core.sysvol.SysvolPath;

/** The files of a whole GPT as a change stages them. */
public final class StagedFiles {
    private StagedFiles() {}

    /**
     * The folders of both halves, then these files with all folders they need, folders before what they hold. Of two
     * files at the same path the last one counts.
     */
    public static List<StagedFile> of(List<PolicyFile> content) {
        Map<SysvolPath, StagedFile> files = new LinkedHashMap<>();
        addFolder(files, SysvolPath.ROOT.child("Machine"));
        addFolder(files, SysvolPath.ROOT.child("User"));
        for (PolicyFile file : content) {
            addFolder(files, file.path().parent());
            if (file.directory()) {
                addFolder(files, file.path());
            } else {
                files.put(file.path(), new StagedFile(file.path(), false, file.source()));
            }
        }
        return List.copyOf(files.values());
    }

    private static void addFolder(Map<SysvolPath, StagedFile> files, SysvolPath folder) {
        if (!folder.segments().isEmpty() && !files.containsKey(folder)) {
            addFolder(files, folder.parent());
            files.put(folder, new StagedFile(folder, true, () -> {
                throw new IllegalStateException(folder + " is a folder");
            }));
        }
    }
}
