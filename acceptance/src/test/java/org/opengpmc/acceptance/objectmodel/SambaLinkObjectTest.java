// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;

@WithSamba
class SambaLinkObjectTest extends LinkObjectContract {
    SambaLinkObjectTest(SambaDomain contoso) {
        super(Place.of(contoso));
    }
}
