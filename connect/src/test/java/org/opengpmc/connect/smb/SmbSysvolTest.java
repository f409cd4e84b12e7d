// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.opengpmc.connect.sysvol.SysvolContract;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

@EnabledIfEnvironmentVariable(
        named = "OPENGPMC_TEST_DC",
        matches = ".+",
        disabledReason = "no real domain controller (set OPENGPMC_TEST_DC and its companions)")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmbSysvolTest extends SysvolContract {
    private TestDc dc;
    private SmbSysvol sysvol;
    private SysvolPath home;

    @BeforeAll
    void connect() {
        dc = TestDc.require();
        sysvol = SmbSysvol.connect(dc.server(SmbServer.PORT, 3), dc.identity());
    }

    @BeforeEach
    void makeHome() {
        home = dc.domainFolder().child("contract-" + UUID.randomUUID());
        sysvol.createDirectory(home);
    }

    @AfterEach
    void removeHome() {
        List<SysvolEntry> all = new ArrayList<>(sysvol.tree(home));
        for (int i = all.size() - 1; i >= 0; i--) {
            sysvol.delete(all.get(i).path());
        }
        sysvol.delete(home);
    }

    @AfterAll
    void disconnect() {
        if (sysvol != null) {
            sysvol.close();
        }
    }

    @Override
    protected Sysvol sysvol() {
        return sysvol;
    }

    @Override
    protected SysvolPath home() {
        return home;
    }
}
