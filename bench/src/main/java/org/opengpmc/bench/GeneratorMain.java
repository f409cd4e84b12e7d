// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opengpmc.connect.ConnectionOptions;
import org.opengpmc.connect.Connector;
import org.opengpmc.connect.Credential;
import org.opengpmc.connect.Secret;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.Progress;

/**
 * Fills the test domain that the environment names ({@code OPENGPMC_TEST_…}, see {@code ./check samba env}).
 * Arguments: number of GPOs, number of units, seed; each may be left out from the end.
 */
final class GeneratorMain {
    private static final int TOLD_EVERY = 100;

    private GeneratorMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, LDAPException {
        DomainSize usual = DomainSize.USUAL;
        DomainSize size = new DomainSize(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : usual.gpos(),
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : usual.units(),
                arguments.length > 2 ? Long.parseLong(arguments[2]) : usual.seed(),
                usual.threads());
        long begin = System.nanoTime();
        try (DomainConnection domain = Connector.connect(options())) {
            int made = new DomainGenerator(domain, size).run(told());
            System.out.printf(
                    "%d GPOs made in %.1f s; %s has %d%n",
                    made, (System.nanoTime() - begin) / 1e9, domain.facts().dnsName(), size.gpos());
        } catch (GpmcException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Progress told() {
        return (done, total, object, step) -> {
            if (done % TOLD_EVERY == 0) {
                System.err.println(done + " of " + total + " GPOs");
            }
        };
    }

    private static ConnectionOptions options() throws IOException {
        String user = need("ADMIN") + "@" + need("DOMAIN");
        String password =
                Files.readString(Path.of(need("PASSWORD_FILE")), UTF_8).strip();
        return ConnectionOptions.of(new Credential.Password(user, Secret.of(password.toCharArray())))
                .withDomain(need("DOMAIN"))
                .withServer(need("HOST"))
                .withKdc(need("HOST"));
    }

    private static String need(String key) {
        String variable = "OPENGPMC_TEST_" + key;
        String value = System.getenv(variable);
        if (value == null) {
            throw new IllegalStateException(variable + " is not set; see ./check samba env");
        }
        return value;
    }
}
