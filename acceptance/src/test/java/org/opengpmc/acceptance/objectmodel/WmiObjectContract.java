// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMWMIFilter;
import org.opengpmc.gpmgmt.IGPMWMIFilterCollection;

/** WMI filters through the object model; they are made beside it, because it cannot. */
abstract class WmiObjectContract extends ObjectModelContract {
    WmiObjectContract(Place place) {
        super(place);
    }

    private UUID newFilter(String name) {
        WmiFilterDraft draft = WmiFilterDraft.of(
                unique(name),
                "described",
                List.of(WmiQuery.of("SELECT * FROM Win32_Battery"), WmiQuery.of("root\\wmi", "SELECT * FROM x")));
        look().run(new WmiFilterChanges(raw()).create(draft));
        return draft.id();
    }

    private IGPMWMIFilter found(UUID id) {
        return domain().getWMIFilter("MSFT_SomFilter.ID=\"{" + id + "}\",Domain=\""
                + raw().facts().dnsName() + "\"");
    }

    @Test
    @Covers({
        "IGPMDomain.getWMIFilter",
        "IGPMDomain.searchWMIFilters",
        "IGPMWMIFilter.getPath",
        "IGPMWMIFilter.getName",
        "IGPMWMIFilter.getDescription",
        "IGPMWMIFilter.getQueryList",
        "IGPMWMIFilterCollection.getCount",
        "IGPMWMIFilterCollection.getItem",
        "IGPMWMIFilterCollection.iterator"
    })
    void filtersAreFoundByPathAndListed() {
        UUID id = newFilter("found");
        IGPMWMIFilter filter = found(id);
        assertThat(filter.getName()).startsWith("found ");
        assertThat(filter.getDescription()).isEqualTo("described");
        assertThat(filter.getQueryList())
                .containsExactly("root\\CIMv2;SELECT * FROM Win32_Battery", "root\\wmi;SELECT * FROM x");
        assertThat(domain().getWMIFilter(filter.getPath()).getName()).isEqualTo(filter.getName());
        String turned = "MSFT_SomFilter.Domain=\"" + raw().facts().dnsName() + "\", ID=\"{" + id + "}\"";
        assertThat(domain().getWMIFilter(turned).getName()).isEqualTo(filter.getName());
        IGPMWMIFilterCollection all = domain().searchWMIFilters(null);
        assertThat(all).hasSize(all.getCount());
        assertThat(all.getItem(1).getPath()).startsWith("MSFT_SomFilter.ID=");
        assertThat(all.stream().map(IGPMWMIFilter::getPath)).contains(filter.getPath());
        refused(HResult.ERROR_NOT_FOUND, () -> found(UUID.randomUUID()));
        refused(HResult.E_INVALIDARG, () -> domain().getWMIFilter("found"));
    }

    @Test
    @Covers({"IGPMWMIFilter.setName", "IGPMWMIFilter.setDescription"})
    void aFilterIsRenamedAndDescribed() {
        UUID id = newFilter("renamed");
        IGPMWMIFilter filter = found(id);
        String name = unique("other");
        filter.setName(name);
        filter.setName(name);
        filter.setDescription("other");
        assertThat(filter.getName()).isEqualTo(name);
        assertThat(found(id).getDescription()).isEqualTo("other");
        filter.setDescription("");
        assertThat(found(id).getDescription()).isEmpty();
        refused(HResult.E_INVALIDARG, () -> filter.setName(" "));
    }

    @Test
    @Covers({"IGPMGPO.getWMIFilter", "IGPMGPO.setWMIFilter"})
    void aGpoIsLinkedToOneFilterAtMost() {
        IGPMGPO gpo = newGpo("filtered");
        IGPMWMIFilter one = found(newFilter("one"));
        IGPMWMIFilter two = found(newFilter("two"));
        assertThat(gpo.getWMIFilter()).isNull();
        gpo.setWMIFilter(one);
        gpo.setWMIFilter(two);
        gpo.setWMIFilter(two);
        IGPMWMIFilter linked = domain().getGPO(gpo.getID()).getWMIFilter();
        assertThat(linked).isNotNull();
        assertThat(linked.getPath()).isEqualTo(two.getPath());
        gpo.setWMIFilter(null);
        gpo.setWMIFilter(null);
        assertThat(gpo.getWMIFilter()).isNull();
        modify(gpo.getPath(), "gPCWQLFilter", "[" + raw().facts().dnsName() + ";{" + UUID.randomUUID() + "};0]");
        IGPMGPO orphan = domain().getGPO(gpo.getID());
        refused(HResult.ERROR_NOT_FOUND, orphan::getWMIFilter);
        orphan.setWMIFilter(null);
        assertThat(orphan.getWMIFilter()).isNull();
        modify(gpo.getPath(), "gPCWQLFilter", "nonsense");
        IGPMGPO damaged = domain().getGPO(gpo.getID());
        refused(HResult.E_INVALIDARG, damaged::getWMIFilter);
        damaged.setWMIFilter(null);
        assertThat(damaged.getWMIFilter()).isNull();
        assertThat(domain().getGPO(gpo.getID()).getWMIFilter()).isNull();
    }
}
