// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.settings.Side;

/**
 * A report that was written, with what an index says of it.
 *
 * @param gpo the name of the GPO
 * @param id the GUID of the GPO, in braces
 * @param file where the report is
 * @param domain DNS name of the GPO's domain
 * @param status which halves are applied
 * @param links where it is linked; none for a backup, which does not hold them
 * @param computerSettings how many settings it has for computers
 * @param userSettings how many for users
 * @param problems how many things could not be read
 * @param backup if it is of a backup: of which
 */
public record WrittenReport(
        String gpo,
        String id,
        Path file,
        String domain,
        GpoStatus status,
        List<ReportedGpo.Link> links,
        int computerSettings,
        int userSettings,
        int problems,
        Optional<ReportedGpo.BackedUp> backup) {
    public WrittenReport {
        links = List.copyOf(links);
    }

    /** What is to be said of a report. */
    static WrittenReport of(GpoReport report, Path file) {
        ReportedGpo gpo = report.gpo();
        return new WrittenReport(
                gpo.name(),
                gpo.id(),
                file,
                gpo.domain(),
                gpo.status(),
                gpo.links(),
                size(report, Side.COMPUTER),
                size(report, Side.USER),
                report.settings().problems().size(),
                gpo.backup());
    }

    private static int size(GpoReport report, Side side) {
        return report.settings().side(side).extensions().stream()
                .mapToInt(shown -> shown.settings().settings(report.context()).size())
                .sum();
    }
}
