// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opengpmc.connect.lab.LabFixture.BASE;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.sysvol.SysvolPath;

class LabStoreTest {
    private static final String OU = "OU=A," + BASE;

    private Path folder;

    @BeforeEach
    void settle(@TempDir Path given) {
        folder = given;
    }

    private String description(DomainConnection lab) throws LDAPException {
        return Objects.requireNonNull(lab.directory().getEntry(OU)).getAttributeValue("description");
    }

    private static void describe(DomainConnection lab, String text) throws LDAPException {
        lab.directory().modify(OU, new Modification(ModificationType.REPLACE, "description", text));
    }

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() throws LDAPException {
        try (DomainConnection lab = LabFixture.create(folder)) {
            LabFixture.ou(lab.directory(), OU);
            describe(lab, "Umlaute \u00e4\u00f6\u00fc, zwei\nZeilen ");
            lab.directory().modifyDN(OU, "OU=B", true);
            lab.directory().modifyDN("OU=B," + BASE, "OU=A", true);
        }
        try (DomainConnection lab = Lab.open(folder)) {
            assertThat(description(lab)).isEqualTo("Umlaute \u00e4\u00f6\u00fc, zwei\nZeilen ");
        }
    }

    @Test
    void openLabsSeeEachOthersWrites() throws LDAPException {
        try (DomainConnection one = LabFixture.create(folder);
                DomainConnection two = Lab.open(folder)) {
            LabFixture.ou(one.directory(), OU);
            for (int i = 0; i < 20; i++) {
                DomainConnection writer = i % 2 == 0 ? one : two;
                DomainConnection reader = i % 2 == 0 ? two : one;
                describe(writer, "round " + i);
                assertThat(description(reader)).isEqualTo("round " + i);
            }
        }
    }

    @Test
    void aLargeLogBecomesANewSnapshotWhichOthersFollow() throws LDAPException, IOException {
        try (DomainConnection one = LabFixture.create(folder);
                DomainConnection two = Lab.open(folder)) {
            LabFixture.ou(one.directory(), OU);
            String before = header();
            for (int i = 0; i < 30; i++) {
                describe(one, "x".repeat(50_000) + i);
            }
            assertThat(header()).isNotEqualTo(before);
            assertThat(Files.size(folder.resolve("directory.log"))).isLessThan(1_100_000);
            assertThat(description(two)).endsWith("29");
            describe(two, "done");
            assertThat(description(one)).isEqualTo("done");
        }
        try (DomainConnection lab = Lab.open(folder)) {
            assertThat(description(lab)).isEqualTo("done");
        }
    }

    private String header() throws IOException {
        return Files.readAllLines(folder.resolve("directory.ldif")).get(0);
    }

