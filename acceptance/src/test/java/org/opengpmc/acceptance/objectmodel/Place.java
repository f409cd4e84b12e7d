// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import java.nio.file.Path;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.gpmgmt.GPM;

/** A domain to try the object model on, reached through the object model and beside it. */
interface Place {
    /** Makes it ready, in a folder of the test's own. */
    void prepare(Path folder);

    /** Through the object model. */
    GPM gpm();

    /** Where the object model keeps its journal. */
    Path stateFolder();

    /** Beside it, to look at what was done and to do what the object model cannot. */
    DomainConnection raw();

    static Place lab() {
        return new Place() {
            private Path lab = Path.of("");

            @Override
            public void prepare(Path folder) {
                lab = folder.resolve("lab");
                Lab.create(lab, LabOptions.of("lab.test"));
            }

            @Override
            public GPM gpm() {
                return GPM.connect(lab);
            }

            @Override
            public Path stateFolder() {
                return lab.resolve("state");
            }

            @Override
            public DomainConnection raw() {
                return Lab.open(lab);
            }
        };
    }

    static Place of(SambaDomain domain) {
        return new Place() {
            private Path state = Path.of("");

            @Override
            public void prepare(Path folder) {
                state = folder.resolve("state");
            }

            @Override
            public GPM gpm() {
                return GPM.connect(domain.options(domain.credential(domain.admin()), Security.SIGN_AND_SEAL), state);
            }

            @Override
            public Path stateFolder() {
                return state;
            }

            @Override
            public DomainConnection raw() {
                return domain.connect();
            }
        };
    }
}
