// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

class LabReportObjectTest extends ReportObjectContract {
    LabReportObjectTest() {
        super(Place.lab());
    }
}
