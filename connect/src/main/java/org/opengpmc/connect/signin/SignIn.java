// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.ConnectionOptions;
import org.opengpmc.connect.ConnectionOptions.Security;
import org.opengpmc.connect.Credential;
import org.opengpmc.connect.Secret;
import org.opengpmc.connect.locate.DcLocator;
import org.opengpmc.connect.locate.RootDse;
import org.opengpmc.connect.locate.ServerName;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.UnreachableException;

/**
 * One user at one DC: by simple bind where a password goes through TLS, by Kerberos in every other case. Keeps its own
 * copy of the password, wiped as soon as it is no longer needed: after the first Kerberos ticket, or at {@link #close}.
 */
public final class SignIn implements AutoCloseable {
    /** The usual "maximum tolerance for computer clock synchronization" of a domain. */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    private final KerberosLogin kerberos;
    private final @Nullable Secret password;
    private final boolean simple;
    private final UserName user;
    private final String domain;
    private final String server;
    private final BindRequest bind;
    private final Duration clockAhead;

    private SignIn(ConnectionOptions options, UserName user, String realm, RootDse dc) {
        String domain = dc.domain();
        String server = dc.hostName();
        this.clockAhead = dc.clockAhead();
        this.user = user;
        this.domain = domain;
        this.server = server;
        Credential credential = options.credential();
        if (credential instanceof Credential.Password given) {
            Secret own = given.password().copy();
            this.password = own;
            credential = new Credential.Password(given.user(), own);
            this.simple = options.security() != Security.SIGN_AND_SEAL;
        } else {
            this.password = null;
            this.simple = false;
        }
        this.kerberos = new KerberosLogin(credential, user.name(), realm, server);
        Secret secret = password;
        this.bind = simple && secret != null
                ? PasswordBind.of(user.forSimpleBind(domain), secret)
                // Three parts name a DC of this very domain: no other account can hold such a principal.
                : new KerberosBind(
                        kerberos, server + "/" + domain, options.timeout().toMillis());
    }

    /**
     * The domain that the credential alone tells: the suffix of the user's name, or the realm of the tickets.
     *
     * @throws SignInFailedException if it names a ticket cache that is not there
     */
    public static Optional<String> domainOf(Credential credential) {
        UserName user = userOf(credential);
        return Optional.ofNullable(user.suffix()).map(suffix -> suffix.toLowerCase(Locale.ROOT));
    }

    /**
     * Prepares a sign-in; nothing is sent yet, except where the user is at home in another realm whose KDC must be found.
     *
     * @param dc what the DC says of itself
     * @param address where the DC answers, {@code host} or {@code [v6]}; it is also the KDC unless the options name one
     */
    public static SignIn prepare(ConnectionOptions options, RootDse dc, String address, DcLocator locator) {
        String domain = dc.domain();
        String server = dc.hostName();
        UserName user = userOf(options.credential());
        if (options.credential() instanceof Credential.Password given) {
            refuseEmpty(given);
        }
        String realm = user.realm(domain);
        String domainRealm = domain.toUpperCase(Locale.ROOT);
        String kdc = options.kdc();
        boolean tickets = options.credential() instanceof Credential.TicketCache;
        boolean system = tickets && KerberosConfiguration.systemKnows(domainRealm);
        List<String> kdcs = system && kdc == null ? List.of() : List.of(kdc == null ? address : withPort(kdc));
        KerberosConfiguration.know(domainRealm, kdcs, List.of(server, domain, "." + domain), options.timeout(), system);
        boolean simple =
                options.credential() instanceof Credential.Password && options.security() != Security.SIGN_AND_SEAL;
        if (!realm.equals(domainRealm) && !simple) {
            KerberosConfiguration.know(realm, foreignKdcs(realm, user, locator), List.of(), options.timeout(), system);
        }
        return new SignIn(options, user, realm, dc);
    }

    private static List<String> foreignKdcs(String realm, UserName user, DcLocator locator) {
        List<String> found = locator.kdcs(realm);
        if (found.isEmpty()) {
            throw new SignInFailedException(Failure.of("no Kerberos server is known for the realm '" + realm + "'")
                    .on(user.name() + "@" + user.suffix())
                    .hint("What follows the @ must be the DNS name of a domain; with an alternative suffix,"
                            + " write the logon name and the domain, or use --tls ldaps"));
        }
        return found;
    }

    /** Signs in on a connection. The password is wiped here if Kerberos was used. */
    public void bind(LDAPConnection connection) {
        try {
            connection.bind(bind);
        } catch (LDAPException e) {
            String who = simple ? user() : kerberos.principal();
            boolean tls = connection.getSSLSession() != null;
            throw orClocks(BindFailures.translate(e, who, kerberos.realm(), server, tls));
        } catch (SignInFailedException e) {
            throw orClocks(e);
        }
        if (!simple && password != null) {
            password.close();
        }
    }

