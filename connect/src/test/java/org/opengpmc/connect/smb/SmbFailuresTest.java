// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.error.UnreachableException;

class SmbFailuresTest {
    private final SmbFailures failures = new SmbFailures("dc.contoso.test");

    private GpmcException refused(long status) {
        return failures.refused("reading the file", "\\\\dc\\SYSVOL\\f", new StatusException(status, "open"));
    }

    @Test
    void aStatusIsToldAsItsKindWithObjectAndServer() {
        Map<Long, Class<? extends GpmcException>> kinds = new HashMap<>();
        kinds.put(Status.ACCESS_DENIED, AccessDeniedException.class);
        kinds.put(Status.CANNOT_DELETE, AccessDeniedException.class);
        kinds.put(Status.OBJECT_NAME_NOT_FOUND, NotFoundException.class);
        kinds.put(Status.OBJECT_PATH_NOT_FOUND, NotFoundException.class);
        kinds.put(Status.OBJECT_NAME_COLLISION, AlreadyExistsException.class);
        kinds.put(Status.DIRECTORY_NOT_EMPTY, ConflictException.class);
        kinds.put(Status.SHARING_VIOLATION, StorageFailedException.class);
        kinds.put(Status.DISK_FULL, StorageFailedException.class);
        kinds.put(Status.MEDIA_WRITE_PROTECTED, StorageFailedException.class);
        kinds.put(0xC0001234L, StorageFailedException.class);
        kinds.forEach((status, kind) -> {
            GpmcException told = refused(status);
            assertThat(told).isInstanceOf(kind).hasMessageStartingWith("reading the file failed: ");
            assertThat(told.server()).contains("dc.contoso.test");
            assertThat(told.object()).contains("\\\\dc\\SYSVOL\\f");
        });
    }

    @Test
    void aStatusWeDoNotKnowIsNamedByItsNumber() {
        assertThat(refused(0xC0001234L)).hasMessageContaining("0xC0001234");
    }

    @Test
    void aServerWithoutTheShareIsNoDomainController() {
        GpmcException told = failures.noShare(new StatusException(Status.BAD_NETWORK_NAME, "tree connect"));
        assertThat(told).isInstanceOf(NotFoundException.class).hasMessage("the server has no SYSVOL share");
        assertThat(told.hint()).hasValueSatisfying(h -> assertThat(h).contains("no domain controller"));
    }

    @Test
    void aRefusedSignInSaysWhy() {
        assertThat(failures.signInRefused(Status.ACCOUNT_LOCKED_OUT, new Exception()))
                .isInstanceOf(SignInFailedException.class)
                .hasMessageContaining("locked out");
        assertThat(failures.signInRefused(Status.REQUEST_NOT_ACCEPTED, new Exception()))
                .isInstanceOf(UnreachableException.class);
    }

    @Test
    void anEndedSessionIsALostConnection() {
        assertThat(SmbFailures.meansLost(Status.NETWORK_NAME_DELETED)).isTrue();
        assertThat(SmbFailures.meansLost(Status.NETWORK_SESSION_EXPIRED)).isTrue();
        assertThat(SmbFailures.meansLost(Status.ACCESS_DENIED)).isFalse();
    }
}
