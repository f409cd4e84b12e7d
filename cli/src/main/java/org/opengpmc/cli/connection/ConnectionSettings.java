// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.connection;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.UsageException;
import org.opengpmc.cli.output.Terminal;
import org.opengpmc.connect.ConnectionOptions;
import org.opengpmc.connect.ConnectionOptions.DcChoice;
import org.opengpmc.connect.Credential;
import org.opengpmc.connect.Secret;

/** The connection options with profile, environment and defaults filled in. */
public final class ConnectionSettings {
    /** The variable that may hold the password. */
    static final String PASSWORD_VARIABLE = "GPMC_PASSWORD";

    private static final int DEFAULT_TIMEOUT = 30;

    private final ConnectionArguments given;
    private final Profile profile;
    private final Environment environment;
    private final Terminal terminal;
    private final Consumer<String> warnings;

    /**
     * Reads the profile if one is named.
     *
     * @param terminal where a password is read or asked for
     * @param warnings told what the user should mend
     */
    public ConnectionSettings(
            ConnectionArguments given, Environment environment, Terminal terminal, Consumer<String> warnings) {
        this.given = given;
        this.environment = environment;
        this.terminal = terminal;
        this.warnings = warnings;
        Path config = environment.configFile();
        this.profile = given.profile == null ? Profile.none(config) : new ProfileFile(config).profile(given.profile);
    }

    /** Where journal and audit log stand: as given, in the lab's folder, or in the user's own state folder. */
    public Path stateFolder() {
        Path chosen = path(given.stateDir, "state-dir");
        if (chosen != null) {
            return chosen;
        }
        Path lab = lab();
        return lab == null ? environment.stateFolder() : lab.resolve("state");
    }

    /** The lab's folder, if one is meant. */
    public @Nullable Path lab() {
        // A domain named on the command line wins over a lab in the profile.
        return given.lab != null || given.domain != null || given.server != null ? given.lab : path(null, "lab");
    }

    /**
     * What to connect to.
     *
     * @throws UsageException if options contradict each other
     */
    public Target target() {
        if (given.password != null) {
            Arrays.fill(given.password, '\0');
            throw new UsageException(
                    "a password on the command line can be seen by every user of this machine",
                    "Use --ask-password, --password-stdin, --password-file FILE, " + PASSWORD_VARIABLE
                            + ", or sign in with kinit; then change the password that was shown");
        }
        Path lab = lab();
        if (lab != null) {
            if (given.domain != null || given.server != null) {
                throw new UsageException("--lab cannot be combined with --domain or --server", null);
            }
            return new Target.Lab(lab);
        }
        TlsMode tls = given.tls != null ? given.tls : profile.tls().orElse(TlsMode.OFF);
        int seconds = given.timeout != null
                ? given.timeout
                : profile.number("timeout").orElse(DEFAULT_TIMEOUT);
        if (seconds <= 0) {
            throw new UsageException("--timeout must be at least one second", null);
        }
        return new Target.Domain(new ConnectionOptions(
                text(given.domain, "domain"),
                text(given.server, "server"),
                given.anyDc || profile.flag("any-dc") ? DcChoice.ANY : DcChoice.PDC_EMULATOR,
                credential(),
                tls.security(),
                path(given.caFile, "ca-file"),
                given.insecureTls || profile.flag("insecure-tls"),
                text(given.kdc, "kdc"),
                text(given.nameserver, "nameserver"),
                path(given.sysvol, "sysvol"),
                Duration.ofSeconds(seconds)));
    }

    private Credential credential() {
        long ways = Stream.of(
                        given.askPassword,
                        given.passwordStdin,
                        given.passwordFile != null,
                        given.keytab != null,
                        given.ccache != null)
                .filter(Boolean::booleanValue)
                .count();
        if (ways > 1) {
            throw new UsageException(
                    "more than one way to sign in was given",
                    "Choose one of --ask-password, --password-stdin, --password-file, --keytab, --ccache");
        }
        return ways == 1 ? fromCommandLine() : fromSurroundings();
    }

    private Credential fromCommandLine() {
        if (given.keytab != null) {
            return new Credential.Keytab(requiredUser("--keytab"), given.keytab);
        }
        if (given.ccache != null) {
            return new Credential.TicketCache(text(given.user, "user"), given.ccache);
        }
        String user = requiredUser("a password");
        if (given.passwordFile != null) {
            return new Credential.Password(user, PasswordSource.fromFile(given.passwordFile, warnings));
        }
        if (given.passwordStdin) {
            return new Credential.Password(user, PasswordSource.fromStream(terminal.in()));
        }
        Secret typed = terminal.inIsTerminal() ? PasswordSource.fromTerminal(user) : null;
        if (typed == null) {
            throw new UsageException(
                    "--ask-password needs a terminal", "Use --password-stdin or --password-file in scripts");
        }
        return new Credential.Password(user, typed);
    }

    /** The environment comes before the profile: it is nearer to this one command. */
    private Credential fromSurroundings() {
        String user = text(given.user, "user");
        String variable = environment.variable(PASSWORD_VARIABLE).orElse(null);
        if (variable != null && user != null) {
            return new Credential.Password(user, Secret.of(variable.toCharArray()));
        }
        Path file = path(null, "password-file");
        if (file != null) {
            return new Credential.Password(requiredUser("a password"), PasswordSource.fromFile(file, warnings));
        }
        Path keytab = path(null, "keytab");
        if (keytab != null) {
            return new Credential.Keytab(requiredUser("a key table"), keytab);
        }
        return new Credential.TicketCache(user, path(null, "ccache"));
    }

    private String requiredUser(String why) {
        String user = text(given.user, "user");
        if (user == null) {
            throw new UsageException(
                    "--user is missing: " + why + " needs the name it belongs to", "Add --user name@REALM");
        }
        return user;
    }

    private @Nullable String text(@Nullable String argument, String key) {
        return argument != null ? argument : profile.text(key).orElse(null);
    }

    private @Nullable Path path(@Nullable Path argument, String key) {
        return argument != null
                ? argument
                : profile.path(key, environment.home()).orElse(null);
    }
}
