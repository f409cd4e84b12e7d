// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class LabTransferTest {
    private static TwoDomains domains;

    @BeforeAll
    static void open(@TempDir Path labs) {
        domains = TwoDomains.labs(labs);
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
