// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.som.Soms;
import org.opengpmc.gpmgmt.GPMSOMType;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPOLink;
import org.opengpmc.gpmgmt.IGPMGPOLinksCollection;
import org.opengpmc.gpmgmt.IGPMSOM;
import org.opengpmc.gpmgmt.IGPMSOMCollection;

/** Scopes of management and the links on them. */
abstract class LinkObjectContract extends ObjectModelContract {
    LinkObjectContract(Place place) {
        super(place);
    }

    private static List<String> gpos(IGPMGPOLinksCollection links) {
        return links.stream().map(IGPMGPOLink::getGPOID).toList();
    }

    @Test
    @Covers({
        "IGPMDomain.getSOM",
        "IGPMDomain.searchSOMs",
        "IGPMSOM.getName",
        "IGPMSOM.getPath",
        "IGPMSOM.getType",
        "IGPMSOMCollection.getCount",
        "IGPMSOMCollection.getItem",
        "IGPMSOMCollection.iterator"
    })
    void theDomainAndItsOusAreFoundByDn() {
        IGPMSOM top = domain().getSOM("");
        assertThat(top.getType()).isEqualTo(GPMSOMType.somDomain);
        assertThat(top.getName()).isEqualTo(raw().facts().dnsName());
        assertThat(top.getPath()).isEqualToIgnoringCase(raw().facts().baseDn().toString());
        String dn = newOuBelow(newOu("outer"), "in,ner \"x\"");
        IGPMSOM ou = domain().getSOM("LDAP://" + raw().facts().server() + "/" + dn);
        assertThat(ou.getType()).isEqualTo(GPMSOMType.somOU);
        assertThat(ou.getName()).isEqualTo("in,ner \"x\"");
        assertThat(domain().getSOM(ou.getPath()).getName()).isEqualTo(ou.getName());
        IGPMSOMCollection all = domain().searchSOMs(null);
        assertThat(all).hasSize(all.getCount()).noneMatch(som -> som.getType() == GPMSOMType.somSite);
        assertThat(all.getItem(1).getType()).isEqualTo(GPMSOMType.somDomain);
        assertThat(all.stream().map(IGPMSOM::getPath)).contains(ou.getPath());
        refused(HResult.ERROR_NOT_FOUND, () -> domain().getSOM("OU=nowhere," + top.getPath()));
        refused(HResult.ERROR_NOT_FOUND, () -> domain().getSOM("CN=Users," + top.getPath()));
        refused(HResult.E_INVALIDARG, () -> domain().getSOM("nowhere"));
    }

    @Test
    @Covers({
        "IGPMSOM.createGPOLink",
        "IGPMSOM.getGPOLinks",
        "IGPMGPOLink.getGPOID",
        "IGPMGPOLink.getGPODomain",
        "IGPMGPOLink.getSOMLinkOrder",
        "IGPMGPOLink.getSOM",
        "IGPMGPOLinksCollection.getCount",
        "IGPMGPOLinksCollection.getItem",
        "IGPMGPOLinksCollection.iterator"
    })
    void linksAreMadeAtAPlaceAndListedInOrder() {
        IGPMSOM ou = domain().getSOM(newOu("links"));
        IGPMGPO first = newGpo("first");
        IGPMGPO second = newGpo("second");
        IGPMGPO third = newGpo("third");
        IGPMGPOLink link = ou.createGPOLink(1, first);
        assertThat(link.getGPOID()).isEqualTo(first.getID());
        assertThat(link.getGPODomain()).isEqualTo(first.getDomainName());
        assertThat(link.getSOMLinkOrder()).isEqualTo(1);
        assertThat(link.getSOM().getPath()).isEqualTo(ou.getPath());
        assertThat(link.getEnabled()).isTrue();
        assertThat(link.getEnforced()).isFalse();
        assertThat(ou.createGPOLink(-1, third).getSOMLinkOrder()).isEqualTo(2);
        assertThat(ou.createGPOLink(2, second).getSOMLinkOrder()).isEqualTo(2);
        IGPMGPOLinksCollection links = ou.getGPOLinks();
        assertThat(gpos(links)).containsExactly(first.getID(), second.getID(), third.getID());
        assertThat(links.getCount()).isEqualTo(3);
        assertThat(links.getItem(3).getSOMLinkOrder()).isEqualTo(3);
        assertThat(links.iterator().next().getGPOID()).isEqualTo(first.getID());
    }

