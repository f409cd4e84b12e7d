// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.util.json.JSONObject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opengpmc.core.change.AuditRecord.Event;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/**
 * The claims on GPTs as SYSVOL shows them, whoever made them. A claim whose journal is lost, because the machine is, can
 * be released here; while the journal exists {@link Recovery} knows more and must do it.
 */
public final class Claims {
    private final StateDirectory state;
    private final AuditLog audit;

    /** Claims as this user sees them: what they release is kept and told in this state folder. */
    public Claims(StateDirectory state) {
        this.state = state;
        this.audit = new AuditLog(state);
    }

    /** All claims in the domain, by the name of the GPT. */
    public static List<Claim> list(DomainConnection connection) {
        return connection.sysvol().list(connection.facts().policiesPath()).stream()
                .filter(entry -> entry.directory() && !entry.link())
                .map(entry -> GptClaim.claimed(entry.path()))
                .flatMap(Optional::stream)
                .map(gpt -> look(connection, gpt))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(claim -> claim.gpt().toString()))
                .toList();
    }

    /**
     * The claim on a GPT.
     *
     * @param gptName the name of its folder, a GUID in braces
     * @throws NotFoundException if there is none
     */
    public static Claim find(DomainConnection connection, String gptName) {
        SysvolPath gpt = connection.facts().policiesPath().child(gptName);
        return look(connection, gpt)
                .orElseThrow(() -> new NotFoundException(Failure.of("no change claims this GPO")
                        .on(gpt.toString())
                        .at(connection.facts().server())));
    }

    private static Optional<Claim> look(DomainConnection connection, SysvolPath gpt) {
        Sysvol sysvol = connection.sysvol();
        GptClaim claim = new GptClaim(gpt, "");
        if (sysvol.find(claim.folder()).filter(SysvolEntry::directory).isEmpty()) {
            return Optional.empty();
        }
        JSONObject owner = claim.owner(sysvol).orElseGet(JSONObject::new);
        return Optional.of(new Claim(
                gpt,
                field(owner, "change"),
                field(owner, "user"),
                field(owner, "host"),
                field(owner, "time"),
                SysvolTrees.exists(sysvol, gpt),
                SysvolTrees.exists(sysvol, claim.outgoing()),
                SysvolTrees.exists(sysvol, claim.incoming())));
    }

    private static String field(JSONObject owner, String name) {
        return Optional.ofNullable(owner.getFieldAsString(name)).orElse("");
    }

    /**
     * Releases a claim whose owner is gone. A GPT that the claim's change had taken out of its place is put back; what
     * else the claim holds is kept in the state folder, then the claim is deleted. The directory is not touched. Begun
     * again after a failure it goes on where it was.
     *
     * @param seen the claim as the user saw it
     * @return where what it held is kept
     * @throws ConflictException if the claim is another's by now, or its change is in this journal
     */
    public Path release(DomainConnection connection, Claim seen) {
        refuseIfRecoverable(connection, seen);
        refuseIfAnother(connection, seen);
        AuditRecord record = record(connection, seen);
        audit.append(record.about(Event.BEGUN, ""));
        try {
            Path kept = take(connection, seen);
            audit.append(record.about(Event.CLAIM_RELEASED, "what it held is kept in " + kept));
            return kept;
        } catch (GpmcException e) {
            audit.append(record.about(Event.UNDONE, "the claim stays: " + e.getMessage()));
            throw e;
        }
    }

    private Path take(DomainConnection connection, Claim seen) {
        Sysvol sysvol = connection.sysvol();
        String id = UUID.randomUUID().toString();
        GptClaim claim = new GptClaim(seen.gpt(), "released-" + id);
        if (!SysvolTrees.exists(sysvol, seen.gpt()) && SysvolTrees.exists(sysvol, claim.outgoing())) {
            sysvol.rename(claim.outgoing(), seen.gpt());
        }
        Path kept = new KeptFolder(state.abandoned().resolve(fileName(seen.change(), id))).copy(sysvol, claim.folder());
        // From here on nobody sees the claim: what follows may fail without holding anybody up.
        refuseIfAnother(connection, seen);
        sysvol.rename(claim.folder(), claim.privateFolder());
        SysvolTrees.delete(sysvol, claim.privateFolder());
        return kept;
    }

    /** The id comes from a file that anybody who may write to SYSVOL may have written. */
    private static String fileName(String change, String otherwise) {
        return change.matches("[A-Za-z0-9-]{1,64}") ? change : otherwise;
    }

    private void refuseIfRecoverable(DomainConnection connection, Claim seen) {
        boolean ours =
                new Recovery(state).open().stream().anyMatch(open -> open.id().equals(seen.change()));
        if (ours) {
            throw new ConflictException(Failure.of("the change that claims this GPO is in this machine's journal")
                    .on(seen.gpt().toString())
                    .at(connection.facts().server())
                    .hint("Run 'gpmc recover', which knows what to finish or take back; if that cannot end it, run"
                            + " 'gpmc recover --abandon " + seen.change() + "' first"));
        }
    }

    private static void refuseIfAnother(DomainConnection connection, Claim seen) {
        String now = look(connection, seen.gpt()).map(Claim::change).orElse("(none)");
        if (!now.equals(seen.change())) {
            throw new ConflictException(
                    Failure.of("the claim changed meanwhile: expected '" + seen.change() + "', found '" + now + "'")
                            .on(seen.gpt().toString())
                            .at(connection.facts().server())
                            .hint("Look at it again"));
        }
    }

    private static AuditRecord record(DomainConnection connection, Claim seen) {
        Actor actor = Actor.of(connection);
        return new AuditRecord(
                0,
                connection.clock().instant(),
                Event.BEGUN,
                actor.user(),
                actor.host(),
                connection.facts().dnsName(),
                connection.facts().server(),
                seen.change(),
                "release the claim that " + seen.owner() + " left on " + seen.gpt(),
                seen.gpt().toString(),
                Map.of("user", seen.user(), "host", seen.host(), "time", seen.time()),
                Map.of(),
                "",
                "");
    }

    /**
     * A claim.
     *
     * @param gpt the GPT claimed
     * @param change the change that claims it; empty, as the next three are, if the claim does not say
     * @param user who made the change
     * @param host the machine they made it from
     * @param time when it began, ISO 8601
     * @param inPlace whether the GPT is in its place
     * @param holdsOld whether the claim holds the content from before the change
     * @param holdsNew whether it holds content that was to come
     */
    public record Claim(
            SysvolPath gpt,
            String change,
            String user,
            String host,
            String time,
            boolean inPlace,
            boolean holdsOld,
            boolean holdsNew) {
        /** Whose it is, in words. */
        public String owner() {
            return change.isEmpty()
                    ? "an unknown change"
                    : "change " + change + " by " + user + " on " + host + ", begun " + time + ",";
        }
    }
}
