// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SASLBindRequest;
import com.unboundid.ldap.sdk.SASLClientBindHandler;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import org.jspecify.annotations.Nullable;

/**
 * SASL GSSAPI (RFC 4752). On a plain connection it demands sealing, and no less; inside TLS, where AD allows no second
 * layer, it ties the sign-in to the server's certificate (RFC 5929, tls-server-end-point). All binds of a pool share
 * one login, so each costs one round to the DC and none to the KDC.
 */
final class KerberosBind extends SASLBindRequest {
    private static final long serialVersionUID = 1L;
    private static final String MECHANISM = "GSSAPI";

    private final transient KerberosLogin login;
    private final String service;
    private final long timeoutMillis;

    /**
     * A bind that may be repeated on any connection to the same server.
     *
     * @param service what follows {@code ldap/} in the server's principal
     */
    KerberosBind(KerberosLogin login, String service, long timeoutMillis) {
        super(new Control[0]);
        this.login = login;
        this.service = service;
        this.timeoutMillis = timeoutMillis;
    }

    @Override
    public String getSASLMechanismName() {
        return MECHANISM;
    }

    @Override
    protected BindResult process(LDAPConnection connection, int depth) throws LDAPException {
        setReferralDepth(depth);
        boolean tls = connection.getSSLSession() != null;
        Map<String, Object> properties = new HashMap<>();
        properties.put(Sasl.SERVER_AUTH, "true");
        properties.put(Sasl.QOP, tls ? "auth" : "auth-conf");
        if (tls) {
            // The JDK's own LDAP client hands the binding over under this name.
            properties.put("jdk.internal.sasl.tlschannelbinding", ServerEndPoint.of(connection));
        }
        try {
            return login.as((PrivilegedExceptionAction<BindResult>) () -> exchange(connection, properties));
        } catch (PrivilegedActionException e) {
            if (e.getCause() instanceof LDAPException problem) {
                throw problem;
            }
            throw new LDAPException(ResultCode.AUTH_UNKNOWN, "Kerberos sign-in failed", e.getCause());
        }
    }

    private BindResult exchange(LDAPConnection connection, Map<String, Object> properties)
            throws LDAPException, SaslException {
        List<String> unhandled = new ArrayList<>();
        @Nullable SaslClient client =
                Sasl.createSaslClient(new String[] {MECHANISM}, null, "ldap", service, properties, callbacks -> {});
        if (client == null) {
            throw new SaslException("this Java has no SASL GSSAPI");
        }
        return new SASLClientBindHandler(this, connection, MECHANISM, client, getControls(), timeoutMillis, unhandled)
                .processSASLBind();
    }

    @Override
    public KerberosBind getRebindRequest(String host, int port) {
        return duplicate();
    }

    @Override
    public KerberosBind duplicate() {
        return duplicate(getControls());
    }

    @Override
    public KerberosBind duplicate(Control[] controls) {
        return new KerberosBind(login, service, timeoutMillis);
    }

    @Override
    public void toString(StringBuilder buffer) {
        buffer.append("KerberosBind(")
                .append(login.principal())
                .append(", ldap/")
                .append(service)
                .append(')');
    }

    @Override
    public void toCode(List<String> lines, String id, int indent, boolean includeProcessing) {
        lines.add(" ".repeat(indent) + "// " + this);
    }
}
