// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opengpmc.gpmgmt.GPMBackupType;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.GPMSearchOperation;
import org.opengpmc.gpmgmt.GPMSearchProperty;
import org.opengpmc.gpmgmt.GPMStarterGPOType;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMAsyncProgress;
import org.opengpmc.gpmgmt.IGPMBackupDirEx;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMPermission;
import org.opengpmc.gpmgmt.IGPMResult;
import org.opengpmc.gpmgmt.IGPMSearchCriteria;
import org.opengpmc.gpmgmt.IGPMSecurityInfo;
import org.opengpmc.gpmgmt.IGPMStarterGPO;
import org.opengpmc.gpmgmt.IGPMStarterGPOBackup;
import org.opengpmc.gpmgmt.IGPMStarterGPOBackupCollection;
import org.opengpmc.gpmgmt.IGPMStarterGPOCollection;

/** Starter GPOs through the object model. */
abstract class StarterObjectContract extends ObjectModelContract {
    private static final IGPMAsyncProgress NOBODY = (done, total, hResult, result, messages) -> {};

    StarterObjectContract(Place place) {
        super(place);
    }

    private IGPMStarterGPO newStarter(String name) {
        IGPMStarterGPO starter = domain().createStarterGPO();
        starter.setDisplayName(unique(name));
        return starter;
    }

    private static IGPMStarterGPO starterOf(IGPMResult result) {
        return (IGPMStarterGPO) Objects.requireNonNull(result.getResult());
    }

    private IGPMSearchCriteria criteria(GPMSearchProperty property, GPMSearchOperation operation, Object value) {
        IGPMSearchCriteria criteria = gpm().createSearchCriteria();
        criteria.add(property, operation, value);
        return criteria;
    }

    @Test
    @Covers({
        "IGPMDomain2.createStarterGPO",
        "IGPMDomain2.getStarterGPO",
        "IGPMStarterGPO.getDisplayName",
        "IGPMStarterGPO.setDisplayName",
        "IGPMStarterGPO.getDescription",
        "IGPMStarterGPO.setDescription",
        "IGPMStarterGPO.getAuthor",
        "IGPMStarterGPO.getProduct",
        "IGPMStarterGPO.getCreationTime",
        "IGPMStarterGPO.getModifiedTime",
        "IGPMStarterGPO.getID",
        "IGPMStarterGPO.getType",
        "IGPMStarterGPO.getComputerVersion",
        "IGPMStarterGPO.getUserVersion",
        "IGPMStarterGPO.getStarterGPOVersion",
        "IGPMStarterGPO.delete"
    })
    void aStarterGpoIsMadeNamedAndDeleted() {
        Instant before = Instant.now();
        IGPMStarterGPO starter = domain().createStarterGPO();
        assertThat(starter.getDisplayName()).startsWith("New Starter GPO");
        assertThat(starter.getType()).isEqualTo(GPMStarterGPOType.typeCustom);
        assertThat(starter.getAuthor()).isEmpty();
        assertThat(starter.getProduct()).isEmpty();
        assertThat(starter.getStarterGPOVersion()).isEmpty();
        assertThat(starter.getComputerVersion()).isZero();
        assertThat(starter.getUserVersion()).isZero();
        assertThat(starter.getCreationTime())
                .isBetween(before.minus(Duration.ofMinutes(1)), before.plus(Duration.ofMinutes(1)));
        assertThat(starter.getModifiedTime()).isAfter(before.minus(Duration.ofMinutes(1)));
        String name = unique("named");
        starter.setDisplayName(name);
        starter.setDisplayName(name);
        starter.setDescription("for new branches");
        IGPMStarterGPO read = domain().getStarterGPO(starter.getID().replaceAll("[{}]", ""));
        assertThat(read.getDisplayName()).isEqualTo(name);
        assertThat(read.getDescription()).isEqualTo("for new branches");
        starter.delete();
        refused(HResult.ERROR_NOT_FOUND, () -> domain().getStarterGPO(starter.getID()));
        refused(HResult.ERROR_NOT_FOUND, starter::delete);
    }

