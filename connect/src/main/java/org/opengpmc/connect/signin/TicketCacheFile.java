// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.SignInFailedException;

/**
 * Whose tickets a cache file holds and how long they last: read before signing in, to know the realm and to say clearly
 * what is missing. The format is MIT's "credential cache file format", versions 3 and 4.
 *
 * @param file where it was read
 * @param user the default principal without realm
 * @param realm its realm
 * @param ticketGrantingUntil the latest end of a ticket-granting ticket; null if there is none
 */
record TicketCacheFile(
        Path file, String user, String realm, @Nullable Instant ticketGrantingUntil) {
    private static final long MAX_SIZE = 16 << 20;
    private static final int MAX_PARTS = 64;

    /**
     * The file that the user's other Kerberos programs use.
     *
     * @throws SignInFailedException if they use a kind of cache that is no file
     */
    static Path usual() {
        String named = System.getenv("KRB5CCNAME");
        if (named == null || named.isBlank()) {
            return Path.of("/tmp", "krb5cc_" + userId());
        }
        int colon = named.indexOf(':');
        // One letter before the colon is a Windows drive.
        if (colon <= 1) {
            return Path.of(named);
        }
        if (named.substring(0, colon).toUpperCase(Locale.ROOT).equals("FILE")) {
            return Path.of(named.substring(colon + 1));
        }
        throw new SignInFailedException(
                Failure.of("the ticket cache " + named + " is not a file")
                        .on(named)
                        .hint(
                                "Java reads file caches only: run KRB5CCNAME=FILE:/path kinit, and give that file with --ccache"));
    }

    /**
     * Reads a cache.
     *
     * @throws SignInFailedException if there is none
     * @throws InvalidInputException if the file is no ticket cache
     */
    static TicketCacheFile read(Path file) {
        byte[] bytes;
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw malformed(file, null);
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new SignInFailedException(Failure.of("there is no Kerberos ticket: the cache does not exist")
                    .on(file.toString())
                    .hint("Run kinit, or sign in with --user and a password")
                    .cause(e));
        } catch (IOException e) {
            throw new SignInFailedException(Failure.of("the ticket cache cannot be read")
                    .on(file.toString())
                    .hint("Check who owns the file")
                    .cause(e));
        }
        try {
            return parse(file, ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw malformed(file, e);
        }
    }

    private static TicketCacheFile parse(Path file, ByteBuffer in) {
        int version = Short.toUnsignedInt(in.getShort());
        if (version != 0x0503 && version != 0x0504) {
            throw malformed(file, null);
        }
        if (version == 0x0504) {
            skip(in, Short.toUnsignedInt(in.getShort()));
        }
        List<String> owner = principal(in, file);
        Instant until = null;
        while (in.hasRemaining()) {
            principal(in, file); // client
            List<String> server = principal(in, file);
            skip(in, version == 0x0503 ? 4 : 2); // key type
            skip(in, in.getInt()); // key
            skip(in, 8); // authtime, starttime
            Instant end = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
            skip(in, 4 + 1 + 4); // renew_till, is_skey, flags
            skipTyped(in, file); // addresses
            skipTyped(in, file); // authdata
            skip(in, in.getInt()); // ticket
            skip(in, in.getInt()); // second ticket
            if (server.size() == 3 && server.get(1).equals("krbtgt") && (until == null || end.isAfter(until))) {
                until = end;
            }
        }
        return new TicketCacheFile(file, String.join("/", owner.subList(1, owner.size())), owner.get(0), until);
    }

    /** Realm first, then the name's components. */
    private static List<String> principal(ByteBuffer in, Path file) {
        skip(in, 4); // name type
        int count = count(in, file);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw malformed(file, null);
            }
            byte[] text = new byte[length];
            in.get(text);
            parts.add(new String(text, StandardCharsets.UTF_8));
        }
        return parts;
    }

    private static void skipTyped(ByteBuffer in, Path file) {
        int count = count(in, file);
        for (int i = 0; i < count; i++) {
            skip(in, 2);
            skip(in, in.getInt());
        }
    }

    private static int count(ByteBuffer in, Path file) {
        int count = in.getInt();
        if (count < 0 || count > MAX_PARTS) {
            throw malformed(file, null);
        }
        return count;
    }

    private static void skip(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        in.position(in.position() + length);
    }

    private static InvalidInputException malformed(Path file, @Nullable Exception cause) {
        Failure failure = Failure.of("the file is not a Kerberos ticket cache")
                .on(file.toString())
                .hint("kinit writes one; --keytab takes a key table instead");
        return new InvalidInputException(cause == null ? failure : failure.cause(cause));
    }

    private static String userId() {
        Path self = Path.of("/proc/self");
        try {
            return String.valueOf(Files.getAttribute(
                    Files.exists(self) ? self : Path.of(System.getProperty("user.home")), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return String.valueOf(System.getProperty("user.name"));
        }
    }
}
