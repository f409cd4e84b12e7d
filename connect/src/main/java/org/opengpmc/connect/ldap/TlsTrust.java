// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.ldap;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;

/** Which certificates are believed: the JVM's authorities, those of a PEM file, or (on the user's explicit word) all. */
public final class TlsTrust {
    /** A bundle of every public authority is below 1 MiB. */
    private static final long MAX_PEM = 16L << 20;

    private TlsTrust() {}

    /**
     * A factory of TLS 1.2 and 1.3 sockets that check chain and host name.
     *
     * @param caFile PEM certificates believed in place of the JVM's authorities; the JVM's if null
     * @param insecure believes every certificate
     * @param timeout for the handshake
     * @throws NotFoundException if the file is missing
     * @throws InvalidInputException if it holds no certificate
     */
    public static SSLSocketFactory sockets(@Nullable Path caFile, boolean insecure, Duration timeout) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager trust = insecure ? new BelieveAll() : new TellingTrustManager(judge(caFile));
            context.init(null, new TrustManager[] {trust}, null);
            // A little sooner than the connection as a whole is given up, so that the reason is still told.
            int silence = Math.max(1, Math.toIntExact(timeout.toMillis() * 9 / 10));
            return new CheckedSocketFactory(context.getSocketFactory(), !insecure, silence);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static X509ExtendedTrustManager judge(@Nullable Path caFile) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(caFile == null ? null : authorities(caFile));
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager judge) {
                return judge;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }

    private static KeyStore authorities(Path caFile) throws GeneralSecurityException {
        Collection<? extends Certificate> certificates;
        try {
            if (Files.size(caFile) > MAX_PEM) {
                throw notPem(caFile, null);
            }
            try (InputStream in = Files.newInputStream(caFile)) {
                certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
            }
        } catch (NoSuchFileException e) {
            throw new NotFoundException(Failure.of("the file of certificate authorities does not exist")
                    .on(caFile.toString())
                    .cause(e));
        } catch (IOException | CertificateException e) {
            throw notPem(caFile, e);
        }
        if (certificates.isEmpty()) {
            throw notPem(caFile, null);
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException("an empty key store cannot be made", e);
        }
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("ca" + number++, certificate);
        }
        return store;
    }

    private static InvalidInputException notPem(Path caFile, @Nullable Exception cause) {
        Failure failure = Failure.of("the file holds no certificates that can be read")
                .on(caFile.toString())
                .hint("Give a PEM file with one or more BEGIN CERTIFICATE blocks");
        return new InvalidInputException(cause == null ? failure : failure.cause(cause));
    }

    /** The user asked for no checks. The extended type keeps the JDK from adding its own. */
    private static final class BelieveAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
