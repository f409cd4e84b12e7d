// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.signin;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.PasswordProvider;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.opengpmc.connect.Secret;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;

/** Simple bind. Only ever used inside TLS. The password leaves its {@link Secret} for the moment of a bind. */
final class PasswordBind extends PasswordProvider {
    private final Secret password;

    private PasswordBind(Secret password) {
        this.password = password;
    }

    /** A bind that may be repeated on any connection, until the secret is wiped. */
    static BindRequest of(String name, Secret password) {
        return new SimpleBindRequest(name, new PasswordBind(password));
    }

    @Override
    public byte[] getPasswordBytes() {
        char[] chars = password.reveal();
        // Three bytes hold any UTF-16 unit. An array of our own can be wiped, an encoder's buffer cannot be relied on.
        byte[] room = new byte[chars.length * 3];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        CoderResult result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(chars), encoded, true);
        byte[] bytes = Arrays.copyOf(room, encoded.position());
        Arrays.fill(room, (byte) 0);
        Arrays.fill(chars, '\0');
        if (result.isError()) {
            throw new InvalidInputException(Failure.of("the password is not valid text"));
        }
        return bytes;
    }
}
