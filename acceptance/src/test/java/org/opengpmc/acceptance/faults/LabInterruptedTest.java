// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;

@Tag("slow")
class LabInterruptedTest extends Interrupted {
    @Override
    protected DomainConnection open() {
        Lab.create(folder.resolve("lab"), LabOptions.of("lab.test"));
        return Lab.open(folder.resolve("lab"));
    }

    @Override
    protected Gpmc gpmc(Path home) {
        return Gpmc.onLab(folder.resolve("lab"), home);
    }

    @Override
    protected int number() {
        return 120;
    }
}
