// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPInterface;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.formats.FormatException;

class OtherDomainsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void aDomainIsOpenedOnceAndClosedWithTheRest() {
        Theirs theirs = new Theirs();
        OtherDomains others = new OtherDomains(domain -> counted(theirs), LONG, Duration.ZERO);
        assertThat(others.get("fabrikam.test")).isSameAs(theirs).isSameAs(others.get("FABRIKAM.test"));
        assertThat(attempts).hasValue(1);
        others.close();
        assertThat(theirs.closed.getCount()).isZero();
    }

    @Test
    void afterClosingNothingIsOpened() {
        OtherDomains others = new OtherDomains(domain -> counted(new Theirs()), LONG, LONG);
        others.close();
        assertThatThrownBy(() -> others.get("fabrikam.test"))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("closed");
        assertThat(attempts).hasValue(0);
    }

    @Test
    void aFailureIsTheAnswerUntilItIsTimeToTryAgain() {
        for (Duration again : List.of(LONG, Duration.ZERO)) {
            attempts.set(0);
            try (OtherDomains others = new OtherDomains(this::refuse, LONG, again)) {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> others.get("fabrikam.test"))
                            .isInstanceOf(UnreachableException.class)
                            .hasMessageContaining("port refused");
                }
            }
            assertThat(attempts).hasValue(again.isZero() ? 2 : 1);
        }
    }

    @Test
    void anAnswerThatCannotBeReadIsAFailureToo() {
        try (OtherDomains others = new OtherDomains(
                domain -> {
                    throw FormatException.whole("SID", "not a SID");
                },
                LONG,
                LONG)) {
            assertThatThrownBy(() -> others.get("fabrikam.test")).isInstanceOf(UnsupportedException.class);
        }
    }

    @Test
    void aSlowDomainIsNotWaitedForAndDoesNotHoldUpAnother() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Theirs slow = new Theirs();
        Theirs quick = new Theirs();
        OtherDomains others = new OtherDomains(
                domain -> {
                    if (domain.equals("quick.test")) {
                        return quick;
                    }
                    attempts.incrementAndGet();
                    waitFor(goOn);
                    return slow;
                },
                SHORT,
                LONG);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> others.get("slow.test"))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("in time");
        }
        assertThat(attempts).hasValue(1);
        assertThat(others.get("quick.test")).isSameAs(quick);
        others.close();
        goOn.countDown();
        assertThat(slow.closed.await(10, TimeUnit.SECONDS))
                .as("what comes too late is closed")
                .isTrue();
    }

    @Test
    void aDomainThatWentSilentIsClosedAndNotAskedForSomeTime() {
        List<Theirs> opened = new ArrayList<>();
        try (OtherDomains others = new OtherDomains(
                domain -> {
                    opened.add(new Theirs());
                    return opened.get(opened.size() - 1);
                },
                LONG,
                LONG)) {
            others.get("fabrikam.test");
            others.silent("Fabrikam.test", new UnreachableException(Failure.of("no answer")));
            assertThatThrownBy(() -> others.get("fabrikam.test")).hasMessageContaining("no answer");
            assertThat(opened).hasSize(1);
            assertThat(opened.get(0).closed.getCount()).isZero();
        }
    }

    private Theirs counted(Theirs theirs) {
        attempts.incrementAndGet();
        return theirs;
    }

    private DomainConnection refuse(String domain) {
        attempts.incrementAndGet();
        throw new UnreachableException(Failure.of("port refused").on(domain));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that can only be closed. */
    private static final class Theirs implements DomainConnection {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public LDAPInterface directory() {
            throw new AssertionError();
        }

        @Override
        public Sysvol sysvol() {
            throw new AssertionError();
        }

        @Override
        public DomainFacts facts() {
            throw new AssertionError();
        }

        @Override
        public String user() {
            throw new AssertionError();
        }

        @Override
        public Clock clock() {
            throw new AssertionError();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
