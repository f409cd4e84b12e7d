// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabSearchObjectTest extends SearchObjectContract {
    LabSearchObjectTest() {
        super(Place.lab());
    }
}
