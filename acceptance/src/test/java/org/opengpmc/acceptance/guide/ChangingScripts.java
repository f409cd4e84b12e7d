// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.guide;

import static org.opengpmc.gpmgmt.GPMSearchOperation.opContains;
import static org.opengpmc.gpmgmt.GPMSearchOperation.opEquals;
import static org.opengpmc.gpmgmt.GPMSearchProperty.backupMostRecent;
import static org.opengpmc.gpmgmt.GPMSearchProperty.gpoID;
import static org.opengpmc.gpmgmt.GPMSearchProperty.somLinks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.GPMEntryType;
import org.opengpmc.gpmgmt.GPMException;
import org.opengpmc.gpmgmt.GPMFlags;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.IGPMAsyncCancel;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPOLink;
import org.opengpmc.gpmgmt.IGPMMigrationTable;
import org.opengpmc.gpmgmt.IGPMPermission;
import org.opengpmc.gpmgmt.IGPMResult;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSearchCriteria;
import org.opengpmc.gpmgmt.IGPMSecurityInfo;
import org.opengpmc.gpmgmt.IGPMStatusMessage;

/** Scripts that change something. The guide prints what stands between the marks. */
final class ChangingScripts {
    private ChangingScripts() {}

    // script: create-gpo
    static IGPMGPO createGpo(IGPMDomain domain, String name, String ou) {
        IGPMGPO gpo = domain.createGPO();
        gpo.setDisplayName(name);
        domain.getSOM(ou).createGPOLink(-1, gpo);
        return gpo;
    }
    // end

    // script: delete-gpo-with-links
    static void deleteGpoWithLinks(GPM gpm, IGPMDomain domain, String guid) {
        IGPMGPO gpo = domain.getGPO(guid);
        IGPMSearchCriteria linking = gpm.createSearchCriteria();
        linking.add(somLinks, opContains, gpo);
        for (IGPMSOM som : domain.searchSOMs(linking)) {
            for (IGPMGPOLink link : som.getGPOLinks()) {
                if (link.getGPOID().equals(gpo.getID())) {
                    link.delete();
                }
            }
        }
        gpo.delete();
    }
    // end

    // script: grant-permission-on-all-gpos
    static void grantPermissionOnAllGpos(GPM gpm, IGPMDomain domain, String trustee, GPMPermissionType level) {
        IGPMPermission permission = gpm.createPermission(trustee, level, true);
        for (IGPMGPO gpo : domain.searchGPOs(null)) {
            IGPMSecurityInfo info = gpo.getSecurityInfo();
            info.add(permission);
            gpo.setSecurityInfo(info);
        }
    }
    // end

    // script: grant-permission-by-som
    static void grantPermissionOnLinkedGpos(
            GPM gpm, IGPMDomain domain, String ou, String trustee, GPMPermissionType level) {
        IGPMPermission permission = gpm.createPermission(trustee, level, true);
        for (IGPMGPOLink link : domain.getSOM(ou).getGPOLinks()) {
            IGPMGPO gpo = domain.getGPO(link.getGPOID());
            IGPMSecurityInfo info = gpo.getSecurityInfo();
            info.add(permission);
            gpo.setSecurityInfo(info);
        }
    }
    // end

    // script: delegate-gpo-creation
    static void delegateGpoCreation(GPM gpm, IGPMDomain domain, String trustee) {
        IGPMSOM top = domain.getSOM("");
        IGPMSecurityInfo info = top.getSecurityInfo();
        info.add(gpm.createPermission(trustee, GPMPermissionType.permSOMGPOCreate, false));
        top.setSecurityInfo(info);
    }
    // end

    // script: limit-gpo-to-group
    static void limitGpoToGroup(GPM gpm, IGPMGPO gpo, String group) {
        IGPMSecurityInfo info = gpo.getSecurityInfo();
        String authenticatedUsers = "S-1-5-11";
        // Computers must still be able to read it.
        info.removeTrustee(authenticatedUsers);
        info.add(gpm.createPermission(authenticatedUsers, GPMPermissionType.permGPORead, true));
        info.add(gpm.createPermission(group, GPMPermissionType.permGPOApply, true));
        gpo.setSecurityInfo(info);
    }
    // end

    // script: backup-all-gpos
    static int backupAllGpos(IGPMDomain domain, String folder, String comment) {
        int failed = 0;
        for (IGPMGPO gpo : domain.searchGPOs(null)) {
            IGPMResult result = gpo.backup(folder, comment);
            try {
                result.overallStatus();
            } catch (GPMException e) {
                failed++;
                for (IGPMStatusMessage message : result.getStatus()) {
                    System.getLogger("backup").log(System.Logger.Level.ERROR, message.getMessage());
                }
            }
        }
        return failed;
    }
    // end

