// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;

/** A real domain whose SYSVOL is mounted read-only: the directory is not changed without it. */
@WithSamba
class MountedSysvolTest {
    @TempDir
    Path folder;

    @Test
    void aReadOnlySysvolLeavesTheDirectoryAsItWas(SambaDomain contoso) {
        try (DomainConnection connection = contoso.connect();
                Mount sysvol = Mount.readOnly(contoso.sysvolOnDisk(), folder.resolve("sysvol"))) {
            TestDomain domain = TestDomain.of(connection, folder.resolve("own"));
            Gpo gpo = domain.createWith("Read-only " + UUID.randomUUID(), TestDomain.content("kept", true));
            try {
                Map<String, String> before = StoredGpos.look(connection, List.of(gpo.id()));
                String backups = folder.resolve("backups").toString();
                Gpmc gpmc = Gpmc.onSamba(contoso, folder.resolve("home"))
                        .with("--sysvol", sysvol.at().toString());
                gpmc.run("backup", "create", backups, gpo.displayName()).expect(ExitCode.DONE);
                String fresh = "Never " + UUID.randomUUID();
                for (String[] words : new String[][] {
                    {"gpo", "create", fresh, "--yes"},
                    {"gpo", "comment", gpo.displayName(), "never", "--yes"},
                    {"gpo", "delete", gpo.displayName(), "--yes"},
                    {"backup", "import", backups, gpo.displayName(), "--into", gpo.displayName(), "--yes"},
                    {"backup", "restore", backups, gpo.displayName(), "--yes"}
                }) {
                    Outcome outcome = gpmc.run(words).expect(ExitCode.FAILED);
                    assertThat(outcome.err()).contains("read-only", "hint:");
                    assertThat(TestDomain.differences(before, StoredGpos.look(connection, List.of(gpo.id()))))
                            .as(outcome.toString())
                            .isEmpty();
                    assertThat(new Recovery(gpmc.state()).open()).isEmpty();
                }
                assertThat(domain.gpos().byName(fresh)).isEmpty();
            } finally {
                domain.run(domain.changes().delete(domain.get(gpo.id())));
            }
        }
    }
}
