// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabOpeningTest extends OpeningContract {
    LabOpeningTest() {
        super(Place.lab());
    }
}
