// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.opengpmc.acceptance.samba.Fabrikam;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;

@WithSamba
class SambaTransferTest {
    private static TwoDomains domains;

    @BeforeAll
    static void open(SambaDomain contoso, @Fabrikam SambaDomain fabrikam) {
        domains = new TwoDomains(contoso.connect(), fabrikam.connect());
    }

    @AfterAll
    static void close() {
        domains.close();
    }

    @Nested
    class BackingUpAndRestoring extends RestoreContract {
        @Override
        protected TwoDomains domains() {
            return domains;
        }
    }

    @Nested
    class ImportingAndCopying extends ImportContract {
        @Override
        protected TwoDomains domains() {
            return domains;
        }
    }

    @Nested
    class MovingStarters extends StarterTransferContract {
        @Override
        protected TwoDomains domains() {
            return domains;
        }
    }
}
