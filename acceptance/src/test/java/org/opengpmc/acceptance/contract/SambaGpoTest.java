// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;

@WithSamba
class SambaGpoTest extends GpoContract {
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
    void aDaclThatWouldLockOutWhoSetsItIsRefused() {
        TestDomain domain = TestDomain.of(connection, folder.resolve("lock-out"));
        Gpo gpo = domain.create("lock-out " + GpoId.random());
        SecurityDescriptor others = Sddl.parse(
                "D:P(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;ED)",
                SddlContext.of(connection.facts().sid()));
        ContentTarget keeping = ContentTarget.keeping(gpo);
        ContentTarget target = new ContentTarget(gpo.id(), gpo, gpo.displayName(), 0, keeping.version(), "", others);
        assertThatThrownBy(() -> domain.changes()
                        .putContent("lock out", target, TestDomain.content("x", false), CancellationToken.NONE))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("lock");
        assertThat(domain.get(gpo.id()).version()).isEqualTo(gpo.version());
    }
}
