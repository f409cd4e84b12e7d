// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.wmifilter.WmiQuery;

@WithSamba
class SambaWmiFilterTest extends WmiFilterContract {
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
    void withoutRightsFiltersCanBeReadAndNothingElse(SambaDomain contoso) {
        TestDomain admin = TestDomain.of(connection, folder.resolve("admin"));
        WmiFilterDraft draft = draft();
        admin.run(new WmiFilterChanges(connection).create(draft));
        Gpo gpo = admin.create("filtered " + draft.id());
        try (DomainConnection nobody = contoso.connect("nobody1")) {
            TestDomain domain = TestDomain.of(nobody, folder.resolve("nobody"));
            WmiFilterChanges changes = new WmiFilterChanges(nobody);
            WmiFilter filter = new WmiFilters(nobody).byId(draft.id()).orElseThrow();
            assertThat(filter.queries()).isEqualTo(draft.queries());
            for (Change change : List.of(
                    changes.create(draft()),
                    changes.rename(filter, "renamed " + draft.id()),
                    changes.setQueries(filter, List.of(WmiQuery.of("SELECT * FROM x"))),
                    changes.delete(filter, false),
                    changes.link(gpo, filter))) {
                assertThatThrownBy(() -> domain.run(change))
                        .as(change.title())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
        WmiFilter after = new WmiFilters(connection).byId(draft.id()).orElseThrow();
        assertThat(after.name()).isEqualTo(draft.name());
        assertThat(after.queries()).isEqualTo(draft.queries());
        assertThat(admin.get(gpo.id()).wmiFilter()).isEmpty();
    }

    private static WmiFilterDraft draft() {
        return WmiFilterDraft.of(
                "denied " + UUID.randomUUID(), "", List.of(WmiQuery.of("SELECT * FROM Win32_Battery")));
    }
}
