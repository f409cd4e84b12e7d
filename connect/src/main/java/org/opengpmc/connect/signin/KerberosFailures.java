// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.UnreachableException;

/**
 * Says why Kerberos refused. The JDK keeps its exception types to itself, but ends their messages with the error's number
 * (RFC 4120, 7.5.9).
 */
final class KerberosFailures {
    private static final Pattern NUMBER = Pattern.compile("\\((\\d{1,3})\\)");
    private static final int DEPTH = 20;

    private KerberosFailures() {}

    /**
     * The failure that fits.
     *
     * @param user the principal
     * @param realm where the user is at home
     * @param server the DC signed in to
     */
    static GpmcException translate(Throwable problem, String user, String realm, String server) {
        int code = code(problem);
        String words = innermost(problem);
        Failure known = byCode(code, user, realm, server);
        if (known != null) {
            return new SignInFailedException(known.at(server).cause(problem));
        }
        if (words.contains("Failed to find any Kerberos tgt")) {
            return new SignInFailedException(Failure.of("the Kerberos ticket of '" + user + "' has ended")
                    .at(server)
                    .hint("Sign in again")
                    .cause(problem));
        }
        if (words.contains("Cannot locate KDC") || words.contains("Cannot find KDC") || words.contains("WRONG_REALM")) {
            return new SignInFailedException(Failure.of("no Kerberos server is known for the realm '" + realm + "'")
                    .at(server)
                    .hint("Check what follows the @ in the user's name: it must be the DNS name of a domain."
                            + " Name a server of the realm with --kdc if DNS does not know it")
                    .cause(problem));
        }
        if (words.contains("timed out") || words.contains("Connection refused") || words.contains("No route to host")) {
            return new UnreachableException(
                    Failure.of("the Kerberos server of '" + realm + "' does not answer (" + words + ")")
                            .at(server)
                            .hint("Check that port 88 (TCP) of the DC is open, or name another server with --kdc")
                            .cause(problem));
        }
        return new SignInFailedException(Failure.of("Kerberos sign-in of '" + user + "' failed: " + words)
                .at(server)
                .cause(problem));
    }

    private static @Nullable Failure byCode(int code, String user, String realm, String server) {
        return switch (code) {
            case 6 ->
                Failure.of("the user '" + user + "' is not known in '" + realm + "'")
                        .hint(
                                "Check the spelling; Kerberos takes the logon name (sAMAccountName), not an alternative suffix");
            case 7 ->
                Failure.of("Kerberos does not know the server '" + server + "'")
                        .hint("Name the DC by its own DNS name; its service principal ldap/" + server
                                + " must be registered");
            case 12 ->
                Failure.of("the account '" + user + "' may not sign in now or from here")
                        .hint("Check the account's logon hours and workstations");
            case 14 ->
                Failure.of("the KDC and Java have no encryption type in common for '" + user + "'")
                        .hint("Enable AES for the account, or set its password anew so that it gets AES keys");
            case 18 ->
                Failure.of("the account '" + user + "' is disabled, locked or expired")
                        .hint("Have an administrator look at the account");
            case 23 ->
                Failure.of("the password of '" + user + "' has expired or must be changed")
                        .hint("Change it (kpasswd, or at a Windows sign-in), then try again");
            case 24, 31 ->
                Failure.of("wrong password or key for '" + user + "'")
                        .hint("Check the password; a keytab is out of date once the password has been changed");
            case 32, 33 ->
                Failure.of("the Kerberos ticket of '" + user + "' has expired").hint("Run kinit, then try again");
            case 37 ->
                Failure.of("the clocks of this machine and of '" + realm + "' differ too much")
                        .hint("Kerberos allows five minutes: synchronize this machine's clock with the domain");
            default -> null;
        };
    }

    /** The number of the Kerberos error, or -1. */
    private static int code(Throwable problem) {
        Throwable at = problem;
        for (int i = 0; at != null && i < DEPTH; i++) {
            // The outermost number is the server's; below it stand the JDK's own, such as 906 for a wrong tag.
            Matcher matcher = NUMBER.matcher(String.valueOf(at.getMessage()));
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
            at = at.getCause();
        }
        return -1;
    }

    private static String innermost(Throwable problem) {
        Throwable at = problem;
        String words = String.valueOf(problem.getMessage());
        for (int i = 0; at != null && i < DEPTH; i++) {
            if (at.getMessage() != null && !at.getMessage().startsWith("Identifier doesn't match")) {
                words = at.getMessage();
            }
            at = at.getCause();
        }
        return words;
    }
}
