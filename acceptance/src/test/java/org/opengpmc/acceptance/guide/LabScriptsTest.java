// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.guide;

import java.nio.file.Path;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.gpmgmt.GPM;

class LabScriptsTest extends ScriptsContract {
    @Override
    protected GPM open(Path own) {
        Lab.create(own.resolve("lab"), LabOptions.of("lab.test"));
        return GPM.connect(own.resolve("lab"));
    }

    @Override
    protected DomainConnection raw(Path own) {
        return Lab.open(own.resolve("lab"));
    }
}
