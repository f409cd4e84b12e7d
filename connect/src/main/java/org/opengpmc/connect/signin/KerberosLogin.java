// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.kerberos.KerberosTicket;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.Credential;
import org.opengpmc.connect.Secret;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.SignInFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tickets of one user, got by password, key table or from a cache. A password is forgotten once it has given a
 * ticket-granting ticket; a key table or cache is read again when that ticket ends.
 */
final class KerberosLogin {
    /** A ticket that ends within this many seconds is not begun with. */
    private static final long MARGIN = 60;

    private static final Logger log = LoggerFactory.getLogger(KerberosLogin.class);
    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

    private final Credential credential;
    private final String user;
    private final String realm;
    private final String server;
    private @Nullable Subject subject;

    /**
     * Nobody is asked yet.
     *
     * @param user the principal's name without realm
     * @param server the DC, for messages
     */
    KerberosLogin(Credential credential, String user, String realm, String server) {
        this.credential = credential;
        this.user = user;
        this.realm = realm;
        this.server = server;
    }

    String user() {
        return user;
    }

    String realm() {
        return realm;
    }

    /** The user's tickets; signs in the first time, and again when they have ended. */
    synchronized Subject subject() {
        Subject present = subject;
        if (present != null && (lasts(present) || credential instanceof Credential.Password)) {
            return present;
        }
        Subject fresh = login();
        subject = fresh;
        return fresh;
    }

    /** Does something as the user, failures of Kerberos translated. */
    <T> T as(PrivilegedExceptionAction<T> action) throws PrivilegedActionException {
        return Subject.doAs(subject(), action);
    }

    /** For SMB. */
    SmbIdentity smbIdentity() {
        Subject present = subject();
        try {
            Oid kerberos = new Oid("1.2.840.113554.1.2.2");
            GSSCredential initiator =
                    Subject.doAs(present, (PrivilegedExceptionAction<GSSCredential>) () -> GSSManager.getInstance()
                            .createCredential(
                                    null, GSSCredential.DEFAULT_LIFETIME, kerberos, GSSCredential.INITIATE_ONLY));
            return new SmbIdentity.Kerberos(present, initiator, user, realm);
        } catch (PrivilegedActionException e) {
            throw KerberosFailures.translate(e.getCause() == null ? e : e.getCause(), principal(), realm, server);
        } catch (GSSException e) {
            throw KerberosFailures.translate(e, principal(), realm, server);
        }
    }

    String principal() {
        return user + "@" + realm;
    }

    private static boolean lasts(Subject subject) {
        Instant soon = Instant.now().plusSeconds(MARGIN);
        synchronized (subject.getPrivateCredentials()) {
            return subject.getPrivateCredentials().stream()
                    .anyMatch(held -> held instanceof KerberosTicket ticket
                            && !ticket.isDestroyed()
                            && ticket.getServer().getName().startsWith("krbtgt/")
                            && ticket.getEndTime().toInstant().isAfter(soon));
        }
    }

    private Subject login() {
        Map<String, String> options = new HashMap<>();
        options.put("refreshKrb5Config", "true");
        options.put("isInitiator", "true");
        options.put("principal", principal());
        CallbackHandler handler = callbacks -> {
            for (Callback callback : callbacks) {
                throw new UnsupportedCallbackException(callback);
            }
        };
        if (credential instanceof Credential.Password password) {
            handler = new Reveal(password.password());
        } else if (credential instanceof Credential.Keytab keytab) {
            if (!Files.isReadable(keytab.file())) {
                throw new NotFoundException(Failure.of("the key table does not exist or cannot be read")
                        .on(keytab.file().toString()));
            }
            options.put("doNotPrompt", "true");
            options.put("useKeyTab", "true");
            options.put("keyTab", keytab.file().toAbsolutePath().toString());
        } else if (credential instanceof Credential.TicketCache cache) {
            Path file = cache.file() == null ? TicketCacheFile.usual() : cache.file();
            checkTickets(TicketCacheFile.read(file));
            options.put("doNotPrompt", "true");
            options.put("useTicketCache", "true");
            options.put("ticketCache", file.toAbsolutePath().toString());
        }
        try {
            LoginContext context =
                    new LoginContext("opengpmc", new Subject(), handler, new OneModule(Map.copyOf(options)));
            context.login();
            return context.getSubject();
        } catch (LoginException e) {
            throw refused(e);
        }
    }

    /**
     * Has the JDK read its configuration again, where a realm was added. It does so only when a login begins; this one is
     * with a cache that is not there and ends at once, without a question to anybody.
     */
    void heedConfiguration() {
        Map<String, String> options = Map.of(
                "refreshKrb5Config", "true",
                "doNotPrompt", "true",
                "useTicketCache", "true",
                "ticketCache", "FILE:/nonexistent/opengpmc",
                "principal", principal());
        try {
            new LoginContext("opengpmc", new Subject(), callbacks -> {}, new OneModule(options)).login();
        } catch (LoginException expected) {
            log.trace("the configuration of Kerberos was read again", expected);
        }
    }

    private RuntimeException refused(LoginException e) {
        String words = String.valueOf(e.getMessage());
        // What the module says when key table or cache hold nothing for this principal and it may not ask.
        if (!(credential instanceof Credential.Password) && words.startsWith("Unable to obtain")) {
            String where = credential instanceof Credential.Keytab ? "key" : "valid ticket";
            String hint = credential instanceof Credential.Keytab
                    ? "List the principals with klist -k; the name's case must match"
                    : "Run kinit " + principal();
            return new SignInFailedException(Failure.of("there is no " + where + " for '" + principal() + "'")
                    .at(server)
                    .hint(hint)
                    .cause(e));
        }
        return KerberosFailures.translate(e, principal(), realm, server);
    }

    private void checkTickets(TicketCacheFile cache) {
        Instant until = cache.ticketGrantingUntil();
        String file = cache.file().toString();
        if (until == null) {
            throw new SignInFailedException(Failure.of("the ticket cache holds no ticket-granting ticket")
                    .on(file)
                    .hint("Run kinit " + principal()));
        }
        if (until.isBefore(Instant.now())) {
            throw new SignInFailedException(
                    Failure.of("the Kerberos ticket of '" + principal() + "' expired at " + until)
                            .on(file)
                            .hint("Run kinit " + principal()));
        }
    }

    /** Answers the module's one question. */
    private record Reveal(Secret secret) implements CallbackHandler {
        @Override
        public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
            for (Callback callback : callbacks) {
                if (!(callback instanceof PasswordCallback question)) {
                    throw new UnsupportedCallbackException(callback);
                }
                char[] password = secret.reveal();
                question.setPassword(password);
                Arrays.fill(password, '\0');
            }
        }
    }

    /** In place of a JAAS file. */
    private static final class OneModule extends Configuration {
        private final AppConfigurationEntry entry;

        OneModule(Map<String, String> options) {
            this.entry = new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options);
        }

        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[] {entry};
        }
    }
}
