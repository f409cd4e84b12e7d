// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;

class LabReportTest extends ReportContract {
    @TempDir
    static Path lab;

    private static DomainConnection connection;

    @BeforeAll
    static void open() {
        Path folder = lab.resolve("lab");
        Lab.create(folder, LabOptions.of("lab.test"));
        connection = Lab.open(folder);
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    @Override
    protected DomainConnection connection() {
        return connection;
    }
}
