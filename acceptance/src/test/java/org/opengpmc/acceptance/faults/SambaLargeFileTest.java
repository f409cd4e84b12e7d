// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.domain.DomainConnection;

@WithSamba
class SambaLargeFileTest extends LargeFileContract {
    private static SambaDomain contoso;

    @BeforeAll
    static void domain(SambaDomain domain) {
        contoso = domain;
    }

    @Override
    protected DomainConnection open() {
        return contoso.connect();
    }

    @Override
    protected Gpmc gpmc(Path home) {
        return Gpmc.onSamba(contoso, home);
    }

    @Override
    protected int mebibytes() {
        return 48;
    }
}
