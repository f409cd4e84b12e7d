// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.guide;

import static org.opengpmc.gpmgmt.GPMReportType.repHTML;
import static org.opengpmc.gpmgmt.GPMReportType.repXML;
import static org.opengpmc.gpmgmt.GPMSearchOperation.opContains;
import static org.opengpmc.gpmgmt.GPMSearchProperty.gpoComputerExtensions;
import static org.opengpmc.gpmgmt.GPMSearchProperty.gpoEffectivePermissions;
import static org.opengpmc.gpmgmt.GPMSearchProperty.gpoPermissions;
import static org.opengpmc.gpmgmt.GPMSearchProperty.somLinks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.IGPMAsyncCancel;
import org.opengpmc.gpmgmt.IGPMBackup;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPO2;
import org.opengpmc.gpmgmt.IGPMGPOLink;
import org.opengpmc.gpmgmt.IGPMPermission;
import org.opengpmc.gpmgmt.IGPMResult;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSearchCriteria;
import org.opengpmc.gpmgmt.IGPMSitesContainer;
import org.opengpmc.gpmgmt.IGPMStatusMessage;
import org.opengpmc.gpmgmt.IGPMWMIFilter;

/** Scripts that look. The guide prints what stands between the marks. */
final class FindingScripts {
    private FindingScripts() {}

    // script: list-all-gpos
    static List<String> listAllGpos(IGPMDomain domain) {
        List<String> lines = new ArrayList<>();
        for (IGPMGPO gpo : domain.searchGPOs(null)) {
            lines.add(gpo.getDisplayName() + " " + gpo.getID() + " " + gpo.getModificationTime());
        }
        return lines;
    }
    // end

    // script: find-gpos-by-name
    static List<IGPMGPO> findGposByName(GPM gpm, IGPMDomain domain, String part) {
        IGPMSearchCriteria criteria = gpm.createSearchCriteria();
        criteria.add(gpm.getConstants().getSearchPropertyGPODisplayName(), opContains, part);
        return domain.searchGPOs(criteria).stream().toList();
    }
    // end

    // script: find-unlinked-gpos
    static List<IGPMGPO> findUnlinkedGpos(GPM gpm, IGPMDomain domain, IGPMSitesContainer sites) {
        List<IGPMGPO> unlinked = new ArrayList<>();
        for (IGPMGPO gpo : domain.searchGPOs(null)) {
            IGPMSearchCriteria linking = gpm.createSearchCriteria();
            linking.add(somLinks, opContains, gpo);
            if (domain.searchSOMs(linking).getCount() == 0
                    && sites.searchSites(linking).getCount() == 0) {
                unlinked.add(gpo);
            }
        }
        return unlinked;
    }
    // end

    // script: find-disabled-gpos
    static List<IGPMGPO> findDisabledGpos(IGPMDomain domain) {
        return domain.searchGPOs(null).stream()
                .filter(gpo -> !gpo.isUserEnabled() && !gpo.isComputerEnabled())
                .toList();
    }
    // end

    // script: find-gpos-by-extension
    static List<IGPMGPO> findGposByExtension(GPM gpm, IGPMDomain domain, String extensionName) {
        List<IGPMGPO> found = new ArrayList<>();
        gpm.getClientSideExtensions().stream()
                .filter(extension -> extension.getDisplayName().equalsIgnoreCase(extensionName))
                .forEach(extension -> {
                    IGPMSearchCriteria criteria = gpm.createSearchCriteria();
                    criteria.add(gpoComputerExtensions, opContains, extension.getID());
                    domain.searchGPOs(criteria).forEach(found::add);
                });
        return found;
    }
    // end

    // script: find-gpos-by-permission
    static List<IGPMGPO> findGposByPermission(GPM gpm, IGPMDomain domain, String trustee, GPMPermissionType level) {
        IGPMSearchCriteria criteria = gpm.createSearchCriteria();
        criteria.add(gpoPermissions, opContains, gpm.createPermission(trustee, level, false));
        return domain.searchGPOs(criteria).stream().toList();
    }
    // end

    // script: find-gpos-that-somebody-can-edit
    static List<IGPMGPO> findGposThatSomebodyCanEdit(GPM gpm, IGPMDomain domain, String trustee) {
        IGPMPermission edit = gpm.createPermission(trustee, GPMPermissionType.permGPOEdit, false);
        IGPMSearchCriteria criteria = gpm.createSearchCriteria();
        criteria.add(gpoEffectivePermissions, opContains, edit);
        return domain.searchGPOs(criteria).stream().toList();
    }
    // end

    // script: find-gpos-without-security-filtering
    static List<IGPMGPO> findGposThatApplyToNobody(IGPMDomain domain) {
        List<IGPMGPO> found = new ArrayList<>();
        for (IGPMGPO gpo : domain.searchGPOs(null)) {
            boolean applies = gpo.getSecurityInfo().stream()
                    .anyMatch(p -> p.getPermission() == GPMPermissionType.permGPOApply && !p.getDenied());
            if (!applies) {
                found.add(gpo);
            }
        }
        return found;
    }
    // end

