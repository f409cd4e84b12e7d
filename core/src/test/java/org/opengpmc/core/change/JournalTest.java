// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.Sid;

class JournalTest {
    private static final byte[] OLD = {0, (byte) 0xff, 1};
    private static final byte[] NEW = "neü".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Journal journal;
    private DomainFacts facts;

    @BeforeEach
    void open() throws Exception {
        journal = new Journal(StateDirectory.open(folder.resolve("state")));
        DN base = new DN("DC=contoso,DC=test");
        facts = new DomainFacts(
                "contoso.test",
                "CONTOSO",
                "contoso.test",
                base,
                base,
                base,
                Sid.parse("S-1-5-21-1-2-3"),
                UUID.randomUUID(),
                "dc1.contoso.test",
                true);
    }

    private static Change change() {
        Step modify = new ModifyEntry(
                "CN={1},CN=Policies",
                List.of(new AttributeChange(new Attribute("flags", "0"), new Attribute("flags", "1"))));
        Step replace = new ReplaceFile(SysvolPath.parse("contoso.test\\Policies\\{1}\\GPO.cmt"), OLD, NEW);
        return new Change(
                "20260101T000000-00000001",
                "title",
                "CN={1},CN=Policies",
                Map.of("flags", "0"),
                Map.of("flags", "1"),
                List.of(replace, modify));
    }

    private Intent begin() {
        return journal.begin(change(), facts, JsonValues.object("user", "admin"));
    }

    private Intent takeOver() {
        return journal.takeOver(journal.files().get(0)).orElseThrow();
    }

    @Test
    void anIntentComesBackWithEverythingThatUndoingNeeds() {
        try (Intent intent = begin()) {
            intent.beginStep();
        }
        try (Intent taken = takeOver()) {
            assertThat(taken.lastBegun()).isZero();
            assertThat(taken.direction()).isEmpty();
            assertThat(taken.server()).isEqualTo("dc1.contoso.test");
            assertThat(taken.change().plan()).isEqualTo(change().plan());
            ReplaceFile replace = (ReplaceFile) taken.change().steps().get(0);
            assertThat(replace.before()).isEqualTo(OLD);
            assertThat(replace.after()).isEqualTo(NEW);
        }
    }

    @Test
    void aPlanTellsWhatEachStepDoes() {
        assertThat(change().plan())
                .containsExactly(
                        "write the SYSVOL file contoso.test\\Policies\\{1}\\GPO.cmt",
                        "set flags from 0 to 1 on CN={1},CN=Policies");
    }

    @Test
    void theDirectionAndWhatIsTakenBackAlreadyAreKept() {
        try (Intent intent = begin()) {
            intent.beginStep();
            intent.beginStep();
            intent.decide(Intent.Direction.BACK);
            intent.stepIsUndone();
        }
        try (Intent taken = takeOver()) {
            assertThat(taken.direction()).contains(Intent.Direction.BACK);
            assertThat(taken.lastBegun()).isZero();
        }
    }

    @Test
    void aRefusedStepIsNotTakenBack() {
        try (Intent intent = begin()) {
            intent.beginStep();
            intent.stepWasRefused();
            intent.decide(Intent.Direction.BACK);
        }
        try (Intent taken = takeOver()) {
            assertThat(taken.lastBegun()).isEqualTo(-1);
        }
    }

    @Test
    void aTornNoteIsForgottenAndDoesNotSpoilTheNext() throws IOException {
        try (Intent intent = begin()) {
            intent.beginStep();
        }
        Files.writeString(journal.files().get(0), "ste", StandardOpenOption.APPEND);
        try (Intent taken = takeOver()) {
            assertThat(taken.lastBegun()).isZero();
            taken.decide(Intent.Direction.FORWARD);
        }
        try (Intent taken = takeOver()) {
            assertThat(taken.direction()).contains(Intent.Direction.FORWARD);
        }
    }

    @Test
    void anIntentIsHeldByOneAtATimeAndCanBeLookedAtMeanwhile() {
        try (Intent intent = begin()) {
            Path file = journal.files().get(0);
            assertThat(journal.takeOver(file)).isEmpty();
            assertThat(journal.peek(file)).contains(intent.content());
        }
    }

    @Test
    void anEndedIntentIsGone() {
        try (Intent intent = begin()) {
            intent.end();
        }
        assertThat(journal.files()).isEmpty();
    }

    @Test
    void aDamagedIntentIsListedAndHidesNoOther() throws Exception {
        Files.writeString(folder.resolve("state/journal/20260101T000000-00000000.intent"), "{not json\n");
        assertThat(new Recovery(StateDirectory.open(folder.resolve("state"))).open())
                .singleElement()
                .satisfies(open -> assertThat(open.id()).contains("20260101T000000-00000000"));
    }

    @Test
    void aStateFolderThatOthersMayWriteToIsRefused() throws Exception {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> StateDirectory.open(shared))
                .isInstanceOf(StorageFailedException.class)
                .hasMessageContaining("others");
    }
}
