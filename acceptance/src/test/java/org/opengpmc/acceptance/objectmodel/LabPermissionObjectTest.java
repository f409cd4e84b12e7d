// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabPermissionObjectTest extends PermissionObjectContract {
    LabPermissionObjectTest() {
        super(Place.lab());
    }
}
