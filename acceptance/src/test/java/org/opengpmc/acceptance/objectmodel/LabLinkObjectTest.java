// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabLinkObjectTest extends LinkObjectContract {
    LabLinkObjectTest() {
        super(Place.lab());
    }
}
