// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.opengpmc.acceptance.samba.Fabrikam;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.domain.DomainConnection;

@WithSamba
class SambaTransferTest {
    private static DomainConnection connection;
    private static DomainConnection other;

    @BeforeAll
    static void open(SambaDomain contoso, @Fabrikam SambaDomain fabrikam) {
        connection = contoso.connect();
        other = fabrikam.connect();
    }

    @AfterAll
    static void close() {
        connection.close();
        other.close();
    }

    @Nested
    class BackingUpAndRestoring extends RestoreContract {
        @Override
        protected DomainConnection connection() {
            return connection;
        }

        @Override
        protected DomainConnection otherConnection() {
            return other;
        }
    }

    @Nested
    class ImportingAndCopying extends ImportContract {
        @Override
        protected DomainConnection connection() {
            return connection;
        }

        @Override
        protected DomainConnection otherConnection() {
            return other;
        }
    }

    @Nested
    class MovingStarters extends StarterTransferContract {
        @Override
        protected DomainConnection connection() {
            return connection;
        }

        @Override
        protected DomainConnection otherConnection() {
            return other;
        }
    }
}
