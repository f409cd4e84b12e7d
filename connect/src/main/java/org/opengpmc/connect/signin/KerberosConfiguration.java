// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.locate.DomainName;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.StorageFailedException;

/**
 * What the JDK's Kerberos must know. It reads one file for the whole process, named by a system property, so this is the
 * one place with process-wide state: every realm met is added to the same file, and none is taken away but a trusted one
 * whose server proved to be none.
 */
final class KerberosConfiguration {
    private static final String PROPERTY = "java.security.krb5.conf";

    /** A host, an IPv4 address, or an IPv6 address in brackets, perhaps with a zone; and perhaps a port. */
    private static final Pattern KDC =
            Pattern.compile("([A-Za-z0-9._-]{1,255}|\\[[A-Za-z0-9:.%_-]{2,80}\\])(:[0-9]{1,5})?");

    private static final Map<String, List<String>> KDCS = new TreeMap<>();

    /** Of the realms, those met by a trust alone. */
    private static final Map<String, Guest> TRUSTED = new TreeMap<>();

    private static final Map<String, String> REALM_OF_HOST = new TreeMap<>();
    private static @Nullable Path file;
    private static @Nullable Path index;
    private static @Nullable Path base;
    private static Duration patience = Duration.ofSeconds(30);
    private static String written = "";
    private static long additions;

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
            TRUSTED.remove(realm);
        }
        for (String host : hosts) {
            assign(host.toLowerCase(Locale.ROOT), realm);
        }
        if (wholeSystem && base == null) {
            base = system().orElse(null);
        }
        patience = timeout;
        write();
    }

    /** A name below the realm's own is the realm's; any other is that of the realm that first had it. */
    private static void assign(String host, String realm) {
        String present = REALM_OF_HOST.get(host);
        boolean nearer = present != null && isBelow(host, present) && present.length() > realm.length();
        if (present == null || (isBelow(host, realm) && !nearer)) {
            REALM_OF_HOST.put(host, realm);
        }
    }

    private static boolean isBelow(String host, String realm) {
        return ("." + host).endsWith("." + realm.toLowerCase(Locale.ROOT));
    }

    /**
     * What a trust has added.
     *
     * @param number which addition it is
     * @param before the KDCs that the realm had; null if none
     * @param domains the names of the domain that were not known
     */
    record Addition(String realm, long number, @Nullable List<String> before, List<String> domains) {}

    /**
     * A realm met by a trust.
     *
     * @param patience for each attempt at one of its KDCs
     * @param number the addition that told them
     */
    private record Guest(Duration patience, long number) {}

    /**
     * Makes the realm of a trusted domain known: the names of the domain and what is below, so its server's own word is not
     * taken for any name. Nothing that a sign-in chosen by the user has said is changed.
     *
     * @param kdcs where empty the base configuration or the JDK finds them
     * @param timeout for each attempt at one of these
     */
    static synchronized Addition knowTrusted(String realm, List<String> kdcs, Duration timeout) {
        String domain = realm.toLowerCase(Locale.ROOT);
        refuseOdd(realm, kdcs, List.of(domain));
        List<String> before = KDCS.get(realm);
        boolean ours = before == null || TRUSTED.containsKey(realm);
        long number = ++additions;
        if (ours && !kdcs.isEmpty()) {
            KDCS.put(realm, List.copyOf(kdcs));
            TRUSTED.put(realm, new Guest(timeout, number));
        }
        List<String> fresh = Stream.of(domain, "." + domain)
                .filter(name -> REALM_OF_HOST.putIfAbsent(name, realm) == null)
                .toList();
        write();
        return new Addition(realm, number, before, fresh);
    }

    /** Forgets what a trust has added, where nobody else has said it meanwhile. */
    static synchronized void takeBack(Addition added) {
        String realm = added.realm();
        List<String> before = added.before();
        Guest guest = TRUSTED.get(realm);
        if (guest != null && guest.number() == added.number()) {
            if (before == null) {
                KDCS.remove(realm);
                TRUSTED.remove(realm);
            } else {
                KDCS.put(realm, before);
            }
        }
        if (!KDCS.containsKey(realm)) {
            added.domains().forEach(name -> REALM_OF_HOST.remove(name, realm));
        }
        write();
    }

    private static void write() {
        String text = text();
        if (text.equals(written)) {
            return;
        }
        try {
            Path settings = file == null ? temporary() : file;
            file = settings;
            replace(settings, text);
            System.setProperty(PROPERTY, withBase(settings).toString());
            written = text;
        } catch (IOException e) {
            throw new StorageFailedException(
                    Failure.of("the Kerberos configuration cannot be written to the temporary folder")
                            .hint("Check that the folder exists, is writable and has room")
                            .cause(e));
        }
    }

    /** At once: another sign-in may be reading the file. */
    private static void replace(Path settings, String text) throws IOException {
        Path fresh = Files.createTempFile("opengpmc-krb5-", ".new");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, settings, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
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

    /** The file's text as it stands. */
    static synchronized String text() {
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
                .append(patience.toMillis())
                .append('\n');
        out.append("[realms]\n");
        KDCS.forEach((realm, kdcs) -> {
            out.append("  ").append(realm).append(" = {\n");
            kdcs.forEach(kdc -> out.append("    kdc = ").append(kdc).append('\n'));
            Guest guest = TRUSTED.get(realm);
            if (guest != null) {
                out.append("    kdc_timeout = ")
                        .append(guest.patience().toMillis())
                        .append('\n');
            }
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
