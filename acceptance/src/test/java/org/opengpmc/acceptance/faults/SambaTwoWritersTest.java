// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.domain.DomainConnection;

@WithSamba
class SambaTwoWritersTest extends TwoWriters {
    private static SambaDomain contoso;
    private static DomainConnection connection;

    @BeforeAll
    static void open(SambaDomain domain) {
        contoso = domain;
        connection = domain.connect();
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    @Override
    protected DomainConnection connection() {
        return connection;
    }

    @Override
    protected Gpmc gpmc(Path home) {
        return Gpmc.onSamba(contoso, home);
    }
}
