// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;

@WithSamba
class SambaReportObjectTest extends ReportObjectContract {
    SambaReportObjectTest(SambaDomain contoso) {
        super(Place.of(contoso));
    }
}