    // script: find-duplicate-names
    static Map<String, List<String>> findDuplicateNames(IGPMDomain domain) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (IGPMGPO gpo : domain.searchGPOs(null)) {
            byName.computeIfAbsent(gpo.getDisplayName(), name -> new ArrayList<>())
                    .add(gpo.getID());
        }
        byName.values().removeIf(ids -> ids.size() == 1);
        return byName;
    }
    // end

    // script: dump-gpo-info
    static List<String> dumpGpoInfo(IGPMDomain domain, String guid) {
        IGPMGPO2 gpo = (IGPMGPO2) domain.getGPO(guid);
        List<String> lines = new ArrayList<>();
        lines.add("Name: " + gpo.getDisplayName());
        lines.add("Comment: " + gpo.getDescription());
        lines.add("Domain: " + gpo.getDomainName());
        lines.add("Created: " + gpo.getCreationTime() + ", modified: " + gpo.getModificationTime());
        lines.add("User enabled: " + gpo.isUserEnabled() + ", computer enabled: " + gpo.isComputerEnabled());
        lines.add("User version: " + gpo.getUserDSVersionNumber() + " (directory), " + gpo.getUserSysvolVersionNumber()
                + " (SYSVOL)");
        lines.add("Computer version: " + gpo.getComputerDSVersionNumber() + " (directory), "
                + gpo.getComputerSysvolVersionNumber() + " (SYSVOL)");
        IGPMWMIFilter filter = gpo.getWMIFilter();
        lines.add("WMI filter: " + (filter == null ? "none" : filter.getName()));
        for (IGPMPermission permission : gpo.getSecurityInfo()) {
            lines.add("Permission: " + permission.getTrustee() + " " + permission.getPermission()
                    + (permission.getDenied() ? " denied" : "")
                    + (permission.getInherited() ? " inherited" : ""));
        }
        return lines;
    }
    // end

    // script: list-som-policy-tree
    static List<String> listSomPolicyTree(IGPMDomain domain) {
        List<String> lines = new ArrayList<>();
        for (IGPMSOM som : domain.searchSOMs(null)) {
            lines.add(som.getPath() + (som.getGPOInheritanceBlocked() ? " (inheritance blocked)" : ""));
            for (IGPMGPOLink link : som.getGPOLinks()) {
                lines.add("  " + link.getSOMLinkOrder() + " " + link.getGPOID()
                        + (link.getEnabled() ? "" : " disabled")
                        + (link.getEnforced() ? " enforced" : ""));
            }
        }
        return lines;
    }
    // end

    // script: list-what-applies
    static List<String> listWhatApplies(IGPMDomain domain, String ou) {
        return domain.getSOM(ou).getInheritedGPOLinks().stream()
                .map(link -> link.getGPOID() + " linked at " + link.getSOM().getName())
                .toList();
    }
    // end

    // script: find-foreign-links
    static List<IGPMGPOLink> findLinksToOtherDomains(IGPMDomain domain) {
        List<IGPMGPOLink> foreign = new ArrayList<>();
        for (IGPMSOM som : domain.searchSOMs(null)) {
            for (IGPMGPOLink link : som.getGPOLinks()) {
                if (!link.getGPODomain().equalsIgnoreCase(domain.getDomain())) {
                    foreign.add(link);
                }
            }
        }
        return foreign;
    }
    // end

    // script: list-backups
    static List<String> listBackups(GPM gpm, String folder) {
        List<String> lines = new ArrayList<>();
        for (IGPMBackup backup : gpm.getBackupDir(folder).searchBackups(null)) {
            lines.add(backup.getTimestamp() + " " + backup.getGPODisplayName() + " " + backup.getComment());
        }
        return lines;
    }
    // end

    // script: report-gpos
    static void reportGpos(GPM gpm, Iterable<IGPMGPO> gpos, String templates, String folder) {
        gpm.initializeReporting(templates);
        for (IGPMGPO gpo : gpos) {
            gpo.generateReportToFile(repHTML, folder + "/" + gpo.getID() + ".html")
                    .overallStatus();
        }
    }
    // end

    // script: report-backup
    static String reportBackup(GPM gpm, String folder, String backupId) {
        IGPMResult result = gpm.getBackupDir(folder).getBackup(backupId).generateReport(repXML);
        for (IGPMStatusMessage message : result.getStatus()) {
            System.err.println(message.getObjectPath() + ": " + message.getMessage());
        }
        return (String) Objects.requireNonNull(result.getResult());
    }
    // end

    // script: report-in-background
    static String reportInBackground(IGPMGPO gpo, AtomicReference<String> shown) {
        IGPMAsyncCancel running =
                gpo.generateReport(repXML, (done, total, status, result, messages) -> shown.set(done + " of " + total));
        return (String) Objects.requireNonNull(running.getResult().getResult());
    }
    // end
}
