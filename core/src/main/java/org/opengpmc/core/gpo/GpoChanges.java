// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import com.unboundid.ldap.sdk.Attribute;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.AttributeChange;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBuilder;
import org.opengpmc.core.change.KeptObject;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gpocomment.GpoComment;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/**
 * Plans the changes of a GPO. Nothing is written until {@link org.opengpmc.core.change.ChangeRunner} runs the plan, and
 * then only if the GPO is still what it was when the plan was made.
 */
public final class GpoChanges {
    /** The longest name that the console accepts. */
    private static final int MAX_NAME = 255;

    private final DomainConnection connection;
    private final EqualNames equalNames;

    /** Plans for the GPOs of the connection's domain. */
    public GpoChanges(DomainConnection connection) {
        this(connection, EqualNames.REFUSED);
    }

    /** The same, with a say on names that are taken. */
    public GpoChanges(DomainConnection connection, EqualNames equalNames) {
        this.connection = connection;
        this.equalNames = equalNames;
    }

    /**
     * A new, empty GPO with the schema's default DACL, at version 0.
     *
     * @throws AlreadyExistsException if a GPO has that name, unless {@link EqualNames} allows it
     */
    public Change create(GpoId id, String displayName) {
        checkName(displayName);
        refuseTaken(displayName, id);
        ContentTarget target = new ContentTarget(id, null, displayName.strip(), 0, GpoVersion.ZERO, "", null);
        PolicyContent nothing = new PolicyContent(List.of(), List.of(), "", "");
        return new ContentChange(connection, target, "create GPO '" + displayName.strip() + "' " + id)
                .plan(nothing, CancellationToken.NONE);
    }

    /** Puts content in place of all that the target holds. */
    public Change putContent(
            String title, ContentTarget target, PolicyContent content, CancellationToken cancellation) {
        checkName(target.displayName());
        return new ContentChange(connection, target, title).plan(content, cancellation);
    }

    /** Another display name. The GUID, and so everything else, stays. */
    public Change rename(Gpo gpo, String newName) {
        checkName(newName);
        refuseTaken(newName, gpo.id());
        return attribute(gpo, "rename GPO " + gpo + " to '" + newName.strip() + "'", "displayName", newName.strip());
    }

    /** Other halves enabled or disabled. */
    public Change status(Gpo gpo, GpoStatus status) {
        String flags = Integer.toString(status.applyTo(gpo.flags()));
        return attribute(gpo, "set the status of GPO " + gpo + " to " + status.words(), "flags", flags);
    }

    /**
     * Another WMI filter, or none. Versions stay: a filter is no setting.
     *
     * @param filter null to unlink
     */
    public Change wmiFilter(Gpo gpo, @Nullable WmiFilterReference filter) {
        String title = filter == null
                ? "unlink the WMI filter from GPO " + gpo
                : "link the WMI filter " + filter.filter() + " to GPO " + gpo;
        return attribute(gpo, title, "gPCWQLFilter", filter == null ? "" : filter.toAttribute());
    }

    /** An empty value removes the attribute. */
    private Change attribute(Gpo gpo, String title, String name, String value) {
        Attribute before = gpo.attribute(name);
        String old = before.getValue() == null ? "" : before.getValue();
        Attribute after = value.isEmpty() ? new Attribute(name) : new Attribute(name, value);
        AttributeChange change = new AttributeChange(before, after);
        if (change.isEmpty()) {
            throw new AlreadyExistsException(Failure.of("there is nothing to change: " + name + " is '" + value + "'")
                    .on(gpo.dn()));
        }
        return ChangeBuilder.of(connection, title, gpo.dn())
                .tells(name, old, value)
                .modify(gpo.dn(), List.of(change))
                .build();
    }

    /**
     * Another comment: the file {@code GPO.cmt} of the GPT. An empty text removes it.
     *
     * @throws InvalidInputException if it holds a control character other than line breaks and tabs
     */
    public Change comment(Gpo gpo, String text) {
        if (text.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidInputException(
                    Failure.of("a comment has no control characters other than line breaks and tabs")
                            .on(gpo.dn()));
        }
        SysvolPath file = GptLocation.toWrite(gpo, connection.facts()).child(GpoComment.FILE_NAME);
        Optional<byte[]> old = contents().bytes(file);
        byte[] content = text.isEmpty() ? null : GpoComment.of(text).write();
        String oldText = old.map(bytes -> readable(file, bytes)).orElse("");
        if (oldText.equals(text) && old.isPresent() == (content != null)) {
            throw new AlreadyExistsException(Failure.of("there is nothing to change: the comment is this already")
                    .on(gpo.dn()));
        }
        return ChangeBuilder.of(connection, "set the comment of GPO " + gpo, gpo.dn())
                .tells("comment", oldText, text)
                .claim(GptLocation.toWrite(gpo, connection.facts()))
                .replaceFile(file, old.orElse(null), content)
                .build();
    }

    /** A damaged comment must not stand in the way of a new one. */
    private static String readable(SysvolPath file, byte[] bytes) {
        try {
            return GpoComment.parse(bytes).text();
        } catch (FormatException e) {
            return "(unreadable: " + file + ")";
        }
    }

    /**
     * Both halves away: the GPC with all below it and the GPT. Links to it stay, as broken links.
     *
     * @throws UnsupportedException for the two GPOs that a domain cannot do without
     */
    public Change delete(Gpo gpo) {
        if (gpo.id().equals(GpoId.DEFAULT_DOMAIN) || gpo.id().equals(GpoId.DEFAULT_DOMAIN_CONTROLLERS)) {
            throw new UnsupportedException(Failure.of("the GPO " + gpo + " cannot be deleted: the domain depends on it")
                    .on(gpo.dn())
                    .hint("Disable it or its links instead"));
        }
        ChangeBuilder builder = ChangeBuilder.of(connection, "delete GPO " + gpo, gpo.dn())
                .tells("displayName", gpo.displayName(), "")
                .tells("versionNumber", Integer.toString(gpo.version().toInt()), "");
        if (gpo.fileSysPath().isPresent()) {
            SysvolPath gpt = GptLocation.toWrite(gpo, connection.facts());
            if (connection.sysvol().find(gpt).isPresent()) {
                builder.claim(gpt)
                        .moveOut(contents().bytes(gpt.child(GptIni.FILE_NAME)).orElse(null));
            }
        }
        List<KeptObject> below = contents().below(gpo).stream()
                .map(o -> new KeptObject(o.path() + "," + gpo.dn(), ContentChange.withClass(o), o.security()))
                .toList();
        return builder.deleteSubtree(gpo.dn(), below).build();
    }

    private void refuseTaken(String displayName, GpoId except) {
        if (equalNames == EqualNames.REFUSED) {
            new Gpos(connection).requireFree(displayName.strip(), except);
        }
    }

    private GpoContents contents() {
        return new GpoContents(connection);
    }

    private static void checkName(String name) {
        String stripped = name.strip();
        if (GpoId.parse(stripped).isPresent()) {
            throw new InvalidInputException(
                    Failure.of("'" + stripped + "' cannot be the name of a GPO: it would be taken for a GUID"));
        }
        if (stripped.isEmpty()
                || stripped.length() > MAX_NAME
                || stripped.chars().anyMatch(c -> c < 0x20)) {
            throw new InvalidInputException(Failure.of("'" + stripped + "' cannot be the name of a GPO: it has 1 to "
                    + MAX_NAME + " characters and no control characters"));
        }
    }
}
