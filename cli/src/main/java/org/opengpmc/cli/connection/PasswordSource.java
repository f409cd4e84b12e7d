// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.connection;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.Secret;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;

/** The ways a password comes in: never through the arguments, which every user of the machine can see. */
final class PasswordSource {
    private static final int LONGEST = 4096;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private PasswordSource() {}

    /** The first line of standard input. */
    static Secret fromStream(InputStream in) {
        try {
            return firstLine(in, "standard input");
        } catch (IOException e) {
            throw new StorageFailedException(
                    Failure.of("cannot read the password from standard input").cause(e));
        }
    }

    /**
     * The first line of a file.
     *
     * @param warnings told if others than the owner can read the file
     */
    static Secret fromFile(Path file, Consumer<String> warnings) {
        try (InputStream in = Files.newInputStream(file)) {
            if (othersMayRead(file)) {
                warnings.accept(file + " can be read or changed by others; run: chmod 600 " + file);
            }
            return firstLine(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new NotFoundException(
                    Failure.of("there is no such password file").on(file.toString()));
        } catch (IOException e) {
            throw new StorageFailedException(Failure.of("cannot read the password file")
                    .on(file.toString())
                    .cause(e));
        }
    }

    /** What the user types, unseen; null if there is no terminal. */
    @SuppressWarnings("SystemConsoleNull") // asked only where the launcher saw a terminal
    static @Nullable Secret fromTerminal(String user) {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
        if (typed == null) {
            return null;
        }
        Secret secret = Secret.of(typed);
        Arrays.fill(typed, '\0');
        return secret;
    }

    private static boolean othersMayRead(Path file) throws IOException {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (UnsupportedOperationException e) {
            return false; // a file system without such permissions has its own
        }
    }

    private static Secret firstLine(InputStream in, String place) throws IOException {
        byte[] bytes = new byte[LONGEST];
        int length = 0;
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (length == LONGEST) {
                throw new InvalidInputException(Failure.of("the password is longer than " + LONGEST + " bytes")
                        .on(place));
            }
            bytes[length++] = (byte) b;
        }
        while (length > 0 && bytes[length - 1] == '\r') {
            length--;
        }
        if (length == 0) {
            throw new InvalidInputException(Failure.of("the first line, which should be the password, is empty")
                    .on(place));
        }
        try {
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            Secret secret = Secret.of(Arrays.copyOf(chars.array(), chars.limit()));
            Arrays.fill(chars.array(), '\0');
            return secret;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(
                    Failure.of("the password is not UTF-8 text").on(place));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
