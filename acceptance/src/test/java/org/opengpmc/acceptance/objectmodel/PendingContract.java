// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opengpmc.gpmgmt.GPMEntryType;
import org.opengpmc.gpmgmt.GPMFlags;
import org.opengpmc.gpmgmt.GPMRSOPMode;
import org.opengpmc.gpmgmt.GPMReportType;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMAsyncProgress;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMMigrationTable;
import org.opengpmc.gpmgmt.IGPMRSOP;

/** What is not here yet says so, in every form, and changes nothing. */
abstract class PendingContract extends ObjectModelContract {
    private static final GPMReportType XML = GPMReportType.repXML;
    private static final IGPMAsyncProgress NOBODY = (done, total, hResult, result, messages) -> {};

    PendingContract(Place place) {
        super(place);
    }

    @Test
    void reportsOnTheStateOfDcsAndClientsAreNotHereYet() {
        for (GPMReportType type : List.of(
                GPMReportType.repInfraXML,
                GPMReportType.repInfraRefreshXML,
                GPMReportType.repClientHealthXML,
                GPMReportType.repClientHealthRefreshXML)) {
            refused(HResult.E_NOTIMPL, () -> domain().generateReport(type));
            refused(HResult.E_NOTIMPL, () -> domain().generateReport(type, NOBODY));
        }
        refused(HResult.E_INVALIDARG, () -> domain().generateReport(XML));
        refused(HResult.E_INVALIDARG, () -> domain().generateReport(GPMReportType.repHTML, NOBODY));
    }

    @Test
    void theResultantSetOfPolicyIsNotHereYet() {
        IGPMRSOP rsop = gpm().getRSOP(GPMRSOPMode.rsopPlanning, null, 0);
        refused(HResult.E_NOTIMPL, rsop::createQueryResults);
        refused(HResult.E_NOTIMPL, rsop::loggingEnumerateUsers);
        refused(HResult.E_NOTIMPL, () -> rsop.generateReport(XML));
        refused(HResult.E_NOTIMPL, () -> rsop.generateReport(XML, NOBODY));
        refused(HResult.E_NOTIMPL, () -> rsop.generateReportToFile(XML, "report.xml"));
    }

    @Test
    void applyingAMigrationTableIsNotHereYet() {
        IGPMGPO gpo = newFilledGpo("mapped");
        IGPMBackup backup =
                (IGPMBackup) Objects.requireNonNull(gpo.backup(newFolder(), "").getResult());
        IGPMMigrationTable table = gpm().createMigrationTable();
        refused(HResult.E_NOTIMPL, () -> table.add(0, gpo));
        refused(HResult.E_NOTIMPL, () -> table.add(GPMFlags.GPM_PROCESS_SECURITY, backup));
        refused(HResult.E_INVALIDARG, () -> table.add(0, "a name"));
        table.addEntry("CONTOSO\\ann", GPMEntryType.typeUser, "FABRIKAM\\ann");
        var before = snapshot(gpo);
        refused(HResult.E_NOTIMPL, () -> gpo.importBackup(0, backup, table));
        refused(HResult.E_NOTIMPL, () -> gpo.importBackup(GPMFlags.GPM_MIGRATIONTABLE_ONLY, backup));
        refused(HResult.E_NOTIMPL, () -> gpo.copyTo(0, domain(), null, table));
        refused(HResult.E_INVALIDARG, () -> gpo.importBackup(0, backup, 7));
        org.assertj.core.api.Assertions.assertThat(snapshot(gpo)).isEqualTo(before);
    }
}