    @Test
    @Covers({
        "IGPMDomain2.searchStarterGPOs",
        "IGPMStarterGPOCollection.getCount",
        "IGPMStarterGPOCollection.getItem",
        "IGPMStarterGPOCollection.iterator",
        "IGPMStarterGPO.getSecurityInfo",
        "IGPMStarterGPO.setSecurityInfo"
    })
    void starterGposAreSearchedByNameIdAndPermission() {
        IGPMStarterGPO starter = newStarter("searched");
        String group = newGroup("starters");
        IGPMSecurityInfo info = starter.getSecurityInfo();
        info.add(gpm().createPermission(group, GPMPermissionType.permStarterGPOEdit, true));
        starter.setSecurityInfo(info);
        IGPMPermission edit = gpm().createPermission(group, GPMPermissionType.permStarterGPOEdit, true);
        for (IGPMSearchCriteria criteria : new IGPMSearchCriteria[] {
            criteria(GPMSearchProperty.starterGPODisplayName, GPMSearchOperation.opEquals, starter.getDisplayName()),
            criteria(GPMSearchProperty.starterGPOID, GPMSearchOperation.opEquals, starter.getID()),
            criteria(GPMSearchProperty.starterGPOPermissions, GPMSearchOperation.opContains, edit),
            criteria(GPMSearchProperty.starterGPOEffectivePermissions, GPMSearchOperation.opContains, edit)
        }) {
            IGPMStarterGPOCollection found = domain().searchStarterGPOs(criteria);
            assertThat(found.getCount()).isEqualTo(1);
            assertThat(found.getItem(1).getID()).isEqualTo(starter.getID());
        }
        assertThat(domain().searchStarterGPOs(criteria(
                        GPMSearchProperty.starterGPOID, GPMSearchOperation.opNotEquals, starter.getID())))
                .noneMatch(other -> other.getID().equals(starter.getID()));
        assertThat(domain().searchStarterGPOs(null)).isNotEmpty();
        starter.delete();
    }

    @Test
    @Covers({"IGPMDomain2.createGPOFromStarterGPO", "IGPMStarterGPO.copyTo"})
    void gposAndCopiesAreMadeFromOne() {
        IGPMStarterGPO starter = newStarter("template");
        IGPMGPO gpo = domain().createGPOFromStarterGPO(starter);
        assertThat(gpo.getDisplayName()).isEqualTo("New Group Policy Object");
        assertThat(domain().createGPOFromStarterGPO(starter).getID()).isNotEqualTo(gpo.getID());
        IGPMStarterGPO copy = starterOf(starter.copyTo());
        assertThat(copy.getDisplayName()).isEqualTo("Copy of " + starter.getDisplayName());
        String name = unique("copied");
        assertThat(starterOf(starter.copyTo(name, NOBODY).getResult()).getDisplayName())
                .isEqualTo(name);
        refused(HResult.ERROR_ALREADY_EXISTS, () -> starter.copyTo(name).overallStatus());
    }