    // script: restore-all-gpos
    static int restoreAllGpos(GPM gpm, IGPMDomain domain, String folder) {
        IGPMSearchCriteria newest = gpm.createSearchCriteria();
        newest.add(backupMostRecent, opEquals, true);
        int restored = 0;
        for (IGPMBackup backup : gpm.getBackupDir(folder).searchBackups(newest)) {
            domain.restoreGPO(backup, 0).overallStatus();
            restored++;
        }
        return restored;
    }
    // end

    // script: restore-deleted-gpo
    static IGPMGPO restoreDeletedGpo(GPM gpm, IGPMDomain domain, String folder, String guid) {
        IGPMSearchCriteria criteria = gpm.createSearchCriteria();
        criteria.add(backupMostRecent, opEquals, true);
        criteria.add(gpoID, opEquals, guid);
        IGPMBackup backup = gpm.getBackupDir(folder).searchBackups(criteria).getItem(1);
        IGPMResult result = domain.restoreGPO(backup, 0);
        return (IGPMGPO) Objects.requireNonNull(result.getResult());
    }
    // end

    // script: copy-gpo
    static IGPMGPO copyGpo(IGPMDomain from, String guid, IGPMDomain to, String newName) {
        IGPMResult result = from.getGPO(guid).copyTo(0, to, newName);
        return (IGPMGPO) Objects.requireNonNull(result.getResult());
    }
    // end

    // script: copy-gpo-with-permissions
    static IGPMGPO copyGpoWithPermissions(IGPMDomain domain, String guid, String newName) {
        IGPMResult result = domain.getGPO(guid).copyTo(GPMFlags.GPM_PROCESS_SECURITY, domain, newName);
        return (IGPMGPO) Objects.requireNonNull(result.getResult());
    }
    // end

    // script: import-gpo
    static void importGpo(GPM gpm, IGPMDomain domain, String folder, String backupId, String targetGuid) {
        IGPMBackup backup = gpm.getBackupDir(folder).getBackup(backupId);
        domain.getGPO(targetGuid).importBackup(0, backup).overallStatus();
    }
    // end

    // script: import-all-gpos
    static List<IGPMGPO> importAllGpos(GPM gpm, IGPMDomain domain, String folder) {
        IGPMSearchCriteria newest = gpm.createSearchCriteria();
        newest.add(backupMostRecent, opEquals, true);
        List<IGPMGPO> made = new ArrayList<>();
        for (IGPMBackup backup : gpm.getBackupDir(folder).searchBackups(newest)) {
            IGPMGPO gpo = domain.createGPO();
            gpo.setDisplayName(backup.getGPODisplayName());
            gpo.importBackup(0, backup).overallStatus();
            made.add(gpo);
        }
        return made;
    }
    // end

    // script: create-environment
    static void createEnvironment(IGPMDomain domain, List<PlannedGpo> plan) {
        for (PlannedGpo planned : plan) {
            IGPMGPO gpo = domain.createGPO();
            gpo.setDisplayName(planned.name());
            gpo.setUserEnabled(planned.forUsers());
            gpo.setComputerEnabled(planned.forComputers());
            for (String ou : planned.ous()) {
                domain.getSOM(ou).createGPOLink(-1, gpo);
            }
        }
    }

    record PlannedGpo(String name, boolean forUsers, boolean forComputers, List<String> ous) {}
    // end

    // script: repair-permissions
    static List<IGPMGPO> repairPermissions(IGPMDomain domain) {
        List<IGPMGPO> repaired = new ArrayList<>();
        for (IGPMGPO gpo : domain.searchGPOs(null)) {
            if (!gpo.isACLConsistent()) {
                gpo.makeACLConsistent();
                repaired.add(gpo);
            }
        }
        return repaired;
    }
    // end

    // script: backup-in-background
    static IGPMBackup backupInBackground(IGPMGPO gpo, String folder, AtomicReference<String> shown) {
        IGPMAsyncCancel running =
                gpo.backup(folder, "", (done, total, status, result, messages) -> shown.set(done + " of " + total));
        // running.cancel() stops it; getResult() waits.
        return (IGPMBackup) Objects.requireNonNull(running.getResult().getResult());
    }
    // end

    // script: make-migration-table
    static void makeMigrationTable(GPM gpm, String file) {
        IGPMMigrationTable table = gpm.createMigrationTable();
        table.addEntry("Helpdesk@contoso.test", GPMEntryType.typeGlobalGroup, "FABRIKAM\\Helpdesk");
        table.addEntry("\\\\files\\install", GPMEntryType.typeUNCPath, "\\\\fabrikam-files\\install");
        table.addEntry("Guests", GPMEntryType.typeUnknown);
        IGPMResult check = table.validate();
        if (Boolean.TRUE.equals(check.getResult())) {
            table.save(file);
        }
    }
    // end
}
