// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.error.UnsupportedException;

final class DirectoryFailuresTest {
    private static final String DN =
            "CN={31B2F340-016D-11D2-945F-00C04FB984F9},CN=Policies,CN=System,DC=contoso,DC=test";

    static List<Arguments> kinds() {
        return List.of(
                Arguments.of(ResultCode.NO_SUCH_OBJECT, NotFoundException.class),
                Arguments.of(ResultCode.ENTRY_ALREADY_EXISTS, AlreadyExistsException.class),
                Arguments.of(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, AccessDeniedException.class),
                Arguments.of(ResultCode.INVALID_CREDENTIALS, SignInFailedException.class),
                Arguments.of(ResultCode.STRONG_AUTH_REQUIRED, SignInFailedException.class),
                Arguments.of(ResultCode.SERVER_DOWN, UnreachableException.class),
                Arguments.of(ResultCode.CONNECT_ERROR, UnreachableException.class),
                Arguments.of(ResultCode.TIMEOUT, UnreachableException.class),
                Arguments.of(ResultCode.BUSY, UnreachableException.class),
                Arguments.of(ResultCode.DECODING_ERROR, UnreachableException.class),
                Arguments.of(ResultCode.NO_SUCH_ATTRIBUTE, ConflictException.class),
                Arguments.of(ResultCode.ATTRIBUTE_OR_VALUE_EXISTS, ConflictException.class),
                Arguments.of(ResultCode.NOT_ALLOWED_ON_NONLEAF, ConflictException.class),
                Arguments.of(ResultCode.CONSTRAINT_VIOLATION, InvalidInputException.class),
                Arguments.of(ResultCode.OBJECT_CLASS_VIOLATION, InvalidInputException.class),
                Arguments.of(ResultCode.UNWILLING_TO_PERFORM, UnsupportedException.class),
                Arguments.of(ResultCode.SIZE_LIMIT_EXCEEDED, UnsupportedException.class),
                Arguments.of(ResultCode.OTHER, StorageFailedException.class));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_result_code_has_its_kind(ResultCode code, Class<? extends GpmcException> kind) {
        GpmcException failure = translate(answer(code, "words of the server"));

        assertThat(failure).isInstanceOf(kind).hasMessageStartingWith("cannot read the GPO: ");
        assertThat(failure.object()).contains(DN);
        assertThat(failure.server()).contains("dc1.contoso.test");
    }

    @Test
    void a_server_that_wants_a_bind_first_is_a_failed_sign_in() {
        GpmcException failure = translate(answer(
                ResultCode.OPERATIONS_ERROR,
                "000004DC: LdapErr: DSID-0C090ACD, comment: In order to perform this operation a successful bind must be"
                        + " completed on the connection., data 0, v4563"));

        assertThat(failure).isInstanceOf(SignInFailedException.class);
    }

    @Test
    void the_sdk_does_not_speak_of_itself() {
        GpmcException failure = translate(answer(
                ResultCode.OTHER,
                "something broke, ldapSDKVersion=7.0.5, revision=cab6672f8ac284805956006bb1496f73c5e3e746"));

        assertThat(failure).hasMessageEndingWith("(something broke)");
    }

    @Test
    void a_server_s_words_stay_on_one_line_without_zero_bytes() {
        GpmcException failure = translate(answer(ResultCode.OTHER, "00002035: first\n  second\0"));

        assertThat(failure).hasMessageEndingWith("(00002035: first second)");
    }

    @Test
    void an_operation_without_an_object_names_none() {
        assertThat(DirectoryFailures.translate(
                                new LDAPException(ResultCode.BUSY), "list the GPOs", null, "dc1.contoso.test")
                        .object())
                .isEmpty();
    }

    private static LDAPException answer(ResultCode code, String words) {
        return new LDAPException(new LDAPResult(1, code, words, null, (String[]) null, null));
    }

    private static GpmcException translate(LDAPException problem) {
        return DirectoryFailures.translate(problem, "read the GPO", DN, "dc1.contoso.test");
    }
}
