// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;

class LabEditedMeanwhileTest extends EditedMeanwhileContract {
    private static DomainConnection connection;

    @BeforeAll
    static void open(@TempDir Path folder) {
        Lab.create(folder.resolve("lab"), LabOptions.of("contoso.test"));
        connection = Lab.open(folder.resolve("lab"));
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
