// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabBadInputTest extends BadInputContract {
    LabBadInputTest() {
        super(Place.lab());
    }
}
