// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_folder_in_use_is_asked_for_again() throws LinkLostException, StatusException {
        assertThat(Patience.whileInUseBelow(() -> refusedTwice(Status.ACCESS_DENIED)))
                .isEqualTo(3);
        asked.set(0);
        assertThat(Patience.whileInUseBelow(() -> refusedTwice(Status.SHARING_VIOLATION)))
                .isEqualTo(3);
    }

    @Test
    void what_is_refused_for_another_reason_is_not_asked_again() {
        assertThatThrownBy(() -> Patience.whileInUseBelow(() -> refusedTwice(Status.OBJECT_NAME_COLLISION)))
                .isInstanceOf(StatusException.class);
        assertThat(asked).hasValue(1);
        asked.set(0);
        assertThatThrownBy(() -> Patience.whileInUse(() -> refusedTwice(Status.ACCESS_DENIED)))
                .isInstanceOf(StatusException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_folder_in_use_for_ever_is_given_up() {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> Patience.whileInUseBelow(() -> {
                    throw new StatusException(Status.ACCESS_DENIED, "rename");
                }))
                .isInstanceOf(StatusException.class);
        assertThat((System.nanoTime() - begun) / 1_000_000_000.0).isBetween(2.0, 10.0);
    }

    private int refusedTwice(long status) throws StatusException {
        if (asked.incrementAndGet() < 3) {
            throw new StatusException(status, "rename");
        }
        return asked.get();
    }
}
