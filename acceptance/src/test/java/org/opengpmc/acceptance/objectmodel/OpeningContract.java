// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.GPMFlags;
import org.opengpmc.gpmgmt.GPMPermissionType;
import org.opengpmc.gpmgmt.GPMRSOPMode;
import org.opengpmc.gpmgmt.GPMReportingOptions;
import org.opengpmc.gpmgmt.GPMSOMType;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMCSECollection;
import org.opengpmc.gpmgmt.IGPMClientSideExtension;
import org.opengpmc.gpmgmt.IGPMConstants2;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMPermission;
import org.opengpmc.gpmgmt.IGPMRSOP;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSitesContainer;
import org.opengpmc.gpmgmt.IGPMTrustee;

/** What the root object gives. */
abstract class OpeningContract extends ObjectModelContract {
    OpeningContract(Place place) {
        super(place);
    }

    private DomainFacts facts() {
        return raw().facts();
    }

    @Test
    @Covers({"IGPM.getDomain", "IGPMDomain.getDomain", "IGPMDomain.getDomainController"})
    void aDomainIsOpenedByNameWithOrWithoutADc() {
        for (int flags : new int[] {0, GPMFlags.GPM_USE_ANYDC, GPMFlags.GPM_DONOTUSE_W2KDC}) {
            IGPMDomain opened = gpm().getDomain(facts().dnsName().toUpperCase(Locale.ROOT), null, flags);
            assertThat(opened.getDomain()).isEqualTo(facts().dnsName());
            assertThat(opened.getDomainController()).isEqualTo(facts().server());
        }
        assertThat(gpm().getDomain(null, "", 0).getDomain()).isEqualTo(facts().dnsName());
        refused(HResult.E_INVALIDARG, () -> gpm().getDomain(facts().dnsName(), "", 4));
    }

    @Test
    @Covers({
        "IGPM.getSitesContainer",
        "IGPMSitesContainer.getDomain",
        "IGPMSitesContainer.getDomainController",
        "IGPMSitesContainer.getForest",
        "IGPMSitesContainer.getSite",
        "IGPMSitesContainer.searchSites"
    })
    void sitesAreFoundInTheForestByName() {
        IGPMSitesContainer sites = gpm().getSitesContainer(facts().forestName(), facts().dnsName(), "", 0);
        assertThat(sites.getForest()).isEqualTo(facts().forestName());
        assertThat(sites.getDomain()).isEqualTo(facts().dnsName());
        assertThat(sites.getDomainController()).isEqualTo(facts().server());
        IGPMSOM site = sites.getSite("Default-First-Site-Name");
        assertThat(site.getType()).isEqualTo(GPMSOMType.somSite);
        assertThat(site.getName()).isEqualTo("Default-First-Site-Name");
        assertThat(sites.searchSites(null).stream().map(IGPMSOM::getPath)).contains(site.getPath());
        assertThat(sites.searchSites(null)).allMatch(som -> som.getType() == GPMSOMType.somSite);
        refused(HResult.ERROR_NOT_FOUND, () -> sites.getSite("no such site"));
        refused(HResult.E_INVALIDARG, () -> gpm().getSitesContainer("", "", "", 0));
        refused(HResult.E_INVALIDARG, () -> gpm().getSitesContainer(facts().forestName(), "", "", 2));
    }

    @Test
    @Covers({
        "IGPM.createTrustee",
        "IGPMTrustee.getTrusteeSid",
        "IGPMTrustee.getTrusteeName",
        "IGPMTrustee.getTrusteeDomain",
        "IGPMTrustee.getTrusteeDSPath",
        "IGPMTrustee.getTrusteeType"
    })
    void aTrusteeIsFoundByNameAndBySid() {
        String name = facts().netbiosName() + "\\Domain Admins";
        IGPMTrustee byName = gpm().createTrustee(name);
        assertThat(byName.getTrusteeSid()).isEqualTo(facts().sid() + "-512");
        assertThat(byName.getTrusteeName()).isEqualTo("Domain Admins");
        assertThat(byName.getTrusteeDomain()).isEqualTo(facts().netbiosName());
        assertThat(byName.getTrusteeDSPath()).isEqualToIgnoringCase("CN=Domain Admins,CN=Users," + facts().baseDn());
        assertThat(byName.getTrusteeType()).isEqualTo(2);
        IGPMTrustee bySid = gpm().createTrustee(byName.getTrusteeSid());
        assertThat(bySid.getTrusteeName()).isEqualTo("Domain Admins");
        IGPMTrustee everyone = gpm().createTrustee("S-1-1-0");
        assertThat(everyone.getTrusteeDSPath()).isEmpty();
        assertThat(everyone.getTrusteeType()).isEqualTo(5);
        IGPMTrustee gone = gpm().createTrustee(facts().sid() + "-999999");
        assertThat(gone.getTrusteeName()).isEmpty();
        assertThat(gone.getTrusteeType()).isEqualTo(6);
        refused(HResult.ERROR_NONE_MAPPED, () -> gpm().createTrustee(facts().netbiosName() + "\\nobody here"));
    }

