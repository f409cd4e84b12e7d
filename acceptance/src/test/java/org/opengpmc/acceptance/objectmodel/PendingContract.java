// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

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
import org.opengpmc.gpmgmt.IGPMStarterGPO;
import org.opengpmc.gpmgmt.IGPMStarterGPOBackup;

/** What is not here yet says so, in every form, and changes nothing. */
abstract class PendingContract extends ObjectModelContract {
    private static final GPMReportType XML = GPMReportType.repXML;
    private static final IGPMAsyncProgress NOBODY = (done, total, hResult, result, messages) -> {};

    PendingContract(Place place) {
        super(place);
    }

    @Test
    void reportsAreNotHereYet() {
        IGPMGPO gpo = newGpo("report");
        String folder = newFolder();
        IGPMBackup backup =
                (IGPMBackup) Objects.requireNonNull(gpo.backup(folder, "").getResult());
        IGPMStarterGPO starter = domain().createStarterGPO();
        IGPMStarterGPOBackup starterBackup = (IGPMStarterGPOBackup)
                Objects.requireNonNull(starter.backup(folder, "").getResult());
        refused(HResult.E_NOTIMPL, () -> domain().generateReport(XML));
        refused(HResult.E_NOTIMPL, () -> domain().generateReport(XML, NOBODY));
        refused(HResult.E_NOTIMPL, () -> gpo.generateReport(XML));
        refused(HResult.E_NOTIMPL, () -> gpo.generateReport(XML, NOBODY));
        refused(HResult.E_NOTIMPL, () -> gpo.generateReportToFile(XML, "report.xml"));
        refused(HResult.E_NOTIMPL, () -> backup.generateReport(XML));
        refused(HResult.E_NOTIMPL, () -> backup.generateReport(XML, NOBODY));
        refused(HResult.E_NOTIMPL, () -> backup.generateReportToFile(XML, "report.xml"));
        refused(HResult.E_NOTIMPL, () -> starter.generateReport(XML));
        refused(HResult.E_NOTIMPL, () -> starter.generateReport(XML, NOBODY));
        refused(HResult.E_NOTIMPL, () -> starter.generateReportToFile(XML, "report.xml"));
        refused(HResult.E_NOTIMPL, () -> starterBackup.generateReport(XML));
        refused(HResult.E_NOTIMPL, () -> starterBackup.generateReport(XML, NOBODY));
        refused(HResult.E_NOTIMPL, () -> starterBackup.generateReportToFile(XML, "report.xml"));
        starter.delete();
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
