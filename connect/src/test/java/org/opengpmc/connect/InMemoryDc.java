// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.SelfSignedCertificateGenerator;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.io.File;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** An LDAP server that answers as a DC of {@code contoso.test} would, on loopback ports. */
final class InMemoryDc implements AutoCloseable {
    static final String CAPABILITY = "supportedCapabilities: 1.2.840.113556.1.4.800";
    static final String SYNCHRONIZED = "isSynchronized: TRUE";

    private final InMemoryDirectoryServer server;
    private final String pem;

    private InMemoryDc(InMemoryDirectoryServer server, String pem) {
        this.server = server;
        this.pem = pem;
    }

    /** One with everything in order. */
    static InMemoryDc start() throws Exception {
        return start(CAPABILITY, SYNCHRONIZED, "defaultNamingContext: DC=contoso,DC=test");
    }

    /** One whose root DSE says just this. */
    static InMemoryDc start(String... rootDse) throws Exception {
        ObjectPair<File, char[]> store =
                SelfSignedCertificateGenerator.generateTemporarySelfSignedCertificate("in-memory-dc", "JKS");
        SSLUtil tls = new SSLUtil(
                new KeyStoreKeyManager(store.getFirst(), store.getSecond(), "JKS", null), new TrustAllTrustManager());
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("DC=contoso,DC=test");
        InetAddress loopback = InetAddress.getLoopbackAddress();
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("ldap", loopback, 0, tls.createSSLSocketFactory()),
                InMemoryListenerConfig.createLDAPSConfig(
                        "ldaps", loopback, 0, tls.createSSLServerSocketFactory(), tls.createSSLSocketFactory()));
        config.addAdditionalBindCredentials("CN=alice", "pa55word");
        config.setSchema(null);
        config.setRootDSEEntry(new Entry(rootDse(rootDse)));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: DC=contoso,DC=test", "objectClass: domain", "dc: contoso");
        server.startListening();
        return new InMemoryDc(server, pem(store.getFirst(), store.getSecond()));
    }

    private static String[] rootDse(String... lines) {
        List<String> all = new ArrayList<>(List.of(
                "dn:", "objectClass: top", "dnsHostName: dc1.contoso.test", "namingContexts: DC=contoso,DC=test"));
        Collections.addAll(all, lines);
        return all.toArray(String[]::new);
    }

    private static String pem(File store, char[] password) throws Exception {
        KeyStore keys = KeyStore.getInstance(store, password);
        Certificate certificate = keys.getCertificate(keys.aliases().nextElement());
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    InMemoryDirectoryServer server() {
        return server;
    }

    String ldap() {
        return "127.0.0.1:" + server.getListenPort("ldap");
    }

    String ldaps() {
        return "127.0.0.1:" + server.getListenPort("ldaps");
    }

    /** Its certificate, which it signed itself, as a file of authorities. */
    Path caFile(Path folder) throws Exception {
        return Files.writeString(folder.resolve("ca.pem"), pem);
    }

    /** Cuts every connection; new ones are taken. */
    void dropConnections() throws LDAPException {
        server.closeAllConnections(false);
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