    @Test
    void severalWritersAtOnceLoseNothing() throws Exception {
        try (DomainConnection lab = LabFixture.create(folder)) {
            LabFixture.ou(lab.directory(), OU);
            ExecutorService pool = Executors.newFixedThreadPool(4);
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < 4; w++) {
                int writer = w;
                writers.add(pool.submit(() -> {
                    try (DomainConnection own = Lab.open(folder)) {
                        for (int i = 0; i < 25; i++) {
                            LabFixture.ou(own.directory(), "OU=" + writer + "-" + i + "," + OU);
                            describe(own, "x".repeat(30_000));
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                while (!writer.isDone()) {
                    assertThat(description(lab)).isIn(null, "x".repeat(30_000));
                }
                writer.get();
            }
            pool.shutdown();
            assertThat(PagedSearch.list(lab, new SearchRequest(OU, SearchScope.ONE, "(ou=*)", "1.1")))
                    .hasSize(100);
        }
    }

    @Test
    void aCrashBetweenSnapshotAndLogDoesNotApplyTheLogTwice() throws LDAPException, IOException {
        Path log = folder.resolve("directory.log");
        byte[] old;
        try (DomainConnection lab = LabFixture.create(folder)) {
            LabFixture.ou(lab.directory(), OU);
            describe(lab, "kept");
            old = Files.readAllBytes(log);
            ((LabConnection) lab).store().fill(false, provisioner -> {});
        }
        Files.write(log, old);
        try (DomainConnection lab = Lab.open(folder);
                DomainConnection other = Lab.open(folder)) {
            assertThat(description(lab)).isEqualTo("kept");
            describe(lab, "after");
            assertThat(description(other)).isEqualTo("after");
        }
        for (int length : new int[] {0, 10}) {
            try (DomainConnection lab = Lab.open(folder)) {
                ((LabConnection) lab).store().fill(false, provisioner -> {});
            }
            Files.write(log, Arrays.copyOf(Files.readAllBytes(log), length));
            try (DomainConnection lab = Lab.open(folder)) {
                assertThat(description(lab)).isEqualTo("after");
                describe(lab, "after");
            }
        }
    }

    @Test
    void aTornLastTransactionIsDroppedWhereverItBreaks() throws LDAPException, IOException {
        Path log = folder.resolve("directory.log");
        long whole;
        byte[] all;
        try (DomainConnection lab = LabFixture.create(folder)) {
            LabFixture.ou(lab.directory(), OU);
            describe(lab, "first");
            whole = Files.size(log);
            describe(lab, "second");
            all = Files.readAllBytes(log);
        }
        for (int cut = (int) whole; cut < all.length; cut += 7) {
            Files.write(log, Arrays.copyOf(all, cut));
            try (DomainConnection lab = Lab.open(folder)) {
                assertThat(description(lab)).isEqualTo("first");
            }
        }
        Files.write(log, Arrays.copyOf(all, all.length - 9));
        Files.write(log, new byte[500], StandardOpenOption.APPEND);
        try (DomainConnection lab = Lab.open(folder)) {
            assertThat(description(lab)).isEqualTo("first");
            describe(lab, "third");
        }
        try (DomainConnection lab = Lab.open(folder)) {
            assertThat(description(lab)).isEqualTo("third");
        }
    }

    @Test
    void damageInTheMiddleOfTheLogIsToldAndNotSkipped() throws LDAPException, IOException {
        Path log = folder.resolve("directory.log");
        try (DomainConnection lab = LabFixture.create(folder)) {
            LabFixture.ou(lab.directory(), OU);
            describe(lab, "first");
            describe(lab, "second");
        }
        String text = Files.readString(log, StandardCharsets.UTF_8);
        Files.writeString(log, text.replace("first", "FIRST"));
        assertThatThrownBy(() -> Lab.open(folder))
                .isInstanceOf(StorageFailedException.class)
                .hasMessageContaining("damaged at byte");
    }

    @Test
    void aWriterThatFindsTheLabBusyNamesTheHolder() throws Exception {
        Lab.create(folder, LabOptions.of("contoso.test"));
        LabLock holder = new LabLock(folder, Duration.ofSeconds(1));
        LabLock waiting = new LabLock(folder, Duration.ofMillis(50));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                holder.<RuntimeException>hold(() -> {
                    held.countDown();
                    awaitQuietly(release);
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.start();
        held.await();
        assertThatThrownBy(() -> waiting.<RuntimeException>hold(() -> {}))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("being written by");
        release.countDown();
        thread.join();
        waiting.<RuntimeException>hold(() -> held.countDown());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFolderWithSomethingElseInItIsNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "precious");
        assertThatThrownBy(() -> Lab.create(folder, LabOptions.of("contoso.test")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(file).hasContent("precious");
        assertThatThrownBy(() -> Lab.open(folder)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aLabIsNotMadeTwiceAndCanBeReset() throws LDAPException {
        try (DomainConnection lab = LabFixture.create(folder)) {
            LabFixture.ou(lab.directory(), OU);
            assertThatThrownBy(() -> Lab.create(folder, LabOptions.of("contoso.test")))
                    .isInstanceOf(AlreadyExistsException.class);
            lab.sysvol().createDirectory(SysvolPath.parse("contoso.test\\Policies\\{X}"));
            Lab.reset(folder);
            assertThat(lab.directory().getEntry(OU)).isNull();
            assertThat(lab.sysvol().find(SysvolPath.parse("contoso.test\\Policies\\{X}")))
                    .isEmpty();
            try (DomainConnection again = Lab.open(folder)) {
                assertThat(again.facts().sid()).isEqualTo(lab.facts().sid());
            }
        }
    }

    @Test
    void namesThatNoDomainHasAreRefused() {
        assertThatThrownBy(() -> LabOptions.of("con toso")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new LabOptions("contoso.test", "A,B", "DC1", null))
                .isInstanceOf(InvalidInputException.class);
    }
}