    @Test
    @Covers({
        "IGPMStarterGPO.backup",
        "IGPMDomain2.restoreStarterGPO",
        "IGPMStarterGPOBackup.getBackupDir",
        "IGPMStarterGPOBackup.getComment",
        "IGPMStarterGPOBackup.getDisplayName",
        "IGPMStarterGPOBackup.getDomain",
        "IGPMStarterGPOBackup.getStarterGPOID",
        "IGPMStarterGPOBackup.getID",
        "IGPMStarterGPOBackup.getTimestamp",
        "IGPMStarterGPOBackup.getType",
        "IGPMStarterGPOBackup.delete",
        "IGPMStarterGPOBackupCollection.getCount",
        "IGPMStarterGPOBackupCollection.getItem",
        "IGPMStarterGPOBackupCollection.iterator"
    })
    void aDeletedStarterGpoComesBackFromItsBackup() {
        IGPMStarterGPO starter = newStarter("restored");
        String name = starter.getDisplayName();
        String folder = newFolder();
        Instant before = Instant.now();
        IGPMStarterGPOBackup backup = (IGPMStarterGPOBackup)
                Objects.requireNonNull(starter.backup(folder, "kept").getResult());
        assertThat(backup.getBackupDir()).isEqualTo(folder);
        assertThat(backup.getComment()).isEqualTo("kept");
        assertThat(backup.getDisplayName()).isEqualTo(name);
        assertThat(backup.getDomain()).isEqualTo(raw().facts().dnsName());
        assertThat(backup.getStarterGPOID()).isEqualTo(starter.getID());
        assertThat(backup.getType()).isEqualTo(GPMStarterGPOType.typeCustom);
        assertThat(backup.getTimestamp()).isBetween(before.minusSeconds(2), before.plusSeconds(60));
        starter.delete();
        assertThat(starterOf(domain().restoreStarterGPO(backup)).getDisplayName())
                .isEqualTo(name);
        starter.backup(folder, null, NOBODY).getResult().overallStatus();
        IGPMBackupDirEx dir = gpm().getBackupDirEx(folder, GPMBackupType.typeStarterGPO);
        IGPMStarterGPOBackupCollection all = (IGPMStarterGPOBackupCollection) dir.searchBackups(null);
        assertThat(all.getCount()).isEqualTo(2);
        assertThat(all).hasSize(2);
        assertThat((IGPMStarterGPOBackupCollection) dir.searchBackups(
                        criteria(GPMSearchProperty.backupMostRecent, GPMSearchOperation.opEquals, true)))
                .hasSize(1);
        assertThat(((IGPMStarterGPOBackup) dir.getBackup(backup.getID())).getComment())
                .isEqualTo("kept");
        assertThat(starterOf(domain().restoreStarterGPO(all.getItem(1), NOBODY).getResult())
                        .getID())
                .isEqualTo(starter.getID());
        backup.delete();
        assertThat((IGPMStarterGPOBackupCollection) dir.searchBackups(null)).hasSize(1);
    }

    @Test
    @Covers({"IGPMStarterGPO.save", "IGPMDomain2.loadStarterGPO"})
    void aStarterGpoTravelsInACabinet() {
        IGPMStarterGPO starter = newStarter("travelling");
        String file = Path.of(newFolder()).resolve("starter.cab").toString();
        assertThat(saved(starter.save(file, false, false))).isEqualTo(starter.getID());
        refused(
                HResult.ERROR_ALREADY_EXISTS,
                () -> starter.save(file, false, false).overallStatus());
        refused(
                HResult.ERROR_ALREADY_EXISTS,
                () -> domain().loadStarterGPO(file, false).overallStatus());
        starter.setDescription("changed");
        assertThat(starterOf(domain().loadStarterGPO(file, true)).getDescription())
                .isEmpty();
        String id = "{3F2A1B0C-0000-4000-8000-" + starter.getID().substring(25);
        assertThat(saved(starter.save(file, true, true, "en-US", "Contoso", "Branch", id, "0001.00002", NOBODY)
                        .getResult()))
                .isEqualTo(id);
        IGPMStarterGPO system =
                starterOf(domain().loadStarterGPO(file, false, NOBODY).getResult());
        assertThat(system.getType()).isEqualTo(GPMStarterGPOType.typeSystem);
        assertThat(system.getAuthor()).isEqualTo("Contoso");
        assertThat(system.getProduct()).isEqualTo("Branch");
        assertThat(system.getStarterGPOVersion()).isEqualTo("0001.00002");
        refused(HResult.E_INVALIDARG, () -> system.save(file, true, true));
        refused(HResult.ERROR_NOT_SUPPORTED, () -> system.setDisplayName("mine"));
        assertThat(starterOf(system.copyTo()).getType()).isEqualTo(GPMStarterGPOType.typeCustom);
        system.delete();
    }

    private static @Nullable Object saved(IGPMResult result) {
        assertThat(result.overallStatus()).isEqualTo(HResult.S_OK);
        return result.getResult();
    }
}
