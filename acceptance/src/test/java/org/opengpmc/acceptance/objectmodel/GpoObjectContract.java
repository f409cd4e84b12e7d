// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.CountedConnection;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditRecord;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.gpmgmt.GPM;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMDomain;
import org.opengpmc.gpmgmt.IGPMGPO;
import org.opengpmc.gpmgmt.IGPMGPO3;

/** What a GPO object shows and changes. */
abstract class GpoObjectContract extends ObjectModelContract {
    GpoObjectContract(Place place) {
        super(place);
    }

    @Test
    @Covers({
        "IGPMDomain.createGPO",
        "IGPMDomain.getGPO",
        "IGPMGPO.getDisplayName",
        "IGPMGPO.getID",
        "IGPMGPO.getPath",
        "IGPMGPO.getDomainName",
        "IGPMGPO.getCreationTime",
        "IGPMGPO.getModificationTime"
    })
    void aNewGpoIsThereAndSaysWhatItIs() {
        Instant before = Instant.now();
        IGPMGPO made = domain().createGPO();
        assertThat(made.getDisplayName()).isEqualTo("New Group Policy Object");
        assertThat(made.getID()).matches("\\{[0-9A-F-]{36}}");
        assertThat(made.getPath())
                .isEqualToIgnoringCase("CN=" + made.getID() + ",CN=Policies,CN=System,"
                        + raw().facts().baseDn());
        assertThat(made.getDomainName()).isEqualTo(raw().facts().dnsName());
        assertThat(made.getCreationTime())
                .isBetween(before.minus(Duration.ofMinutes(1)), before.plus(Duration.ofMinutes(1)));
        assertThat(made.getModificationTime()).isAfterOrEqualTo(made.getCreationTime());
        String bare = made.getID().replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
        assertThat(domain().getGPO(bare).getID()).isEqualTo(made.getID());
        assertThat(domain().createGPO().getDisplayName()).isEqualTo("New Group Policy Object");
        made.delete();
    }

    @Test
    @Covers("IGPMGPO.setDisplayName")
    void aNewNameIsWrittenAtOnce() {
        IGPMGPO gpo = newGpo("before");
        String name = unique("after, with \"quotes\"");
        gpo.setDisplayName(name);
        assertThat(gpo.getDisplayName()).isEqualTo(name);
        assertThat(look().get(id(gpo)).displayName()).isEqualTo(name);
        gpo.setDisplayName(name);
        refused(HResult.E_INVALIDARG, () -> gpo.setDisplayName("  "));
        assertThat(gpo.getDisplayName()).isEqualTo(name);
    }

    @Test
    @Covers({
        "IGPMGPO.getUserDSVersionNumber",
        "IGPMGPO.getComputerDSVersionNumber",
        "IGPMGPO.getUserSysvolVersionNumber",
        "IGPMGPO.getComputerSysvolVersionNumber"
    })
    void versionsAreToldHalfByHalfFromBothStores() {
        IGPMGPO gpo = newFilledGpo("versions");
        modify(gpo.getPath(), "versionNumber", Integer.toString(3 << 16 | 7));
        IGPMGPO now = domain().getGPO(gpo.getID());
        assertThat(now.getUserDSVersionNumber()).isEqualTo(3);
        assertThat(now.getComputerDSVersionNumber()).isEqualTo(7);
        assertThat(now.getUserSysvolVersionNumber()).isEqualTo(1);
        assertThat(now.getComputerSysvolVersionNumber()).isEqualTo(1);
    }

    @Test
    @Covers({
        "IGPMGPO.setUserEnabled",
        "IGPMGPO.setComputerEnabled",
        "IGPMGPO.isUserEnabled",
        "IGPMGPO.isComputerEnabled"
    })
    void eachHalfIsEnabledAndDisabledByItself() {
        IGPMGPO gpo = newGpo("status");
        gpo.setUserEnabled(false);
        assertThat(gpo.isUserEnabled()).isFalse();
        assertThat(gpo.isComputerEnabled()).isTrue();
        IGPMGPO elsewhere = domain().getGPO(gpo.getID());
        elsewhere.setComputerEnabled(false);
        gpo.setUserEnabled(true);
        assertThat(gpo.isUserEnabled()).isTrue();
        assertThat(gpo.isComputerEnabled()).isFalse();
        gpo.setComputerEnabled(true);
        gpo.setComputerEnabled(true);
        assertThat(domain().getGPO(gpo.getID()).isComputerEnabled()).isTrue();
    }

