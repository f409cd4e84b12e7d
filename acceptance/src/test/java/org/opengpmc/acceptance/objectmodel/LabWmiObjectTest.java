// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabWmiObjectTest extends WmiObjectContract {
    LabWmiObjectTest() {
        super(Place.lab());
    }
}