    @Test
    @Covers({
        "IGPM.createPermission",
        "IGPMPermission.getPermission",
        "IGPMPermission.getTrustee",
        "IGPMPermission.getInheritable",
        "IGPMPermission.getInherited",
        "IGPMPermission.getDenied"
    })
    void aPermissionIsAPairOfTrusteeAndLevel() {
        IGPMPermission permission = gpm().createPermission("S-1-5-11", GPMPermissionType.permGPORead, false);
        assertThat(permission.getPermission()).isEqualTo(GPMPermissionType.permGPORead);
        assertThat(permission.getTrustee().getTrusteeSid()).isEqualTo("S-1-5-11");
        assertThat(permission.getInheritable()).isTrue();
        assertThat(permission.getInherited()).isFalse();
        assertThat(permission.getDenied()).isFalse();
        assertThat(gpm().createPermission("S-1-5-11", GPMPermissionType.permSOMLink, false)
                        .getInheritable())
                .isFalse();
        assertThat(gpm().createPermission("S-1-5-11", GPMPermissionType.permSOMGPOCreate, true)
                        .getInheritable())
                .isFalse();
        refused(HResult.E_INVALIDARG, () -> gpm().createPermission("S-1-5-11", GPMPermissionType.permGPOCustom, false));
    }

    @Test
    @Covers({
        "IGPM.getClientSideExtensions",
        "IGPMClientSideExtension.getID",
        "IGPMClientSideExtension.getDisplayName",
        "IGPMClientSideExtension.isUserEnabled",
        "IGPMClientSideExtension.isComputerEnabled",
        "IGPMCSECollection.getCount",
        "IGPMCSECollection.getItem",
        "IGPMCSECollection.iterator"
    })
    void theExtensionsOfWindowsAreKnown() {
        IGPMCSECollection extensions = gpm().getClientSideExtensions();
        assertThat(extensions).hasSize(extensions.getCount());
        assertThat(extensions.getItem(1).getID()).startsWith("{");
        IGPMClientSideExtension security = extensions.stream()
                .filter(e -> e.getID().equals("{827D319E-6EAC-11D2-A4EA-00C04F79F83A}"))
                .findFirst()
                .orElseThrow();
        assertThat(security.getDisplayName()).isEqualTo("Security");
        assertThat(security.isComputerEnabled()).isTrue();
        assertThat(security.isUserEnabled()).isFalse();
    }

    @Test
    @Covers({"IGPM.getConstants", "IGPMConstants.*", "IGPMConstants2.*"})
    void theConstantsObjectHasEveryNamedValue() throws ReflectiveOperationException {
        IGPMConstants2 constants = gpm().getConstants();
        for (Method getter : IGPMConstants2.class.getMethods()) {
            if (getter.getReturnType().isEnum() && getter.getParameterCount() == 0) {
                String name = getter.getName()
                        .substring("get".length())
                        .replace("DestinationOption", "Destination")
                        .toLowerCase(Locale.ROOT);
                String value = getter.invoke(constants).toString().toLowerCase(Locale.ROOT);
                // SearchPropertyGPOID is gpoID, ReportXML is repXML, SearchOpEquals is opEquals.
                assertThat(name).as(getter.getName()).endsWith(value.replaceFirst("^(rep|op|rsop|type|som)", ""));
            }
        }
        assertThat(constants.getSecurityFlags(true, true, true, false)).isEqualTo(7);
        assertThat(constants.getRsopPlanningLoopbackOption(false)).isEqualTo(4);
    }

