// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.locate.DomainName;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.StorageFailedException;

/**
 * What the JDK's Kerberos must know. It reads one file for the whole process, named by a system property, so this is the
 * one place with process-wide state: every realm met is added to the same file, and none is taken away.
 */
final class KerberosConfiguration {
    private static final String PROPERTY = "java.security.krb5.conf";

    /** A host, an IPv4 address, or an IPv6 address in brackets, perhaps with a zone; and perhaps a port. */
    private static final Pattern KDC =
            Pattern.compile("([A-Za-z0-9._-]{1,255}|\\[[A-Za-z0-9:.%_-]{2,80}\\])(:[0-9]{1,5})?");

    private static final Map<String, List<String>> KDCS = new TreeMap<>();
    private static final Map<String, String> REALM_OF_HOST = new TreeMap<>();
    private static @Nullable Path file;
    private static @Nullable Path index;
    private static @Nullable Path base;
    private static String written = "";

    private KerberosConfiguration() {}

    /**
     * Makes a realm known.
     *
     * @param kdcs {@code host[:port]}, best first; where empty the base configuration or the JDK finds them
     * @param hosts servers and domains that belong to the realm
     * @param timeout for each attempt at a KDC
     * @param wholeSystem whether the system's own configuration is included
     */
    static synchronized void know(
            String realm, List<String> kdcs, List<String> hosts, Duration timeout, boolean wholeSystem) {
        refuseOdd(realm, kdcs, hosts);
        if (!kdcs.isEmpty()) {
            KDCS.put(realm, List.copyOf(kdcs));
        }
        for (String host : hosts) {
            REALM_OF_HOST.put(host.toLowerCase(Locale.ROOT), realm);
        }
        if (wholeSystem && base == null) {
            base = system().orElse(null);
        }
        String text = text(timeout);
        if (text.equals(written)) {
            return;
        }
        try {
            Path settings = file == null ? temporary() : file;
            file = settings;
            Files.writeString(settings, text, StandardCharsets.UTF_8);
            System.setProperty(PROPERTY, withBase(settings).toString());
            written = text;
        } catch (IOException e) {
            throw new StorageFailedException(
                    Failure.of("the Kerberos configuration cannot be written to the temporary folder")
                            .hint("Check that the folder exists, is writable and has room")
                            .cause(e));
        }
    }

    /** The file has no quoting: a line break or brace in a name would add settings of somebody else's. */
    private static void refuseOdd(String realm, List<String> kdcs, List<String> hosts) {
        boolean odd = !DomainName.isPlain(realm)
                || !hosts.stream().allMatch(DomainName::isPlain)
                || !kdcs.stream().allMatch(kdc -> KDC.matcher(kdc).matches());
        if (odd) {
            throw new InvalidInputException(Failure.of(
                            "a realm, server or Kerberos server has a name that is no DNS name")
                    .hint("Names are made of letters, digits, dots and hyphens; check --domain, --user and --kdc"));
        }
    }

    /**
     * A file that includes our settings and the system's. Of two values the JDK takes the first, ours; and it takes
     * includes only before everything else.
     */
    private static Path withBase(Path settings) throws IOException {
        Path system = base;
        if (system == null) {
            return settings;
        }
        Path both = index == null ? temporary() : index;
        index = both;
        Files.writeString(both, "include " + settings + "\ninclude " + system.toAbsolutePath() + "\n");
        return both;
    }

    /** Only the user may read and write it: the JDK sees to that. */
    private static Path temporary() throws IOException {
        Path made = Files.createTempFile("opengpmc-krb5-", ".conf");
        made.toFile().deleteOnExit();
        return made;
    }

    private static String text(Duration timeout) {
        StringBuilder out = new StringBuilder();
        out.append("[libdefaults]\n")
                .append("  udp_preference_limit = 1\n")
                .append("  rdns = false\n")
                .append("  dns_canonicalize_hostname = false\n")
                .append("  forwardable = false\n")
                // The JDK would repeat a refused request without canonicalization: two wrong passwords for one.
                .append("  canonicalize = false\n")
                .append("  max_retries = 1\n")
                .append("  kdc_timeout = ")
                .append(timeout.toMillis())
                .append('\n');
        out.append("[realms]\n");
        KDCS.forEach((realm, kdcs) -> {
            out.append("  ").append(realm).append(" = {\n");
            kdcs.forEach(kdc -> out.append("    kdc = ").append(kdc).append('\n'));
            out.append("  }\n");
        });
        out.append("[domain_realm]\n");
        REALM_OF_HOST.forEach((host, realm) ->
                out.append("  ").append(host).append(" = ").append(realm).append('\n'));
        return out.toString();
    }

    /** The configuration that this machine uses apart from us. */
    private static Optional<Path> system() {
        String named = System.getenv("KRB5_CONFIG");
        String property = System.getProperty(PROPERTY);
        if (property != null && !property.equals(String.valueOf(file)) && !property.equals(String.valueOf(index))) {
            named = property;
        }
        Path path = Path.of(named == null || named.isBlank() ? "/etc/krb5.conf" : named.split(":")[0]);
        return Files.isReadable(path) ? Optional.of(path) : Optional.empty();
    }

    /** Whether the system's configuration tells the KDC of a realm. */
    static boolean systemKnows(String realm) {
        try {
            Path path = system().orElse(null);
            if (path == null || Files.size(path) > 1 << 20) {
                return false;
            }
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            int start = text.indexOf(realm + " = {");
            int end = start < 0 ? -1 : text.indexOf('}', start);
            return end > 0 && text.substring(start, end).contains("kdc");
        } catch (IOException e) {
            return false;
        }
    }
}
