// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabPendingTest extends PendingContract {
    LabPendingTest() {
        super(Place.lab());
    }
}
