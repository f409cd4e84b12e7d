// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.guide;

import java.nio.file.Path;
import org.opengpmc.acceptance.samba.Fabrikam;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.gpmgmt.GPM;

/** On the domain that has few GPOs: some scripts go through all of them. */
@WithSamba
class SambaScriptsTest extends ScriptsContract {
    private final SambaDomain samba;

    SambaScriptsTest(@Fabrikam SambaDomain samba) {
        this.samba = samba;
    }

    @Override
    protected GPM open(Path own) {
        return GPM.connect(
                samba.options(samba.credential(samba.admin()), Security.SIGN_AND_SEAL), own.resolve("state"));
    }

    @Override
    protected DomainConnection raw(Path own) {
        return samba.connect();
    }
}