    /** With clocks too far apart Kerberos fails in several ways, and the JDK cannot read some of the answers. */
    private GpmcException orClocks(GpmcException refused) {
        if (simple || clockAhead.abs().compareTo(TOLERATED) <= 0) {
            return refused;
        }
        long minutes = Math.round(clockAhead.abs().toSeconds() / 60.0);
        String side = clockAhead.isNegative() ? "behind" : "ahead of";
        return new SignInFailedException(
                Failure.of("this machine's clock is " + minutes + " minutes " + side + " that of the domain controller")
                        .at(server)
                        .hint("Kerberos allows five minutes: synchronize this machine's clock with the domain")
                        .cause(refused));
    }

    /** The request that signs further connections in. */
    public BindRequest request() {
        return bind;
    }

    /**
     * Signs the same user in at a DC of another domain, by tickets alone: a password is shown to no server but those of
     * the domain that the user chose.
     *
     * @param dc what that DC says of itself, which nobody has proved yet
     * @param address where it answers, {@code host} or {@code [v6]}; the KDC of its realm too
     * @return the request that signs further connections in
     * @throws UnreachableException if the DC calls itself by a name outside its domain
     */
    public BindRequest elsewhere(LDAPConnection connection, RootDse dc, String address, Duration timeout) {
        if (!dc.hostName().toLowerCase(Locale.ROOT).endsWith("." + dc.domain())) {
            throw new UnreachableException(Failure.of("the server of the trusted domain " + dc.domain()
                            + " gives itself a name of another domain: " + dc.hostName())
                    .at(address)
                    .hint("Only servers named in their own domain are asked there"));
        }
        String realm = dc.domain().toUpperCase(Locale.ROOT);
        List<String> kdcs = KerberosConfiguration.systemKnows(realm) ? List.of() : List.of(address);
        KerberosConfiguration.Addition added = KerberosConfiguration.knowTrusted(realm, kdcs, timeout);
        boolean proved = false;
        try {
            kerberos.heedConfiguration();
            BindRequest request = new KerberosBind(kerberos, dc.hostName() + "/" + dc.domain(), timeout.toMillis());
            connection.bind(request);
            proved = true;
            return request;
        } catch (LDAPException e) {
            boolean tls = connection.getSSLSession() != null;
            throw BindFailures.translate(e, kerberos.principal(), realm, dc.hostName(), tls);
        } finally {
            if (!proved) {
                KerberosConfiguration.takeBack(added);
                kerberos.heedConfiguration();
            }
        }
    }

    /**
     * Who signs in to SMB. After a simple bind Kerberos is tried first and NTLM taken where no KDC can be reached.
     */
    public SmbIdentity smbIdentity() {
        try {
            return kerberos.smbIdentity();
        } catch (GpmcException e) {
            Secret secret = password;
            if (!simple || secret == null) {
                throw e;
            }
            return ntlm(secret.copy());
        }
    }

    /** A name with a suffix that is not the domain's goes whole, without a domain: the DC looks it up. */
    private SmbIdentity.Ntlm ntlm(Secret secret) {
        if (user.netbiosDomain() != null) {
            return new SmbIdentity.Ntlm(user.name(), user.netbiosDomain(), secret);
        }
        boolean own = user.suffix() == null || user.suffix().equalsIgnoreCase(domain);
        return own
                ? new SmbIdentity.Ntlm(user.name(), domain, secret)
                : new SmbIdentity.Ntlm(user.name() + "@" + user.suffix(), "", secret);
    }

    /** The user as people write it. */
    public String user() {
        return user.display(domain);
    }

    /** Wipes what is left of the password. */
    @Override
    public void close() {
        if (password != null) {
            password.close();
        }
    }

    private static UserName userOf(Credential credential) {
        if (credential instanceof Credential.Password password) {
            return UserName.parse(password.user());
        }
        if (credential instanceof Credential.Keytab keytab) {
            return UserName.parse(keytab.user());
        }
        Credential.TicketCache cache = (Credential.TicketCache) credential;
        if (cache.user() != null) {
            return UserName.parse(cache.user());
        }
        Path file = cache.file() == null ? TicketCacheFile.usual() : cache.file();
        TicketCacheFile tickets = TicketCacheFile.read(file);
        return new UserName(tickets.user(), tickets.realm(), null);
    }

    /** A simple bind with an empty password is a sign-in as nobody, and succeeds (RFC 4513, 5.1.2). */
    private static void refuseEmpty(Credential.Password given) {
        char[] revealed = given.password().reveal();
        boolean empty = revealed.length == 0;
        Arrays.fill(revealed, '\0');
        if (empty) {
            throw new InvalidInputException(Failure.of("the password is empty").on(given.user()));
        }
    }

    private static String withPort(String kdc) {
        ServerName name = ServerName.parse(kdc);
        String host = name.host().indexOf(':') >= 0 ? "[" + name.host() + "]" : name.host();
        return name.port() == 0 ? host : host + ":" + name.port();
    }
}
