// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.ConnectionOptions.DcChoice;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.UnreachableException;

@Timeout(60)
class OpenDomainsTest {
    @TempDir
    Path folder;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger connected = new AtomicInteger();

    /** Labs by their names; one called slow answers when it is let, one called gone never. */
    private OpenDomains domains() {
        DomainSource labs = new DomainSource() {
            @Override
            public DomainConnection open(String domain, String server, DcChoice choice) {
                if (domain.startsWith("slow")) {
                    asked.countDown();
                    await(answer);
                }
                if (domain.startsWith("gone")) {
                    throw new UnreachableException(Failure.of("no answer from " + domain));
                }
                Path lab = folder.resolve(domain);
                if (!Files.exists(lab)) {
                    Lab.create(lab, LabOptions.of(domain));
                }
                connected.incrementAndGet();
                return Lab.open(lab);
            }

            @Override
            public boolean handsOver() {
                return true;
            }
        };
        return new OpenDomains(labs, folder.resolve("state"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTrusteeIsLookedForInTheDomainThatItsNameOrSidSays() {
        OpenDomains domains = domains();
        DomainSession one = domains.open("one.test", null, 0);
        DomainSession two = domains.open("two.test", null, 0);
        String netbios = two.facts().netbiosName();
        for (String name : new String[] {
            netbios + "\\ann",
            "TWO.test\\ann",
            "ann@two.TEST",
            two.facts().sid() + "-1105",
            "" + two.facts().sid()
        }) {
            assertThat(domains.of(name)).as(name).isSameAs(two);
        }
        for (String name : new String[] {
            "ann", "ELSE\\ann", "ann@mail.example", "S-1-5-11", two.facts().sid() + "1-5"
        }) {
            assertThat(domains.of(name)).as(name).isSameAs(one);
        }
        domains.close();
    }

    @Test
    void aDomainThatDoesNotAnswerKeepsNobodyWaitingForAnother() throws Exception {
        OpenDomains domains = domains();
        var slow = CompletableFuture.supplyAsync(() -> domains.open("slow.test", null, 0));
        await(asked);
        var again = CompletableFuture.supplyAsync(() -> domains.open("slow.test", "", 0));
        DomainSession one = domains.open("one.test", null, 0);
        assertThat(domains.of("SLOW\\ann")).isSameAs(one);
        assertThat(slow).isNotDone();
        answer.countDown();
        assertThat(again.get()).isSameAs(slow.get());
        assertThat(connected).hasValue(2);
        domains.close();
    }

    @Test
    void aDomainThatCouldNotBeOpenedIsTriedAgainTheNextTime() {
        OpenDomains domains = domains();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> domains.open("gone.test", null, 0))
                    .isInstanceOfSatisfying(
                            GPMException.class,
                            e -> assertThat(e.getHResult()).isEqualTo(HResult.ERROR_DS_SERVER_DOWN));
        }
        domains.close();
    }

    @Test
    void whatIsConnectedAfterTheEndIsNotHandedOut() {
        OpenDomains domains = domains();
        var slow = CompletableFuture.supplyAsync(() -> domains.open("slow.test", null, 0));
        await(asked);
        domains.close();
        domains.close();
        answer.countDown();
        assertThatThrownBy(slow::join).hasCauseInstanceOf(GPMException.class).hasMessageContaining("closed");
    }
}
