// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBuilder;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.StagedFiles;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterTemplate;
import org.opengpmc.formats.startergpo.StarterType;

/**
 * Plans the changes of starter GPOs. Nothing is written until {@link org.opengpmc.core.change.ChangeRunner} runs the plan,
 * and then only if the starter GPO is still what it was when the plan was made.
 */
public final class StarterChanges {
    private static final SysvolPath TEMPLATE = SysvolPath.ROOT.child(StarterTemplate.FILE_NAME);

    private final DomainConnection connection;

    /** Plans for the starter GPOs of the connection's domain. */
    public StarterChanges(DomainConnection connection) {
        this.connection = connection;
    }

    /**
     * A new, empty custom starter GPO with the permissions that its folder inherits. Makes the folder of all starter GPOs
     * if the domain has none yet.
     *
     * @throws AlreadyExistsException if a starter GPO has that name or GUID
     */
    public Change create(GpoId id, String displayName, String description) {
        String name = StarterText.name(displayName);
        new StarterGpos(connection).requireFree(name, id);
        StarterTemplate template = fresh(id, name)
                .with(StarterProperty.DESCRIPTION, StarterText.description(description))
                .withVersion(GpoVersion.ZERO);
        return put(
                "create starter GPO '" + name + "' " + id,
                id,
                template,
                List.of(),
                Existing.REFUSED,
                CancellationToken.NONE);
    }

