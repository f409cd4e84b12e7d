// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabTransferObjectTest extends TransferObjectContract {
    LabTransferObjectTest() {
        super(Place.lab());
    }
}
