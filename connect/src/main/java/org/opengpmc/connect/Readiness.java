// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.ResultCode;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.security.sasl.Sasl;
import org.ietf.jgss.GSSManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what every sign-in needs while the caller still does something else: for programs that live for half a second,
 * in which starting the LDAP library and Java's cryptography is a fifth of the time. Nothing depends on it.
 */
public final class Readiness {
    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private static final String[] LATER = {
        "javax.security.auth.login.LoginContext",
        "javax.security.auth.kerberos.KerberosTicket",
        "com.unboundid.ldap.sdk.SearchRequest",
        "com.unboundid.ldap.sdk.SearchResultEntry",
        "com.unboundid.ldap.sdk.SASLBindRequest",
    };

    private static @Nullable Thread loading;

    private Readiness() {}

    /** Begins, in a thread of its own. */
    public static synchronized void begin() {
        if (loading == null) {
            Thread thread = new Thread(Readiness::load, "readiness");
            thread.setDaemon(true);
            thread.start();
            loading = thread;
        }
    }

    /** Waits for the end, so that two threads never start the same library together. */
    static synchronized void await() {
        if (loading != null) {
            try {
                loading.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void load() {
        try {
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
                    .generateSecret(new PBEKeySpec(new char[] {'x'}, new byte[8], 1, 256));
            Cipher.getInstance("AES/CBC/NoPadding");
            new LDAPConnection(new LDAPConnectionOptions()).close();
            ResultCode.valueOf(0);
            for (String name : LATER) {
                Class.forName(name);
            }
            Sasl.getSaslClientFactories();
            GSSManager.getInstance();
        } catch (GeneralSecurityException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            log.debug("not made ready", e); // whoever needs what is missing will say so better
        }
    }
}
