// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.connection;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The connection options as typed. They stand before the noun or after the verb, whichever is more convenient. What is
 * not given comes from the profile, then from the defaults.
 */
public final class ConnectionArguments {
    @Option(
            names = "--domain",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "DNS name of the domain (default: the realm of the ticket or user).")
    @Nullable String domain;

    @Option(
            names = "--server",
            paramLabel = "HOST",
            scope = ScopeType.INHERIT,
            description = "The domain controller to use (default: the PDC emulator, found by DNS).")
    @Nullable String server;

    @Option(
            names = "--any-dc",
            scope = ScopeType.INHERIT,
            description = "Use any domain controller near instead of the PDC emulator.")
    boolean anyDc;

    @Option(
            names = {"-u", "--user"},
            paramLabel = "USER",
            scope = ScopeType.INHERIT,
            description = "Who signs in: user@REALM or DOMAIN\\name.")
    @Nullable String user;

    @Option(
            names = {"-W", "--ask-password"},
            scope = ScopeType.INHERIT,
            description = "Ask for the password on the terminal.")
    boolean askPassword;

    @Option(
            names = "--password-stdin",
            scope = ScopeType.INHERIT,
            description = "Read the password from the first line of standard input.")
    boolean passwordStdin;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Read the password from the first line of a file that only you can read.")
    @Nullable Path passwordFile;

    /** Declared so that it can be refused with a reason. */
    @Option(
            names = {"-p", "--password"},
            hidden = true,
            arity = "0..1",
            fallbackValue = "",
            scope = ScopeType.INHERIT)
    char @Nullable [] password;

    @Option(
            names = "--keytab",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Sign in with the key of --user in this key table.")
    @Nullable Path keytab;

    @Option(
            names = "--ccache",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Sign in with this ticket cache (default: your own, as kinit left it).")
    @Nullable Path ccache;

    @Option(
            names = "--tls",
            paramLabel = "MODE",
            scope = ScopeType.INHERIT,
            description = "ldaps, starttls, or off: Kerberos sign-and-seal on port 389 (default: off).")
    @Nullable TlsMode tls;

    @Option(
            names = "--ca-file",
            paramLabel = "PEM",
            scope = ScopeType.INHERIT,
            description = "Trust the certificate authorities in this file.")
    @Nullable Path caFile;

    @Option(names = "--insecure-tls", scope = ScopeType.INHERIT, description = "Do not check the server's certificate.")
    boolean insecureTls;

    @Option(
            names = "--kdc",
            paramLabel = "HOST",
            scope = ScopeType.INHERIT,
            description = "Kerberos server (default: the domain controller).")
    @Nullable String kdc;

    @Option(
            names = "--nameserver",
            paramLabel = "ADDRESS",
            scope = ScopeType.INHERIT,
            description = "DNS server to ask (default: the system's).")
    @Nullable String nameserver;

    @Option(
            names = "--sysvol",
            paramLabel = "PATH",
            scope = ScopeType.INHERIT,
            description = "Use this mounted SYSVOL instead of SMB.")
    @Nullable Path sysvol;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            scope = ScopeType.INHERIT,
            description = "How long to wait for the server (default: 30).")
    @Nullable Integer timeout;

    @Option(
            names = "--lab",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Use the lab domain in this folder instead of a real domain.")
    @Nullable Path lab;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Take what is not given from this profile in ~/.config/opengpmc/config.toml.")
    @Nullable String profile;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where the journal and the audit log are kept (default: ~/.local/state/opengpmc).")
    @Nullable Path stateDir;

    /** Takes everything from a profile but the state folder, which is the user's whatever the domain. */
    public void profile(String name, ConnectionArguments typed) {
        profile = name;
        stateDir = typed.stateDir;
    }
}
