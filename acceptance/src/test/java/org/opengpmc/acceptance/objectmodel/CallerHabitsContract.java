// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opengpmc.gpmgmt.GPMException;
import org.opengpmc.gpmgmt.GPMSearchOperation;
import org.opengpmc.gpmgmt.GPMSearchProperty;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMBackupCollection;
import org.opengpmc.gpmgmt.IGPMBackupDir;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPOLink;
import org.opengpmc.gpmgmt.IGPMResult;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSearchCriteria;
import org.opengpmc.gpmgmt.IGPMStatusMessage;

/** How scripts for GPMC call it, and rely on it. */
abstract class CallerHabitsContract extends ObjectModelContract {
    CallerHabitsContract(Place place) {
        super(place);
    }

    @Test
    void missingAndEmptyCriteriaMeanEverything() {
        newGpo("any");
        IGPMSearchCriteria empty = gpm().createSearchCriteria();
        assertThat(domain().searchGPOs(empty).getCount())
                .isEqualTo(domain().searchGPOs(null).getCount())
                .isGreaterThanOrEqualTo(3);
        assertThat(domain().searchSOMs(empty).getCount())
                .isEqualTo(domain().searchSOMs(null).getCount())
                .isPositive();
        assertThat(domain().searchWMIFilters(empty).getCount())
                .isEqualTo(domain().searchWMIFilters(null).getCount());
        assertThat(domain().searchStarterGPOs(empty).getCount())
                .isEqualTo(domain().searchStarterGPOs(null).getCount());
        var sites = gpm().getSitesContainer(raw().facts().forestName(), "", "", 0);
        assertThat(sites.searchSites(empty).getCount())
                .isEqualTo(sites.searchSites(null).getCount())
                .isPositive();
        assertThat(gpm().getBackupDir(newFolder()).searchBackups(empty)).isEmpty();
    }

    @Test
    void aServerOfNullOrNothingAndFlagsOfZero() {
        String name = raw().facts().dnsName();
        for (IGPMDomain opened : List.of(gpm().getDomain(name, null, 0), gpm().getDomain(name, "", 0))) {
            assertThat(opened.getDomainController()).isEqualTo(raw().facts().server());
        }
        String forest = raw().facts().forestName();
        assertThat(gpm().getSitesContainer(forest, null, null, 0).getDomain()).isEqualTo(name);
        assertThat(gpm().getSitesContainer(forest, "", "", 0).getDomain()).isEqualTo(name);
    }

    @Test
    void aGpoObjectIsTheValueOfASomLinksCriterion() {
        IGPMGPO gpo = newGpo("where");
        IGPMSOM ou = domain().getSOM(newOu("here"));
        ou.createGPOLink(-1, gpo);
        IGPMSearchCriteria criteria = gpm().createSearchCriteria();
        criteria.add(
                gpm().getConstants().getSearchPropertySOMLinks(),
                gpm().getConstants().getSearchOpContains(),
                gpo);
        assertThat(domain().searchSOMs(criteria).stream().map(IGPMSOM::getPath)).containsExactly(ou.getPath());
    }

    @Test
    void overallStatusThrowsTheFailureAndTheMessagesAreThereAllTheSame() {
        IGPMResult result = newGpo("unlucky").backup(newFolder() + "/missing", "");
        List<String> told = new ArrayList<>();
        try {
            result.overallStatus();
        } catch (GPMException e) {
            for (IGPMStatusMessage message : result.getStatus()) {
                told.add(message.getMessage());
            }
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void aGpoIsLookedForByGuidAndThenByName() {
        IGPMGPO gpo = newGpo("either");
        for (String given : List.of(gpo.getID(), gpo.getID().substring(1, 37), gpo.getDisplayName())) {
            IGPMGPO found;
            try {
                found = domain().getGPO(given);
            } catch (GPMException e) {
                IGPMSearchCriteria named = gpm().createSearchCriteria();
                named.add(GPMSearchProperty.gpoDisplayName, GPMSearchOperation.opEquals, given);
                found = domain().searchGPOs(named).getItem(1);
            }
            assertThat(found.getID()).isEqualTo(gpo.getID());
        }
    }

    @Test
    void aScopeIsLookedForAsOuAndThenAsSite() {
        String site = "Default-First-Site-Name";
        IGPMSOM found;
        try {
            found = domain().getSOM(site);
        } catch (GPMException e) {
            found = gpm().getSitesContainer(raw().facts().forestName(), "", "", 0)
                    .getSite(site);
        }
        assertThat(found.getName()).isEqualTo(site);
        assertThat(domain().getSOM("").getPath())
                .isEqualTo(domain().getSOM(null).getPath());
    }

    @Test
    void aDeletedGpoIsRestoredFromItsMostRecentBackup() {
        IGPMGPO gpo = newFilledGpo("lost");
        String folder = newFolder();
        gpo.backup(folder, "first").overallStatus();
        gpo.setDisplayName(unique("renamed"));
        IGPMBackup last =
                (IGPMBackup) Objects.requireNonNull(gpo.backup(folder, "second").getResult());
        makeOlder(folder, last);
        gpo.delete();
        IGPMBackupDir dir = gpm().getBackupDir(folder);
        IGPMSearchCriteria criteria = gpm().createSearchCriteria();
        criteria.add(GPMSearchProperty.backupMostRecent, GPMSearchOperation.opEquals, true);
        criteria.add(GPMSearchProperty.gpoID, GPMSearchOperation.opEquals, gpo.getID());
        IGPMBackupCollection found = dir.searchBackups(criteria);
        assertThat(found.getCount()).isEqualTo(1);
        assertThat(found.getItem(1).getComment()).isEqualTo("second");
        IGPMResult result = domain().restoreGPO(found.getItem(1), 0);
        assertThat(result.overallStatus()).isEqualTo(HResult.S_OK);
        assertThat(domain().getGPO(gpo.getID()).getDisplayName()).isEqualTo(gpo.getDisplayName());
    }

    /** Backups tell their time to the second; all but one become a day older. */
    private static void makeOlder(String folder, IGPMBackup except) {
        try (var files = Files.walk(Path.of(folder))) {
            String kept = except.getID();
            for (Path file : files.filter(f -> f.endsWith("bkupInfo.xml"))
                    .filter(f -> !f.toString().contains(kept))
                    .toList()) {
                String text = Files.readString(file);
                Files.writeString(file, text.replaceAll("\\[\\d{4}-(\\d\\d-\\d\\dT)", "[2020-$1"));
            }
            Path manifest = Path.of(folder, "manifest.xml");
            Files.delete(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void linksAreDeletedBeforeTheGpo() {
        IGPMGPO gpo = newGpo("leaving");
        IGPMSOM one = domain().getSOM(newOu("one"));
        IGPMSOM two = domain().getSOM(newOu("two"));
        one.createGPOLink(-1, gpo);
        two.createGPOLink(-1, newGpo("staying"));
        two.createGPOLink(-1, gpo);
        IGPMSearchCriteria linking = gpm().createSearchCriteria();
        linking.add(GPMSearchProperty.somLinks, GPMSearchOperation.opContains, gpo);
        for (IGPMSOM som : domain().searchSOMs(linking)) {
            for (IGPMGPOLink link : som.getGPOLinks()) {
                if (link.getGPOID().equals(gpo.getID())) {
                    link.delete();
                }
            }
        }
        gpo.delete();
        assertThat(one.getGPOLinks()).isEmpty();
        assertThat(two.getGPOLinks()).hasSize(1);
    }
}
