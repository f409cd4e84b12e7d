// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opengpmc.connect.Credential;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.SignInFailedException;

final class TicketCacheFileTest {
    private static final Instant END = Instant.parse("2026-11-20T18:00:00Z");

    private final Path folder;

    TicketCacheFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void theDefaultPrincipalAndTheEndOfItsTicketAreRead(int version) throws IOException {
        Path file = write(cache(
                version,
                ticket(version, END.plusSeconds(3600), "ldap", "dc1.contoso.test"),
                ticket(version, END, "krbtgt", "CONTOSO.TEST")));

        TicketCacheFile cache = TicketCacheFile.read(file);

        assertThat(cache.user()).isEqualTo("alice");
        assertThat(cache.realm()).isEqualTo("CONTOSO.TEST");
        assertThat(cache.ticketGrantingUntil()).isEqualTo(END);
    }

    @Test
    void aCacheWithServiceTicketsAloneGrantsNothing() throws IOException {
        Path file = write(cache(4, ticket(4, END, "ldap", "dc1.contoso.test")));

        assertThat(TicketCacheFile.read(file).ticketGrantingUntil()).isNull();
        assertThatExceptionOfType(SignInFailedException.class)
                .isThrownBy(() -> login(file).subject())
                .withMessageContaining("no ticket-granting ticket");
    }

    @Test
    void anExpiredTicketIsToldWithItsEnd() throws IOException {
        Path file = write(cache(4, ticket(4, Instant.parse("2020-01-01T00:00:00Z"), "krbtgt", "CONTOSO.TEST")));

        assertThatExceptionOfType(SignInFailedException.class)
                .isThrownBy(() -> login(file).subject())
                .withMessageContaining("expired at 2020-01-01T00:00:00Z")
                .satisfies(e -> assertThat(e.hint()).contains("Run kinit alice@CONTOSO.TEST"));
    }

    @Test
    void aMissingCacheIsAMissingTicket() {
        assertThatExceptionOfType(SignInFailedException.class)
                .isThrownBy(() -> TicketCacheFile.read(folder.resolve("none")))
                .withMessageContaining("there is no Kerberos ticket");
    }

    @Test
    void aCacheCutOffAnywhereIsRefusedOrShorter() throws IOException {
        byte[] whole = cache(4, ticket(4, END, "krbtgt", "CONTOSO.TEST"));
        int header = cache(4).length;
        for (int length = 0; length < whole.length; length++) {
            Path file = write(Arrays.copyOf(whole, length));
            if (length == header) {
                assertThat(TicketCacheFile.read(file).ticketGrantingUntil()).isNull();
            } else {
                assertThatExceptionOfType(InvalidInputException.class)
                        .as("first %s bytes", length)
                        .isThrownBy(() -> TicketCacheFile.read(file));
            }
        }
    }

    @Test
    void aLengthBeyondTheFileIsRefused() throws IOException {
        byte[] whole = cache(4);
        // The realm's length stands after version, header, name type and count.
        whole[16] = 0x7f;
        Path file = write(whole);

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> TicketCacheFile.read(file));
    }

    private static KerberosLogin login(Path file) {
        return new KerberosLogin(new Credential.TicketCache(null, file), "alice", "CONTOSO.TEST", "dc1.contoso.test");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("cache"), bytes);
    }

    private static byte[] cache(int version, byte[]... tickets) {
        return bytes(out -> {
            out.writeByte(5);
            out.writeByte(version);
            if (version == 4) {
                out.writeShort(4);
                out.writeInt(0x00010000); // a tag without content
            }
            principal(out, "alice");
            for (byte[] ticket : tickets) {
                out.write(ticket);
            }
        });
    }

    private static byte[] ticket(int version, Instant end, String... server) {
        return bytes(out -> {
            principal(out, "alice");
            principal(out, server);
            out.writeShort(18); // aes256-cts-hmac-sha1-96
            if (version == 3) {
                out.writeShort(18);
            }
            out.writeInt(32);
            out.write(new byte[32]);
            out.writeInt(0); // authtime
            out.writeInt(0); // starttime
            out.writeInt((int) end.getEpochSecond());
            out.writeInt(0); // renew_till
            out.writeByte(0); // is_skey
            out.writeInt(0); // flags
            out.writeInt(0); // addresses
            out.writeInt(1); // authdata
            out.writeShort(1);
            out.writeInt(2);
            out.write(new byte[2]);
            out.writeInt(3); // ticket
            out.write(new byte[3]);
            out.writeInt(0); // second ticket
        });
    }

    private static void principal(DataOutputStream out, String... names) throws IOException {
        out.writeInt(1);
        out.writeInt(names.length);
        text(out, "CONTOSO.TEST");
        for (String name : List.of(names)) {
            text(out, name);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private interface Part {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Part part) {
        ByteArrayOutputStream room = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(room)) {
            part.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return room.toByteArray();
    }
}
