// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import java.util.List;

/**
 * The members whose engine is not here yet: they exist, and answer {@code E_NOTIMPL} with a message. What comes off this
 * list needs a test of its behaviour; {@link CoverageTest} sees to it.
 */
final class PendingMembers {
    /** Reports on the state of DCs and clients, which wait for looking at more than one DC. */
    static final List<String> REPORTS = List.of("IGPMDomain3.generateReport");

    /** The resultant set of policy. Arrays of groups and filters are kept already, and mean nothing yet. */
    static final List<String> RSOP = List.of(
            "IGPMRSOP.createQueryResults",
            "IGPMRSOP.loggingEnumerateUsers",
            "IGPMRSOP.generateReport",
            "IGPMRSOP.generateReportToFile");

    /**
     * Looking into settings for principals and paths. Applying a migration table waits for the same: importBackup and
     * copyTo answer {@code E_NOTIMPL} if they are given one with entries, or are to allow nothing that is not in it.
     */
    static final List<String> MIGRATION = List.of("IGPMMigrationTable.add");

    private PendingMembers() {}
}
