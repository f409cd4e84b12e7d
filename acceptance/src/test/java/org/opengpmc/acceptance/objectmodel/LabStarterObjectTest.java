// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabStarterObjectTest extends StarterObjectContract {
    LabStarterObjectTest() {
        super(Place.lab());
    }
}
