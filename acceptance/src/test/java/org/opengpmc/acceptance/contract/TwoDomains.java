// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import java.nio.file.Path;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;

/**
 * Two domains of the same kind, between which things travel.
 *
 * @param here the domain under test
 */
record TwoDomains(DomainConnection here, DomainConnection other) implements AutoCloseable {
    /** Two labs of their own below a folder. */
    static TwoDomains labs(Path folder) {
        return new TwoDomains(lab(folder, "lab.test"), lab(folder, "other.test"));
    }

    private static DomainConnection lab(Path folder, String name) {
        Path lab = folder.resolve(name);
        Lab.create(lab, LabOptions.of(name));
        return Lab.open(lab);
    }

    @Override
    public void close() {
        here.close();
        other.close();
    }
}
