// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;

@WithSamba
class SambaSearchObjectTest extends SearchObjectContract {
    SambaSearchObjectTest(SambaDomain contoso) {
        super(Place.of(contoso));
    }
}
