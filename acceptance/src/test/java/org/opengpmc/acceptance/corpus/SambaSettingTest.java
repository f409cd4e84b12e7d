// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.domain.DomainConnection;

@WithSamba
class SambaSettingTest extends SettingContract {
    private static DomainConnection connection;

    @BeforeAll
    static void open(SambaDomain contoso) {
        connection = contoso.connect();
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    @Override
    protected DomainConnection connection() {
        return connection;
    }
}
