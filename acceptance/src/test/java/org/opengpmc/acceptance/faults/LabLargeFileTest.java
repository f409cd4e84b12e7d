// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;

class LabLargeFileTest extends LargeFileContract {
    @Override
    protected DomainConnection open() {
        Path lab = folder.resolve("lab");
        if (!Files.exists(lab)) {
            Lab.create(lab, LabOptions.of("lab.test"));
        }
        return Lab.open(lab);
    }

    @Override
    protected Gpmc gpmc(Path home) {
        return Gpmc.onLab(folder.resolve("lab"), home);
    }

    @Override
    protected int mebibytes() {
        return 64;
    }
}