    @Test
    @Covers({
        "IGPM.getRSOP",
        "IGPMRSOP.getMode",
        "IGPMRSOP.getNamespace",
        "IGPMRSOP.setLoggingComputer",
        "IGPMRSOP.getLoggingComputer",
        "IGPMRSOP.setLoggingUser",
        "IGPMRSOP.getLoggingUser",
        "IGPMRSOP.setLoggingFlags",
        "IGPMRSOP.getLoggingFlags",
        "IGPMRSOP.setPlanningFlags",
        "IGPMRSOP.getPlanningFlags",
        "IGPMRSOP.releaseQueryResults"
    })
    void anRsopQueryTakesItsProperties() {
        IGPMRSOP logging = gpm().getRSOP(GPMRSOPMode.rsopLogging, null, 0);
        assertThat(logging.getMode()).isEqualTo(GPMRSOPMode.rsopLogging);
        assertThat(logging.getNamespace()).isNull();
        logging.setLoggingComputer("PC1");
        logging.setLoggingUser("LAB\\ann");
        logging.setLoggingFlags(GPMFlags.RSOP_NO_COMPUTER);
        assertThat(logging.getLoggingComputer()).isEqualTo("PC1");
        assertThat(logging.getLoggingUser()).isEqualTo("LAB\\ann");
        assertThat(logging.getLoggingFlags()).isEqualTo(0x10000);
        refused(HResult.E_INVALIDARG, () -> logging.setLoggingFlags(GPMFlags.RSOP_NO_COMPUTER | GPMFlags.RSOP_NO_USER));
        IGPMRSOP planning = gpm().getRSOP(GPMRSOPMode.rsopPlanning, "", 0);
        planning.setPlanningFlags(GPMFlags.RSOP_PLANNING_ASSUME_SLOW_LINK | GPMFlags.RSOP_NO_USER);
        assertThat(planning.getPlanningFlags()).isEqualTo(0x20001);
        refused(HResult.E_INVALIDARG, () -> planning.setPlanningFlags(6));
        refused(HResult.E_INVALIDARG, () -> gpm().getRSOP(GPMRSOPMode.rsopUnknown, "", 0));
        refused(HResult.E_INVALIDARG, () -> gpm().getRSOP(GPMRSOPMode.rsopPlanning, "", 1));
        IGPMRSOP stored = gpm().getRSOP(GPMRSOPMode.rsopUnknown, "\\\\PC1\\root\\rsop\\x", 0);
        assertThat(stored.getNamespace()).isEqualTo("\\\\PC1\\root\\rsop\\x");
        stored.releaseQueryResults();
        assertThat(stored.getNamespace()).isNull();
    }

    @Test
    @Covers({
        "IGPMRSOP.setPlanningDomainController",
        "IGPMRSOP.getPlanningDomainController",
        "IGPMRSOP.setPlanningSiteName",
        "IGPMRSOP.getPlanningSiteName",
        "IGPMRSOP.setPlanningUser",
        "IGPMRSOP.getPlanningUser",
        "IGPMRSOP.setPlanningUserSOM",
        "IGPMRSOP.getPlanningUserSOM",
        "IGPMRSOP.setPlanningComputer",
        "IGPMRSOP.getPlanningComputer",
        "IGPMRSOP.setPlanningComputerSOM",
        "IGPMRSOP.getPlanningComputerSOM"
    })
    void aPlannedQueryKnowsWhomItIsAbout() {
        IGPMRSOP planning = gpm().getRSOP(GPMRSOPMode.rsopPlanning, null, 0);
        assertThat(planning.getPlanningUser()).isNull();
        planning.setPlanningDomainController("dc1");
        planning.setPlanningSiteName("Berlin");
        planning.setPlanningUser("LAB\\ann");
        planning.setPlanningUserSOM("OU=a");
        planning.setPlanningComputer("LAB\\pc1");
        planning.setPlanningComputerSOM("OU=b");
        assertThat(planning.getPlanningDomainController()).isEqualTo("dc1");
        assertThat(planning.getPlanningSiteName()).isEqualTo("Berlin");
        assertThat(planning.getPlanningUser()).isEqualTo("LAB\\ann");
        assertThat(planning.getPlanningUserSOM()).isEqualTo("OU=a");
        assertThat(planning.getPlanningComputer()).isEqualTo("LAB\\pc1");
        assertThat(planning.getPlanningComputerSOM()).isEqualTo("OU=b");
    }

    @Test
    @Covers({"IGPM.initializeReporting", "IGPM2.initializeReportingEx"})
    void reportsAreSetUpOnceForAll() {
        gpm().initializeReporting(newFolder());
        gpm().initializeReportingEx("", GPMReportingOptions.opReportComments.getValue());
        refused(HResult.E_INVALIDARG, () -> gpm().initializeReportingEx("", 2));
    }

    @Test
    @Covers({
        "IGPMDomain3.getInfrastructureDC",
        "IGPMDomain3.setInfrastructureDC",
        "IGPMDomain3.setInfrastructureFlags",
        "IGPMGPO3.getInfrastructureDC",
        "IGPMGPO3.setInfrastructureDC",
        "IGPMGPO3.setInfrastructureFlags"
    })
    void theBaselineDcIsTheOneInUseUnlessAnotherIsNamed() {
        var opened = gpm().getDomain(facts().dnsName(), "", 0);
        assertThat(opened.getInfrastructureDC()).isEqualTo(facts().server());
        opened.setInfrastructureDC("other");
        opened.setInfrastructureFlags(1);
        assertThat(opened.getInfrastructureDC()).isEqualTo("other");
        var gpo = newGpo("baseline");
        assertThat(gpo.getInfrastructureDC()).isEqualTo(facts().server());
        gpo.setInfrastructureDC("other");
        gpo.setInfrastructureFlags(1);
        assertThat(gpo.getInfrastructureDC()).isEqualTo("other");
    }

    @Test
    void aClosedRootOpensNothingMore() {
        GPM closed = another();
        closed.close();
        refused(HResult.E_INVALIDARG, () -> closed.getDomain("", "", 0));
    }
}