    @Test
    @Covers({"IGPMGPO2.getDescription", "IGPMGPO2.setDescription"})
    void theCommentIsTheFileInSysvol() {
        IGPMGPO3 gpo = newGpo("comment");
        assertThat(gpo.getDescription()).isEmpty();
        gpo.setDescription("two\r\nlines, ü");
        gpo.setDescription("two\r\nlines, ü");
        assertThat(gpo.getDescription()).isEqualTo("two\r\nlines, ü");
        assertThat(raw().sysvol().find(look().folder(id(gpo)).child("GPO.cmt"))).isPresent();
        gpo.setDescription("");
        assertThat(raw().sysvol().find(look().folder(id(gpo)).child("GPO.cmt"))).isEmpty();
    }

    @Test
    @Covers("IGPMGPO.delete")
    void aDeletedGpoIsInNeitherStore() {
        IGPMGPO gpo = newFilledGpo("doomed");
        gpo.delete();
        assertThat(look().gpos().byId(id(gpo))).isEmpty();
        assertThat(raw().sysvol().find(look().folder(id(gpo)))).isEmpty();
        refused(HResult.ERROR_NOT_FOUND, gpo::delete);
        refused(HResult.ERROR_NOT_FOUND, () -> gpo.setDisplayName("gone"));
        refused(HResult.ERROR_NOT_FOUND, () -> domain().getGPO(gpo.getID()));
        IGPMGPO needed = domain().getGPO(GpoId.DEFAULT_DOMAIN.toString());
        refused(HResult.ERROR_NOT_SUPPORTED, needed::delete);
    }

    @Test
    void whatSomebodyElseHasChangedIsNotOverwritten() {
        IGPMGPO gpo = newGpo("shared");
        try (GPM other = another()) {
            IGPMGPO theirs = other.getDomain("", "", 0).getGPO(gpo.getID());
            theirs.setUserEnabled(false);
            Map<String, String> before = snapshot(gpo);
            gpo.setDisplayName(unique("mine"));
            assertThat(gpo.isUserEnabled()).isFalse();
            assertThat(TestDomain.differences(before, snapshot(gpo))).hasSize(1);
        }
    }

    @Test
    void everyWriteIsInTheAuditLog() {
        IGPMGPO gpo = newGpo("audited");
        String name = unique("renamed");
        gpo.setDisplayName(name);
        AuditLog log = new AuditLog(state());
        AuditRecord last = log.read().stream()
                .filter(record -> name.equals(record.after().get("displayName")))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last.event()).isEqualTo(AuditRecord.Event.DONE);
        assertThat(last.before()).containsKey("displayName");
        assertThat(log.verify().problems()).isEmpty();
    }

    @Test
    void severalThreadsWorkOnOneDomainAtOnce() {
        List<IGPMGPO> made = IntStream.range(0, 8)
                .parallel()
                .mapToObj(number -> {
                    IGPMGPO gpo = newGpo("thread " + number);
                    gpo.setUserEnabled(false);
                    return gpo;
                })
                .toList();
        assertThat(made).allSatisfy(gpo -> {
            assertThat(look().get(id(gpo)).displayName()).isEqualTo(gpo.getDisplayName());
            assertThat(look().get(id(gpo)).status().userEnabled()).isFalse();
        });
        made.parallelStream().forEach(IGPMGPO::delete);
    }

    /** What a listing costs does not depend on how many there are. */
    @Test
    void propertiesOfSearchResultsCostNoRequest(@TempDir Path folder) {
        CountedConnection counted = CountedConnection.of(raw());
        try (GPM over = GPM.connect(counted, folder.resolve("state"))) {
            IGPMDomain opened = over.getDomain("", "", 0);
            int before = counted.requests();
            for (IGPMGPO gpo : opened.searchGPOs(null)) {
                assertThat(gpo.getDisplayName() + gpo.getPath() + gpo.getModificationTime() + gpo.isUserEnabled())
                        .isNotEmpty();
            }
            assertThat(counted.requests() - before).isEqualTo(1);
            int listed = counted.requests();
            opened.searchSOMs(over.createSearchCriteria())
                    .forEach(som -> assertThat(som.getName()).isNotEmpty());
            assertThat(counted.requests() - listed).isEqualTo(1);
        }
    }
}
