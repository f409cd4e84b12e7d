// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabGpoObjectTest extends GpoObjectContract {
    LabGpoObjectTest() {
        super(Place.lab());
    }
}