    private StarterTemplate fresh(GpoId id, String name) {
        return StarterTemplate.create()
                .with(StarterProperty.ID, id.toString())
                .withType(StarterType.CUSTOM)
                .with(StarterProperty.DISPLAY_NAME, name)
                .with(
                        StarterProperty.CREATED,
                        connection
                                .clock()
                                .instant()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
    }

    /**
     * Another name, another description, or both.
     *
     * @param displayName null to keep it
     * @param description null to keep it
     * @throws UnsupportedException for a system starter GPO: those are as their maker left them
     * @throws AlreadyExistsException if another starter GPO has that name, or nothing would change
     */
    public Change edit(StarterGpo starter, @Nullable String displayName, @Nullable String description) {
        requireEditable(starter);
        String name = displayName == null ? starter.displayName() : StarterText.name(displayName);
        String text = description == null ? starter.description() : StarterText.description(description);
        if (displayName != null) {
            new StarterGpos(connection).requireFree(name, starter.id());
        }
        StarterTemplate after = starter.template();
        if (!name.equals(starter.displayName())) {
            after = after.with(StarterProperty.DISPLAY_NAME, name);
        }
        if (!text.equals(starter.description())) {
            after = after.with(StarterProperty.DESCRIPTION, text);
        }
        if (after == starter.template()) {
            throw new AlreadyExistsException(
                    Failure.of("there is nothing to change: name and description are these already")
                            .on(starter.folder().toString()));
        }
        return ChangeBuilder.of(connection, "edit starter GPO " + starter, object(starter))
                .tells("displayName", starter.displayName(), name)
                .tells("description", starter.description(), text)
                .claim(starter.folder())
                .replaceFile(starter.folder().resolve(TEMPLATE), templateOf(starter), after.write())
                .build();
    }

    /**
     * Other settings of one half, in place of all it has; its version goes up by one.
     *
     * @param settings empty to take the half's settings away
     * @throws UnsupportedException for a system starter GPO
     */
    public Change registry(StarterGpo starter, StarterHalf half, RegistryPol settings) {
        requireEditable(starter);
        SysvolPath file = starter.folder().resolve(half.registryPol());
        Optional<byte[]> before = new StarterContents(connection).bytes(file);
        byte[] after = settings.entries().isEmpty() ? null : settings.write();
        GpoVersion version = half.bump(starter.version());
        String title = "set the " + (half == StarterHalf.COMPUTER ? "computer" : "user") + " settings of starter GPO "
                + starter;
        ChangeBuilder builder = ChangeBuilder.of(connection, title, object(starter))
                .tells("version", starter.version().toString(), version.toString())
                .claim(starter.folder());
        if (connection.sysvol().find(file.parent()).isEmpty()) {
            builder.makeFolder(file.parent());
        }
        if (before.isPresent() || after != null) {
            builder.replaceFile(file, before.orElse(null), after);
        }
        return builder.replaceFile(
                        starter.folder().resolve(TEMPLATE),
                        templateOf(starter),
                        starter.template().withVersion(version).write())
                .build();
    }

    /** The whole starter GPO away. GPOs made from it stay as they are: they never depended on it. */
    public Change delete(StarterGpo starter) {
        byte[] template = new StarterContents(connection)
                .bytes(starter.folder().resolve(TEMPLATE))
                .orElse(null);
        return ChangeBuilder.of(connection, "delete starter GPO " + starter, object(starter))
                .tells("displayName", starter.displayName(), "")
                .claim(starter.folder())
                .moveOut(StarterTemplate.FILE_NAME, template)
                .build();
    }

    /**
     * A copy within the domain: a custom starter GPO with the same settings and the permissions of a new one, whatever the
     * original is and has.
     *
     * @throws AlreadyExistsException if a starter GPO has that name or GUID
     */
    public Change copy(StarterGpo starter, GpoId id, String displayName, CancellationToken cancellation) {
        requireWhole(starter);
        String name = StarterText.name(displayName);
        new StarterGpos(connection).requireFree(name, id);
        StarterContents contents = new StarterContents(connection);
        StarterTemplate template = fresh(id, name)
                .with(StarterProperty.DESCRIPTION, starter.description())
                .withVersion(new StarterSettings(contents, starter).version());
        return put(
                "copy starter GPO " + starter + " to '" + name + "' " + id,
                id,
                template,
                contents.settings(starter),
                Existing.REFUSED,
                cancellation);
    }

    /** What to do if there is a starter GPO of that GUID already. */
    public enum Existing {
        /** Fail. */
        REFUSED,
        /** Put the new content in its place; it keeps its permissions. */
        REPLACED
    }

    /**
     * Whether people could have given a starter GPO that name.
     *
     * @throws InvalidInputException if it is blank, too long, a GUID, or holds control characters
     */
    public static void requireName(String displayName) {
        StarterText.name(displayName);
    }

    /**
     * A whole starter GPO, as load and restore bring it.
     *
     * @param template what it says about itself; written as it is
     * @param files everything else, folders before what they hold
     * @throws AlreadyExistsException if there is one of that GUID that may not be replaced
     */
    public Change put(
            String title,
            GpoId id,
            StarterTemplate template,
            List<PolicyFile> files,
            Existing existing,
            CancellationToken cancellation) {
        Optional<StarterGpo> old = new StarterGpos(connection).byId(id);
        SysvolPath folder = old.map(StarterGpo::folder).orElseGet(() -> StarterLocation.folder(id, connection.facts()));
        if (old.isPresent() && existing == Existing.REFUSED) {
            throw new AlreadyExistsException(Failure.of("there is a starter GPO of that GUID already: " + old.get())
                    .on(folder.toString())
                    .at(connection.facts().server())
                    .hint("Allow it to be overwritten (--overwrite), or delete it first"));
        }
        SysvolPath root = StarterLocation.root(connection.facts());
        ChangeBuilder builder = ChangeBuilder.of(connection, title, folder.toString())
                .tells(
                        "displayName",
                        old.map(StarterGpo::displayName).orElse(""),
                        template.get(StarterProperty.DISPLAY_NAME));
        if (connection.sysvol().find(root).isEmpty()) {
            builder.makeFolder(root);
        }
        List<PolicyFile> all = new ArrayList<>(files);
        all.removeIf(f -> f.path().equals(TEMPLATE));
        all.add(PolicyFile.file(TEMPLATE, template::write));
        builder.claim(folder).stageFolder(old.map(this::ownDacl).orElse(null), StagedFiles.of(all), cancellation);
        if (old.isPresent()) {
            byte[] mark = new StarterContents(connection)
                    .bytes(folder.resolve(TEMPLATE))
                    .orElse(null);
            builder.moveOut(StarterTemplate.FILE_NAME, mark);
        } else if (connection.sysvol().find(folder).isPresent()) {
            throw new AlreadyExistsException(Failure.of("the place of the starter GPO is taken")
                    .on(folder.toString())
                    .at(connection.facts().server()));
        }
        return builder.moveIn().build();
    }

    /** The DACL of a folder that has more than it inherits; null if what it inherits is all. */
    private @Nullable SecurityDescriptor ownDacl(StarterGpo starter) {
        SecurityDescriptor descriptor = connection.sysvol().readSecurity(starter.folder());
        boolean inherited = !descriptor.isDaclProtected()
                && descriptor.daclEntries().stream().allMatch(ace -> (ace.flags() & AceFlags.INHERITED) != 0);
        return inherited ? null : descriptor.withOwner(null).withGroup(null).withoutSacl();
    }

    private byte[] templateOf(StarterGpo starter) {
        // Unchanged, it is written as it was read.
        return starter.template().write();
    }

    private static String object(StarterGpo starter) {
        return starter.folder().toString();
    }

    private static void requireEditable(StarterGpo starter) {
        requireWhole(starter);
        if (starter.type() == StarterType.SYSTEM) {
            throw new UnsupportedException(Failure.of("the system starter GPO " + starter + " cannot be changed")
                    .on(object(starter))
                    .hint("Copy it: the copy is a custom one ('gpmc starter copy')"));
        }
    }

    static void requireWhole(StarterGpo starter) {
        starter.damage().ifPresent(damage -> {
            throw new InvalidInputException(Failure.of("the starter GPO " + starter + " is damaged: " + damage)
                    .on(object(starter))
                    .hint("Restore it from a backup, load it again from its cabinet, or delete it"));
        });
    }
}
