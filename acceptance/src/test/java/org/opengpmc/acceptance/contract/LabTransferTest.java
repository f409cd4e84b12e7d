// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;

class LabTransferTest {
    @TempDir
    static Path labs;

    private static DomainConnection connection;
    private static DomainConnection other;

    @BeforeAll
    static void open() {
        connection = lab("lab.test");
        other = lab("other.test");
    }

    private static DomainConnection lab(String name) {
        Path folder = labs.resolve(name);
        Lab.create(folder, LabOptions.of(name));
        return Lab.open(folder);
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
