// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.samba.Fabrikam;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.som.LinkedGpo;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.formats.gplink.GpLink;

@WithSamba
class SambaLinkTest extends LinkContract {
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
    void aGpoOfAnotherDomainHasItsNameWhereThatDomainCanBeRead(@Fabrikam SambaDomain fabrikam) {
        try (DomainConnection other = fabrikam.connect()) {
            Gpo gpo = new Gpos(other).byId(GpoId.DEFAULT_DOMAIN).orElseThrow();
            GpLink link = GpLink.of(gpo.dn(), 0);
            LinkedGpos here = LinkedGpos.of(connection);
            assertThat(here.of(link).state()).isEqualTo(LinkedGpo.State.FOREIGN);
            assertThat(here.of(link).domain()).hasValue("fabrikam.test");
            assertThat(here.and(other).of(link).displayName()).hasValue(gpo.displayName());
            GpLink gone = GpLink.of(new Gpos(other).dn(GpoId.random()), 0);
            assertThat(here.and(other).of(gone).state()).isEqualTo(LinkedGpo.State.MISSING);
        }
    }
}
