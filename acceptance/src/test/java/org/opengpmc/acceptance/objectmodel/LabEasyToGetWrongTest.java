// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabEasyToGetWrongTest extends EasyToGetWrongContract {
    LabEasyToGetWrongTest() {
        super(Place.lab());
    }
}
