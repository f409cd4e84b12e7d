// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.change.AuditLog;
import org.opengpmc.core.change.AuditRecord;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.Claims;
import org.opengpmc.core.change.Claims.Claim;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.operation.CancellationToken;

/** What is done about a change whose machine, and with it the journal, is lost; and about one that is given up. */
abstract class ClaimsContract {
    @TempDir
    Path folder;

    private TestDomain lost;
    private TestDomain here;
    private Gpo gpo;

    protected abstract DomainConnection connection();

    @BeforeEach
    void open() {
        lost = TestDomain.of(connection(), folder.resolve("lost"));
        here = TestDomain.of(connection(), folder.resolve("here"));
        gpo = lost.createWith("claimed " + System.nanoTime(), TestDomain.content("old", true));
    }

    @AfterEach
    void tidy() {
        here.run(here.changes().delete(here.get(gpo.id())));
    }

    /** Content is being replaced when the process dies right after a step. */
    private void crashAfter(String step) {
        Change change = lost.changes()
                .putContent(
                        "put", ContentTarget.keeping(gpo), TestDomain.content("new", false), CancellationToken.NONE);
        List<String> plan = change.plan();
        int index = 0;
        while (!plan.get(index).contains(step)) {
            index++;
        }
        String point = "step " + index + " applied";
        ChangeObserver dying = (c, reached) -> {
            if (reached.equals(point)) {
                throw new Deaths.Unwound();
            }
        };
        assertThat(catchThrowable(
                        () -> new ChangeRunner(connection(), lost.state(), dying).run(change, CancellationToken.NONE)))
                .isInstanceOf(Deaths.Unwound.class);
    }

    private Claim claim() {
        return Claims.find(connection(), gpo.id().toString());
    }

    private static List<Event> events(StateDirectory state) {
        return new AuditLog(state).read().stream().map(AuditRecord::event).toList();
    }

    @Test
    void aClaimSaysWhoseItIsAndItsReleasePutsTheOldContentBack() throws Exception {
        GpoState before = GpoState.of(connection(), gpo.id());
        crashAfter("out of its place");
        assertThat(Claims.list(connection()))
                .extracting(c -> c.gpt().name())
                .contains(gpo.id().toString());
        Claim claim = claim();
        assertThat(claim.inPlace()).isFalse();
        assertThat(claim.holdsOld()).isTrue();
        assertThat(claim.user()).isEqualTo(connection().user());
        assertThat(claim.host()).isNotEmpty();
        assertThatThrownBy(() -> here.run(here.changes()
                        .putContent(
                                "put",
                                ContentTarget.keeping(gpo),
                                TestDomain.content("x", false),
                                CancellationToken.NONE)))
                .isInstanceOf(RuntimeException.class);
        Path kept = new Claims(here.state()).release(connection(), claim);
        assertThat(kept.resolve("change.json")).exists();
        assertThat(kept.resolve("new").resolve("GPO.cmt")).exists();
        assertThatThrownBy(this::claim).isInstanceOf(NotFoundException.class);
        assertThat(GpoState.of(connection(), gpo.id()).differences(before)).isEmpty();
        assertThat(events(here.state())).endsWith(Event.BEGUN, Event.CLAIM_RELEASED);
        assertThat(connection().sysvol().list(connection().facts().policiesPath()))
                .noneMatch(e -> e.path().name().startsWith(gpo.id() + ".opengpmc"));
    }

    @Test
    void oldContentThatNewContentReplacedIsKept() {
        crashAfter("rename the new content");
        Path kept = new Claims(here.state()).release(connection(), claim());
        assertThat(kept.resolve("old").resolve("GPO.cmt")).exists();
        assertThat(connection().sysvol().find(here.folder(gpo.id()).child("GPO.cmt")))
                .isPresent();
        here.run(here.changes().rename(here.get(gpo.id()), "renamed " + System.nanoTime()));
    }

    @Test
    void whatTheOwnJournalKnowsIsForRecoveryUnlessItIsGivenUpFirst() {
        crashAfter("out of its place");
        Claim claim = claim();
        assertThatThrownBy(() -> new Claims(lost.state()).release(connection(), claim))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("journal");
        Recovery recovery = new Recovery(lost.state());
        assertThat(recovery.abandon(claim.change())).exists();
        assertThat(recovery.open()).isEmpty();
        assertThat(events(lost.state())).endsWith(Event.ABANDONED);
        assertThatThrownBy(() -> recovery.abandon(claim.change())).isInstanceOf(NotFoundException.class);
        new Claims(lost.state()).release(connection(), claim);
        assertThat(new AuditLog(lost.state()).verify().problems()).isEmpty();
    }

    @Test
    void aClaimThatIsAnothersByNowIsLeftAlone() {
        crashAfter("claim the SYSVOL folder");
        Claim seen = claim();
        new Claims(here.state()).release(connection(), seen);
        crashAfter("claim the SYSVOL folder");
        assertThatThrownBy(() -> new Claims(here.state()).release(connection(), seen))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(claim().change());
        new Claims(here.state()).release(connection(), claim());
    }
}
