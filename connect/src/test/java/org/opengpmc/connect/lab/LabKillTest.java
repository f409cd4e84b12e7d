// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;

class LabKillTest {
    private static final int LABS = 4;
    private static final int KILLS_PER_LAB = 13;

    private Path folder;

    @BeforeEach
    void settle(@TempDir Path given) {
        folder = given;
    }

    @Test
    void whatWasAcknowledgedSurvivesKillsAtRandomMoments() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(LABS);
        try {
            List<Future<Integer>> labs = new ArrayList<>();
            for (int i = 0; i < LABS; i++) {
                Path lab = folder.resolve("lab" + i);
                Random random = new Random(i);
                labs.add(pool.submit(() -> torment(lab, random)));
            }
            int writes = 0;
            for (Future<Integer> lab : labs) {
                writes += lab.get();
            }
            System.out.println(
                    "lab: " + LABS * KILLS_PER_LAB + " kills, " + writes + " writes acknowledged, none lost");
        } finally {
            pool.shutdownNow();
        }
    }

    private static int torment(Path lab, Random random) throws Exception {
        try (DomainConnection connection = LabFixture.create(lab)) {
            LabFixture.ou(connection.directory(), KilledWriter.OU);
        }
        int done = 0;
        for (int kill = 0; kill < KILLS_PER_LAB; kill++) {
            int acknowledged = runAndKill(lab, done + 1, random);
            int found = check(lab);
            // One write may have reached the disk without its answer reaching us.
            assertThat(found).isBetween(acknowledged, acknowledged + 1);
            done = found;
        }
        return done;
    }

    private static int runAndKill(Path lab, int first, Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        lab.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = first - 1;
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            String answer = answers.readLine();
            Thread.sleep(random.nextInt(120));
            // Not through the process: that would throw away answers that are still in the pipe.
            process.toHandle().destroyForcibly();
            while (answer != null) {
                acknowledged = Integer.parseInt(answer);
                answer = answers.readLine();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).isGreaterThanOrEqualTo(first);
        return acknowledged;
    }

    /** Checks that the lab holds exactly the writes from the first to some last one, which is returned. */
    private static int check(Path lab) throws LDAPException {
        try (DomainConnection connection = Lab.open(lab)) {
            Entry ou = Objects.requireNonNull(connection.directory().getEntry(KilledWriter.OU));
            String text = ou.getAttributeValue("description");
            int last = text == null ? 0 : Integer.parseInt(text.substring(0, text.indexOf(':')));
            if (text != null) {
                assertThat(text).isEqualTo(KilledWriter.text(last));
            }
            List<Integer> users = new ArrayList<>();
            SearchRequest request = new SearchRequest(KilledWriter.OU, SearchScope.ONE, "(objectClass=user)", "cn");
            for (SearchResultEntry user : PagedSearch.list(connection, request)) {
                users.add(Integer.parseInt(user.getAttributeValue("cn").substring(1)));
            }
            int end = Math.max(last, users.stream().mapToInt(i -> i).max().orElse(0));
            List<Integer> expected = new ArrayList<>();
            for (int i = 1; i <= end; i++) {
                if (KilledWriter.addsUser(i)) {
                    expected.add(i);
                }
            }
            assertThat(users).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(last).isEqualTo(KilledWriter.addsUser(end) ? end - 1 : end);
            return end;
        }
    }
}
