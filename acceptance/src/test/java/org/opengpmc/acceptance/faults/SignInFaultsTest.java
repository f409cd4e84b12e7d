// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;

/** Who may not, and who does not get that far. */
@WithSamba
class SignInFaultsTest {
    @TempDir
    static Path folder;

    private static SambaDomain contoso;
    private static DomainConnection connection;
    private static TestDomain domain;
    private static Gpo gpo;
    private static String backups;

    @BeforeAll
    static void makeGpo(SambaDomain rig) {
        contoso = rig;
        connection = rig.connect();
        domain = TestDomain.of(connection, folder.resolve("own"));
        gpo = domain.createWith("Rights " + UUID.randomUUID(), TestDomain.content("kept", true));
        backups = folder.resolve("backups").toString();
        Gpmc.onSamba(rig, folder.resolve("admin"))
                .run("backup", "create", backups, gpo.id().toString())
                .expect(ExitCode.DONE);
    }

    @AfterAll
    static void deleteGpo() {
        domain.run(domain.changes().delete(gpo));
        connection.close();
    }

    @Test
    void aUserWithoutRightsChangesNothing() {
        Gpmc nobody = Gpmc.onSamba(contoso, "nobody1", contoso.host(), folder.resolve("nobody"));
        String id = gpo.id().toString();
        Map<String, String> before = StoredGpos.look(connection, List.of(gpo.id()));
        String fresh = "Refused " + UUID.randomUUID();
        for (String[] words : new String[][] {
            {"gpo", "create", fresh},
            {"gpo", "rename", id, "Refused"},
            {"gpo", "status", id, "all-disabled"},
            {"gpo", "comment", id, "refused"},
            {"gpo", "delete", id},
            {"backup", "import", backups, gpo.displayName(), "--into", id},
            {"backup", "import", backups, gpo.displayName(), "--into", fresh, "--create"},
            {"backup", "restore", backups, gpo.displayName()}
        }) {
            String[] all = Arrays.copyOf(words, words.length + 1);
            all[words.length] = "--yes";
            Outcome outcome = nobody.run(all).expect(ExitCode.DENIED);
            assertThat(outcome.err())
                    .as(String.join(" ", words))
                    .contains("denied", "object:", "hint:")
                    .doesNotContain("recover", "lock");
            assertThat(TestDomain.differences(before, StoredGpos.look(connection, List.of(gpo.id()))))
                    .as(outcome.toString())
                    .isEmpty();
            assertThat(new Recovery(nobody.state()).open()).isEmpty();
        }
        assertThat(domain.gpos().byName(fresh)).isEmpty();
    }

    @Test
    void aWrongPasswordIsNamed() throws IOException {
        Path wrong = Files.createFile(
                folder.resolve("wrong"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(wrong, "not this");
        List<String> sealed = List.of(
                "--server",
                contoso.host(),
                "--user",
                contoso.upn(contoso.admin()),
                "--password-file",
                wrong.toString());
        Gpmc kerberos = new Gpmc(sealed, folder.resolve("wrong home"));
        for (Gpmc gpmc : List.of(
                kerberos,
                kerberos.with("--tls", "ldaps", "--ca-file", contoso.caFile().toString()))) {
            Outcome outcome =
                    gpmc.run("gpo", "delete", gpo.id().toString(), "--yes").expect(ExitCode.DENIED);
            assertThat(outcome.err()).contains("password").doesNotContain("not this");
        }
    }

    @Test
    void aMissingOrExpiredTicketIsNamed() throws Exception {
        Path cache = folder.resolve("cache");
        Gpmc gpmc = new Gpmc(List.of("--server", contoso.host(), "--ccache", cache.toString()), folder.resolve("t"));
        assertThat(gpmc.run("gpo", "list").expect(ExitCode.DENIED).err()).contains(cache.toString(), "kinit");
        ProcessBuilder kinit = new ProcessBuilder(
                        "kinit",
                        "-l",
                        "1s",
                        "-c",
                        "FILE:" + cache,
                        "-k",
                        "-t",
                        contoso.keytab("helpdesk").toString(),
                        contoso.upn("helpdesk"))
                .inheritIO();
        kinit.environment().put("KRB5_CONFIG", contoso.krb5Conf().toString());
        assertThat(kinit.start().waitFor()).isZero();
        Thread.sleep(2500);
        assertThat(gpmc.run("gpo", "list").expect(ExitCode.DENIED).err()).contains("expired", "kinit");
    }

    @Test
    void aServerThatDoesNotAnswerIsUnreachable() {
        Gpmc gpmc = Gpmc.onSamba(contoso, contoso.admin(), "127.0.0.41", folder.resolve("far"));
        Outcome outcome = gpmc.run("gpo", "create", "Never", "--yes").expect(ExitCode.UNREACHABLE);
        assertThat(outcome.err()).contains("127.0.0.41", "hint:");
    }
}
