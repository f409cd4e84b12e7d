// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.StorageFailedException;

class AuditLogTest {
    @TempDir
    Path folder;

    private StateDirectory state;
    private AuditLog log;

    @BeforeEach
    void open() {
        state = StateDirectory.open(folder.resolve("state"));
        log = new AuditLog(state);
    }

    static AuditRecord record(String change) {
        return new AuditRecord(
                0,
                Instant.parse("2026-01-02T03:04:05Z"),
                Event.BEGUN,
                "admin@contoso.test",
                "ws1",
                "contoso.test",
                "dc1.contoso.test",
                change,
                "rename GPO 'Ärger \"1\"'",
                "CN={1},CN=Policies",
                Map.of("displayName", "alt ü\n2nd line"),
                Map.of("displayName", "base64:no"),
                "",
                "");
    }

    private void append(int count) {
        for (int i = 1; i <= count; i++) {
            log.append(record("c" + i));
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(state.auditLog());
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(state.auditLog(), String.join("\n", lines) + "\n");
    }

    @Test
    void recordsAreReadBackAsTheyWereWrittenAndNumbered() {
        append(3);
        List<AuditRecord> records = log.read();
        assertThat(records).extracting(AuditRecord::number).containsExactly(1L, 2L, 3L);
        assertThat(records.get(1).before()).containsEntry("displayName", "alt ü\n2nd line");
        assertThat(records.get(1).after()).containsEntry("displayName", "base64:no");
        assertThat(log.verify().problems()).isEmpty();
        assertThat(log.verify().records()).isEqualTo(3);
        assertThat(log.verify().head()).isEqualTo(records.get(2).hash());
    }

    @Test
    void anEmptyLogIsSound() {
        assertThat(log.verify().problems()).isEmpty();
        assertThat(log.verify().head()).isEqualTo("0".repeat(64));
        assertThat(log.read()).isEmpty();
    }

    @Test
    void aChangedLineShows() throws IOException {
        append(4);
        List<String> lines = lines();
        lines.set(1, lines.get(1).replace("admin@", "other@"));
        write(lines);
        assertThat(log.verify().problems()).singleElement().asString().contains("line 2");
    }

    @Test
    void aFieldAddedShowsAlsoIfNobodyReadsIt() throws IOException {
        append(3);
        List<String> lines = lines();
        lines.set(1, lines.get(1).replace("\"detail\"", "\"approved\":\"yes\", \"detail\""));
        write(lines);
        assertThat(log.verify().problems()).singleElement().asString().contains("line 2");
        lines.set(1, lines.get(1).replaceFirst(" }$", ", \"more\":1 }"));
        write(lines);
        assertThat(log.verify().problems()).isNotEmpty();
    }

    /** Kept as they were written by an earlier version: what people have on disk must stay sound. */
    @Test
    void recordsOfEarlierVersionsStaySound() throws IOException {
        String record =
                "{ \"n\":%s, \"time\":\"2026-01-02T03:04:05Z\", \"event\":\"%s\", \"user\":\"admin@contoso.test\","
                        + " \"host\":\"ws1\", \"domain\":\"contoso.test\", \"server\":\"dc1.contoso.test\", \"change\":\"c1\","
                        + " \"title\":\"rename 'Ärger \\\"1\\\"'\", \"object\":\"CN={1},CN=Policies\","
                        + " \"before\":{ \"displayName\":\"alt\" }, \"after\":{ \"displayName\":\"neu\" }, \"detail\":\"\","
                        + " \"hash\":\"%s\" }";
        write(List.of(
                record.formatted(1, "BEGUN", "b89bd11b3b0a9a964f1202c9f58ebecf14a3e8742a413593ca7b12ea5d079be6"),
                record.formatted(2, "DONE", "614ef135ab5afd51582521e211925fd592fca1ff9c8f71a6b6f421dca0c8f680")));
        append(1);
        assertThat(log.verify().problems()).isEmpty();
        assertThat(log.verify().records()).isEqualTo(3);
    }

    @Test
    void aRemovedLineShows() throws IOException {
        append(4);
        List<String> lines = lines();
        lines.remove(1);
        write(lines);
        assertThat(log.verify().problems()).isNotEmpty();
        assertThat(log.verify().problems().get(0)).contains("line 2");
    }

    @Test
    void theFirstLineRemovedShows() throws IOException {
        append(2);
        write(lines().subList(1, 2));
        assertThat(log.verify().problems()).isNotEmpty();
    }

    @Test
    void reorderedLinesShow() throws IOException {
        append(4);
        List<String> lines = lines();
        lines.add(1, lines.remove(2));
        write(lines);
        assertThat(log.verify().problems()).isNotEmpty();
    }

    @Test
    void everyTornTailIsNoProblemAndTheNextRecordTakesItsPlace() throws IOException {
        append(2);
        byte[] whole = Files.readAllBytes(state.auditLog());
        int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        for (int length = second + 1; length < whole.length; length += 7) {
            Files.write(state.auditLog(), Arrays.copyOf(whole, length));
            assertThat(log.verify())
                    .isEqualTo(new AuditLog.Verification(1, log.verify().head(), List.of(), true));
            assertThat(log.read()).hasSize(1);
            assertThat(log.append(record("again")).number()).isEqualTo(2);
            assertThat(log.verify().problems()).isEmpty();
            assertThat(log.verify().torn()).isFalse();
        }
    }

    @Test
    void aDamagedLastRecordRefusesFurtherOnesAndNamesTheFile() throws IOException {
        append(1);
        Files.writeString(state.auditLog(), "not JSON\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> append(1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("damaged");
        assertThat(lines()).hasSize(2);
    }

    @Test
    void threadsAppendOneAfterTheOther() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<AuditRecord>> written = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String change = "c" + i;
            Callable<AuditRecord> one = () -> new AuditLog(state).append(record(change));
            written.add(pool.submit(one));
        }
        for (Future<AuditRecord> one : written) {
            one.get();
            assertThat(log.verify().problems()).isEmpty();
        }
        pool.shutdown();
        assertThat(log.verify().records()).isEqualTo(60);
    }

    @Test
    void processesAppendOneAfterTheOther() throws Exception {
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AuditWriter.class.getName(),
                            state.root().toString(),
                            "50")
                    .inheritIO()
                    .start());
        }
        // Reading must not let go of the lock of whoever writes, here least of all.
        for (int i = 0; i < 50; i++) {
            log.append(record("here"));
            log.verify();
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        assertThat(log.verify()).extracting(AuditLog.Verification::problems).isEqualTo(List.of());
        assertThat(log.verify().records()).isEqualTo(150);
    }

    @Test
    void aLogThatCannotBeWrittenIsAFailure() throws IOException {
        Files.createDirectory(state.auditLog());
        assertThatThrownBy(() -> append(1)).isInstanceOf(StorageFailedException.class);
    }
}
