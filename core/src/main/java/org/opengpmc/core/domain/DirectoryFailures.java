// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.error.UnsupportedException;

/**
 * Turns what an LDAP server answers (RFC 4511, appendix A) into the failure that fits. Whether a value that was not there
 * to remove means a conflict only the caller knows: {@code noSuchAttribute} is translated as a plain conflict, so
 * callers with both values at hand look at the result code first.
 */
public final class DirectoryFailures {
    private static final Pattern SDK_VERSION = Pattern.compile(",? *ldapSDKVersion=[^,')]*(, revision=[0-9a-f]*)?");

    private DirectoryFailures() {}

    /**
     * The failure that fits a result code.
     *
     * @param problem what the LDAP SDK threw
     * @param doing what was being done, to follow "cannot": {@code "read the GPOs"}
     * @param dn the object concerned, if one is
     * @param server the DC's name
     */
    public static GpmcException translate(LDAPException problem, String doing, @Nullable String dn, String server) {
        String cannot = "cannot " + doing + ": ";
        Failure failure = Failure.of(cannot + detail(problem)).at(server).cause(problem);
        Failure told = dn == null ? failure : failure.on(dn);
        return switch (problem.getResultCode().intValue()) {
            case 32 -> new NotFoundException(reword(told, cannot + "no such object in the directory"));
            case 68 -> new AlreadyExistsException(reword(told, cannot + "an object of that name exists already"));
            case 50 ->
                new AccessDeniedException(reword(told, cannot + "access denied")
                        .hint("Sign in as a user with rights on this object, or have them delegated"));
            // inappropriateAuthentication, invalidCredentials, authMethodNotSupported, authorizationDenied
            case 48, 49, 7, 123, 86 -> new SignInFailedException(told);
            // strongerAuthRequired, confidentialityRequired
            case 8, 13 ->
                new SignInFailedException(reword(told, cannot + "the server requires signed or encrypted LDAP")
                        .hint("Use Kerberos sign and seal (--tls off), --tls ldaps or --tls starttls"));
            case 81, 91, 52 ->
                new UnreachableException(reword(told, cannot + "connection lost (" + detail(problem) + ")")
                        .hint("Check that the domain controller is up, then run the command again"));
            case 83, 84 ->
                new UnreachableException(
                        reword(told, cannot + "the server's answer is not LDAP (" + detail(problem) + ")")
                                .hint("Check the server and the port"));
            case 85 ->
                new UnreachableException(reword(told, cannot + "no answer in time")
                        .hint("The domain controller is slow or unreachable; a longer timeout may help"));
            case 51 ->
                new UnreachableException(
                        reword(told, cannot + "the server is busy").hint("Run the command again later"));
            case 3, 4, 11 ->
                new UnsupportedException(reword(told, cannot + "a limit of the server was exceeded")
                        .hint("Raise the server's LDAP policy limits, or ask for less at once"));
            // noSuchAttribute, attributeOrValueExists, assertionFailed: the object is not as it was read
            case 16, 20, 122 ->
                new ConflictException(reword(told, cannot + "the object was changed meanwhile")
                        .hint("Look at it again, then repeat"));
            case 66 -> new ConflictException(reword(told, cannot + "the object has children"));
            case 118, 88 -> new CancelledException(reword(told, cannot + "cancelled"));
            // undefinedAttributeType … invalidAttributeSyntax, invalidDNSyntax, namingViolation, objectClassViolation …
            case 17, 18, 19, 21, 34, 64, 65, 67, 69 -> new InvalidInputException(told);
            // operationsError is AD's word for "not bound"
            case 1 -> operationsError(told, problem);
            case 53, 12, 2, 10, 71, 82, 87, 89, 90, 92, 93, 94, 95, 96, 97 -> new UnsupportedException(told);
            default -> new StorageFailedException(told);
        };
    }

    private static GpmcException operationsError(Failure told, LDAPException problem) {
        String message = problem.getDiagnosticMessage();
        boolean unbound = message != null && message.contains("successful bind must be completed");
        return unbound ? new SignInFailedException(told) : new StorageFailedException(told);
    }

    /** The server's words with the code's name, on one line. */
    private static String detail(LDAPException problem) {
        String words = problem.getDiagnosticMessage();
        if (words == null || words.isBlank()) {
            words = problem.getMessage();
        }
        String oneLine = words == null ? "" : plain(words);
        String name = problem.getResultCode().getName();
        return oneLine.isEmpty() || oneLine.equals(name) ? name : name + " (" + oneLine + ")";
    }

    /**
     * Words of the LDAP SDK or a server on one line, without the SDK's own version.
     *
     * @param words as they came
     */
    public static String plain(String words) {
        return SDK_VERSION
                .matcher(words.replace('\0', ' '))
                .replaceAll("")
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static Failure reword(Failure failure, String message) {
        return new Failure(message, failure.object(), failure.server(), failure.hint(), failure.cause());
    }
}
