// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.nio.file.Path;
import java.util.Optional;
import org.opengpmc.core.report.GpoReport;

/**
 * One of two GPOs that are compared.
 *
 * @param report everything known of it
 * @param backup the folder of the backup, if it is one; a backup holds neither owner nor links
 */
public record ComparedGpo(GpoReport report, Optional<Path> backup) {
    /** A GPO of a domain. */
    public static ComparedGpo live(GpoReport report) {
        return new ComparedGpo(report, Optional.empty());
    }

    /** A backup. */
    public static ComparedGpo backup(GpoReport report, Path folder) {
        return new ComparedGpo(report, Optional.of(folder));
    }

    boolean isLive() {
        return backup.isEmpty();
    }
}
