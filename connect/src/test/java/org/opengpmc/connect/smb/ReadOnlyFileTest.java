// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.opengpmc.core.sysvol.SysvolPath;

/** What somebody copied into a GPO from a CD. */
@EnabledIfEnvironmentVariable(
        named = "OPENGPMC_TEST_DC",
        matches = ".+",
        disabledReason = "no real domain controller (set OPENGPMC_TEST_DC and its companions)")
class ReadOnlyFileTest {
    private static final int READ_ONLY = 1;

    private final TestDc dc = TestDc.require();

    @Test
    void a_read_only_file_can_be_deleted() throws LinkLostException, StatusException {
        SysvolPath file = dc.domainFolder().child("readonly-" + UUID.randomUUID() + ".adm");
        try (SmbSysvol sysvol = SmbSysvol.connect(dc.server(SmbServer.PORT, 1), dc.identity())) {
            sysvol.create(file, "CLASS MACHINE".getBytes(StandardCharsets.US_ASCII));
            makeReadOnly(file);
            sysvol.delete(file);
            assertThat(sysvol.find(file)).isEmpty();
        }
    }

    private void makeReadOnly(SysvolPath file) throws LinkLostException, StatusException {
        try (SmbLink link = new LinkOpener(dc.server(SmbServer.PORT, 1), dc.identity()).open()) {
            SmbHandle handle = Open.WRITE_ATTRIBUTES.at(link, file.toString());
            handle.writeAttributes(READ_ONLY);
            handle.close();
        }
    }
}
