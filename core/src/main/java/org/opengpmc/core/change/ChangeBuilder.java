// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.Attribute;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.MoveGpt.Direction;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Puts a change together, step by step. The last step added decides the change. Work on a GPT begins with {@link
 * #claim}: everything after it may rely on nobody else changing that GPO.
 */
public final class ChangeBuilder {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final String title;
    private final String object;
    private final Actor actor;
    private final Instant time;
    private final Map<String, String> before = new TreeMap<>();
    private final Map<String, String> after = new TreeMap<>();
    private final List<Step> steps = new ArrayList<>();
    private @Nullable GptClaim claim;

    private ChangeBuilder(DomainConnection connection, String title, String object) {
        this.time = connection.clock().instant();
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        this.id = TIME.format(time) + "-" + HexFormat.of().formatHex(random);
        this.title = title;
        this.object = object;
        this.actor = Actor.of(connection);
    }

    /**
     * Begins a change.
     *
     * @param title what it does, for people
     * @param object the DN of what it is about
     */
    public static ChangeBuilder of(DomainConnection connection, String title, String object) {
        return new ChangeBuilder(connection, title, object);
    }

    /** A value and what it becomes, for the audit log; empty for none. */
    public ChangeBuilder tells(String name, String oldValue, String newValue) {
        before.put(name, oldValue);
        after.put(name, newValue);
        return this;
    }

    /** Replaces attribute values, if they are still what they were. Does nothing if nothing differs. */
    public ChangeBuilder modify(String dn, List<AttributeChange> changes) {
        ModifyEntry step = new ModifyEntry(dn, changes);
        if (!step.changes().isEmpty()) {
            steps.add(step);
        }
        return this;
    }

    /** Adds a directory object, with the schema's default DACL or the one given. */
    public ChangeBuilder add(String dn, List<Attribute> attributes, @Nullable SecurityDescriptor security) {
        steps.add(new AddEntry(dn, attributes, security));
        return this;
    }

    /** Deletes a directory object that has no children, and can put it back. */
    public ChangeBuilder delete(String dn, List<Attribute> attributes, SecurityDescriptor security) {
        steps.add(new DeleteEntry(dn, attributes, security));
        return this;
    }

    /**
     * Deletes a directory object with all below it: the last step.
     *
     * @param below what is below it, parents first: put back if the server deletes a part and then no more
     */
    public ChangeBuilder deleteSubtree(String dn, List<KeptObject> below) {
        steps.add(new DeleteSubtree(dn, below));
        return this;
    }

    /** Sets the DACL of a directory object, if it is still what it was. */
    public ChangeBuilder setSecurity(String dn, SecurityDescriptor oldValue, SecurityDescriptor newValue) {
        return setSecurity(dn, oldValue, newValue, SdFlags.DACL_PART);
    }

    /**
     * Sets parts of the descriptor of a directory object, if they are still what they were.
     *
     * @param parts bits of {@link SdFlags}
     */
    public ChangeBuilder setSecurity(String dn, SecurityDescriptor oldValue, SecurityDescriptor newValue, int parts) {
        steps.add(new SetEntrySecurity(dn, oldValue, newValue, parts));
        return this;
    }

    /** Sets permissions in SYSVOL, if they are still what they were; each folder before what it holds. */
    public ChangeBuilder setFileSecurity(List<SecuredFile> files) {
        if (!files.isEmpty()) {
            steps.add(new SetFileSecurity(files));
        }
        return this;
    }

    /** Claims a GPT, whether it exists or not, for this change. */
    public ChangeBuilder claim(SysvolPath gpt) {
        claim = new GptClaim(gpt, id);
        steps.add(new ClaimGpt(claim, actor.toJson(id, time)));
        return this;
    }

    /**
     * Writes a whole new GPT beside its place.
     *
     * @param gpcDn the GPC whose permissions the GPT's are mapped from
     * @param security those permissions, if this change sets them; read when the time comes if null
     * @param files what to write, folders before what they hold
     */
    public ChangeBuilder stage(
            String gpcDn,
            @Nullable SecurityDescriptor security,
            List<StagedFile> files,
            CancellationToken cancellation) {
        steps.add(new StageGpt(claimed(), gpcDn, security, List.copyOf(files), cancellation));
        return this;
    }

    /**
     * Writes the whole new content of a folder without directory object, such as that of a starter GPO, beside its place.
     *
     * @param security the folder's permissions; null to let it inherit them
     * @param files what to write, folders before what they hold
     */
    public ChangeBuilder stageFolder(
            @Nullable SecurityDescriptor security, List<StagedFile> files, CancellationToken cancellation) {
        steps.add(new StageFolder(claimed(), security, List.copyOf(files), cancellation));
        return this;
    }

    /** Makes a folder that many objects share, before anything in it is claimed. One that is there already will do. */
    public ChangeBuilder makeFolder(SysvolPath folder) {
        steps.add(new MakeFolder(folder));
        return this;
    }

    /**
     * Takes the old GPT out of its place.
     *
     * @param expectedIni the GPT.INI it must still have; null if it has none
     */
    public ChangeBuilder moveOut(byte @Nullable [] expectedIni) {
        return moveOut(GptIni.FILE_NAME, expectedIni);
    }

    /**
     * Takes the old content of a folder out of its place.
     *
     * @param mark the name of the file that every edit changes
     * @param expected what that file must still hold; null if there is none, or if it does not matter
     */
    public ChangeBuilder moveOut(String mark, byte @Nullable [] expected) {
        steps.add(new MoveGpt(claimed(), Direction.OUT, mark, expected));
        return this;
    }

    /** Puts the staged GPT in its place. */
    public ChangeBuilder moveIn() {
        steps.add(new MoveGpt(claimed(), Direction.IN, GptIni.FILE_NAME, null));
        return this;
    }

    /** Puts a small file in the place of another, if that is still what it was; null for no file. */
    public ChangeBuilder replaceFile(SysvolPath path, byte @Nullable [] oldContent, byte @Nullable [] newContent) {
        steps.add(new ReplaceFile(path, oldContent, newContent));
        return this;
    }

    /** Whether nothing has been added: there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The change. */
    public Change build() {
        return new Change(id, title, object, before, after, steps);
    }

    private GptClaim claimed() {
        if (claim == null) {
            throw new IllegalStateException("a GPT is claimed before it is written");
        }
        return claim;
    }
}
