// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;

class LabTwoWritersTest extends TwoWriters {
    @TempDir
    static Path lab;

    private static DomainConnection connection;

    @BeforeAll
    static void open() {
        Lab.create(lab.resolve("lab"), LabOptions.of("lab.test"));
        connection = Lab.open(lab.resolve("lab"));
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    @Override
    protected DomainConnection connection() {
        return connection;
    }

    @Override
    protected Gpmc gpmc(Path home) {
        return Gpmc.onLab(lab.resolve("lab"), home);
    }
}
