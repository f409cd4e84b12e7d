// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabCallerHabitsTest extends CallerHabitsContract {
    LabCallerHabitsTest() {
        super(Place.lab());
    }
}