    @Test
    @Covers({
        "IGPMGPOLink.getEnabled",
        "IGPMGPOLink.setEnabled",
        "IGPMGPOLink.getEnforced",
        "IGPMGPOLink.setEnforced",
        "IGPMGPOLink.delete"
    })
    void aLinkIsDisabledEnforcedAndRemoved() {
        IGPMSOM ou = domain().getSOM(newOu("flags"));
        IGPMGPOLink link = ou.createGPOLink(-1, newGpo("flags"));
        link.setEnabled(false);
        link.setEnforced(true);
        link.setEnforced(true);
        assertThat(link.getEnabled()).isFalse();
        assertThat(link.getEnforced()).isTrue();
        IGPMGPOLink read = ou.getGPOLinks().getItem(1);
        assertThat(read.getEnabled()).isFalse();
        assertThat(read.getEnforced()).isTrue();
        read.setEnabled(true);
        assertThat(new Soms(raw())
                        .byDn(ou.getPath())
                        .orElseThrow()
                        .somLinks()
                        .get(0)
                        .enabled())
                .isTrue();
        link.delete();
        assertThat(ou.getGPOLinks()).isEmpty();
        refused(HResult.ERROR_NOT_FOUND, link::delete);
        refused(HResult.ERROR_NOT_FOUND, () -> link.setEnabled(true));
    }

    @Test
    @Covers({"IGPMSOM.getGPOInheritanceBlocked", "IGPMSOM.setGPOInheritanceBlocked", "IGPMSOM.getInheritedGPOLinks"})
    void inheritanceIsBlockedForAllButEnforcedLinks() {
        String outer = newOu("outer");
        IGPMSOM above = domain().getSOM(outer);
        IGPMSOM below = domain().getSOM(newOuBelow(outer, "inner"));
        IGPMGPO plain = newGpo("plain");
        IGPMGPO enforced = newGpo("enforced");
        IGPMGPO own = newGpo("own");
        above.createGPOLink(-1, plain);
        above.createGPOLink(-1, enforced).setEnforced(true);
        below.createGPOLink(-1, own);
        assertThat(gpos(below.getInheritedGPOLinks())).startsWith(enforced.getID(), own.getID(), plain.getID());
        below.setGPOInheritanceBlocked(true);
        below.setGPOInheritanceBlocked(true);
        assertThat(below.getGPOInheritanceBlocked()).isTrue();
        assertThat(gpos(below.getInheritedGPOLinks())).containsExactly(enforced.getID(), own.getID());
        assertThat(below.getInheritedGPOLinks().getItem(1).getSOM().getPath()).isEqualTo(above.getPath());
        below.setGPOInheritanceBlocked(false);
        assertThat(below.getGPOInheritanceBlocked()).isFalse();
        IGPMSOM site = gpm().getSitesContainer(raw().facts().forestName(), null, null, 0)
                .getSite("Default-First-Site-Name");
        refused(HResult.ERROR_NOT_SUPPORTED, () -> site.setGPOInheritanceBlocked(true));
    }

    @Test
    void gposAreLinkedToSites() {
        IGPMSOM site = gpm().getSitesContainer(raw().facts().forestName(), null, null, 0)
                .getSite("Default-First-Site-Name");
        IGPMGPO gpo = newGpo("site");
        IGPMGPOLink link = site.createGPOLink(-1, gpo);
        assertThat(gpos(site.getGPOLinks())).contains(gpo.getID());
        link.delete();
        assertThat(gpos(site.getGPOLinks())).doesNotContain(gpo.getID());
        gpo.delete();
    }
}
