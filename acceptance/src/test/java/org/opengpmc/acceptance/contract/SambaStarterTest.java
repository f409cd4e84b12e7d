// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.ToolResult;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.starter.StarterHalf;

@WithSamba
class SambaStarterTest extends StarterContract {
    private static DomainConnection connection;

    @BeforeAll
    static void open(SambaDomain contoso) {
        connection = contoso.connect();
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    @Override
    protected DomainConnection connection() {
        return connection;
    }

    @Test
    void whoMayNotReadAStarterGpoSeesThatItIsThereAndAllOthers(SambaDomain contoso) {
        StarterGpo open = starters.create(unique("open"));
        StarterGpo closed = starters.create(unique("closed"));
        connection().sysvol().writeSecurity(closed.folder(), guarded());
        try (DomainConnection nobody = contoso.connect("nobody1")) {
            List<StarterGpo> seen = new StarterGpos(nobody).list();
            assertThat(seen)
                    .filteredOn(s -> s.damage().isEmpty())
                    .extracting(StarterGpo::displayName)
                    .containsExactly(open.displayName());
            assertThat(seen).extracting(StarterGpo::id).contains(closed.id());
        }
    }

    @Test
    void whoMayNotWriteIsRefusedAndNothingChanges(SambaDomain contoso) {
        StarterGpo starter = starters.filled(unique("theirs"));
        Map<String, String> before = starters.snapshot(starter.id());
        try (DomainConnection nobody = contoso.connect("nobody1")) {
            TestDomain theirs = TestDomain.of(nobody, folder.resolve("nobody"));
            StarterChanges changes = new StarterChanges(nobody);
            StarterGpo found = new StarterGpos(nobody).find(starter.displayName());
            for (Change change : List.of(
                    changes.create(GpoId.random(), unique("mine"), ""),
                    changes.edit(found, unique("renamed"), null),
                    changes.registry(found, StarterHalf.USER, StarterDomain.setting("x")),
                    changes.delete(found))) {
                assertThatThrownBy(() -> theirs.run(change)).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(TestDomain.differences(before, starters.snapshot(starter.id())))
                .isEmpty();
        assertThat(starters.starters().list()).extracting(StarterGpo::id).containsExactly(starter.id());
    }

    @Test
    void sambasOwnCheckOfSysvolHasNothingToSay(SambaDomain contoso) {
        // It ends with its first complaint, and any GPO with files that another test left behind is one.
        ToolResult before = contoso.sambaToolOnDc("ntacl", "sysvolcheck");
        starters.filled(unique("checked"));
        ToolResult after = contoso.sambaToolOnDc("ntacl", "sysvolcheck");
        assertThat(after.succeeded()).as(after.toString()).isEqualTo(before.succeeded());
        assertThat(after.toString()).doesNotContain("StarterGPOs");
        contoso.sambaTool("gpo", "aclcheck").orFail();
    }
}
