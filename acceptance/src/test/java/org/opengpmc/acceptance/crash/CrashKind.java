// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.core.backup.Backup;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.Copy;
import org.opengpmc.core.backup.Import;
import org.opengpmc.core.backup.Restore;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.starter.StarterChanges.Existing;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;

/** The kinds of change, each with what must be there before it. */
enum CrashKind {
    CREATE,
    RENAME,
    STATUS,
    COMMENT,
    DELETE,
    IMPORT_EXISTING,
    IMPORT_NEW,
    RESTORE_EXISTING,
    RESTORE_DELETED,
    COPY_KEEP,
    PERMISSION,
    PERMISSION_REPAIR,
    STARTER_CREATE,
    STARTER_SETTINGS,
    STARTER_REPLACE,
    STARTER_DELETE;

    /** Names and places of one series of crashes. */
    record Scene(GpoId id, GpoId source, Path backups) {
        String name() {
            return "crash " + id;
        }
    }

    /** Whether it is about a starter GPO; those share a folder that one of them makes. */
    boolean isStarter() {
        return name().startsWith("STARTER_");
    }

    /**
     * Whether its steps are those of other kinds, put together otherwise: then it is enough to kill it here and there.
     * A starter GPO is staged, moved and claimed as a GPT is; a repair writes what a change of permissions does.
     */
    boolean repeatsOthers() {
        return isStarter() ? this != STARTER_REPLACE : this == PERMISSION_REPAIR;
    }

    /** Once for all crashes: the GPO to copy from, the backup to restore or import. */
    void stage(TestDomain domain, Scene scene) {
        switch (this) {
            case COPY_KEEP, IMPORT_EXISTING, IMPORT_NEW -> {
                put(domain, scene.source(), "source " + scene.id(), 0, "source", altered(domain));
                backUp(domain, domain.get(scene.source()), scene);
            }
            case RESTORE_EXISTING, RESTORE_DELETED -> {
                put(domain, scene.id(), scene.name(), 1, "backed up", altered(domain));
                backUp(domain, domain.get(scene.id()), scene);
            }
            default -> {}
        }
    }

    /** What must be there each time. */
    void prepare(TestDomain domain, Scene scene) {
        switch (this) {
            case RENAME, STATUS, COMMENT, DELETE, IMPORT_EXISTING, PERMISSION ->
                put(domain, scene.id(), scene.name(), 0, "old", null);
            case PERMISSION_REPAIR -> {
                put(domain, scene.id(), scene.name(), 0, "old", null);
                PermissionScenes.tamper(domain, scene.id());
            }
            case RESTORE_EXISTING -> put(domain, scene.id(), "other " + scene.id(), 2, "other", null);
            case STARTER_SETTINGS, STARTER_REPLACE, STARTER_DELETE ->
                domain.run(StarterScenes.put(domain.connection(), scene, "old", Existing.REFUSED));
            case CREATE, IMPORT_NEW, RESTORE_DELETED, COPY_KEEP, STARTER_CREATE -> {}
        }
    }

    Change plan(DomainConnection connection, Scene scene) {
        GpoChanges changes = new GpoChanges(connection);
        CancellationToken never = CancellationToken.NONE;
        return switch (this) {
            case CREATE -> changes.create(scene.id(), scene.name());
            case RENAME -> changes.rename(gpo(connection, scene.id()), "renamed " + scene.id());
            case STATUS -> changes.status(gpo(connection, scene.id()), GpoStatus.ALL_DISABLED);
            case COMMENT -> changes.comment(gpo(connection, scene.id()), "another comment");
            case DELETE -> changes.delete(gpo(connection, scene.id()));
            case IMPORT_EXISTING ->
                new Import(connection, false)
                        .plan(backup(scene), gpo(connection, scene.id()), never)
                        .change();
            case IMPORT_NEW ->
                new Import(connection, false)
                        .planNew(backup(scene), scene.id(), scene.name(), never)
                        .change();
            case RESTORE_EXISTING, RESTORE_DELETED ->
                new Restore(connection).plan(backup(scene), never).change();
            case COPY_KEEP ->
                new Copy(connection, connection)
                        .plan(gpo(connection, scene.source()), scene.id(), scene.name(), Copy.Permissions.KEEP, never)
                        .change();
            case PERMISSION -> PermissionScenes.edit(connection, gpo(connection, scene.id()));
            case PERMISSION_REPAIR -> PermissionScenes.repair(connection, gpo(connection, scene.id()));
            case STARTER_CREATE -> StarterScenes.changes(connection).create(scene.id(), scene.name(), "new");
            case STARTER_SETTINGS ->
                StarterScenes.changes(connection)
                        .registry(
                                StarterScenes.starter(connection, scene),
                                StarterHalf.USER,
                                StarterScenes.setting("new"));
            case STARTER_REPLACE -> StarterScenes.put(connection, scene, "replaced", Existing.REPLACED);
            case STARTER_DELETE -> StarterScenes.changes(connection).delete(StarterScenes.starter(connection, scene));
        };
    }

    private static Gpo gpo(DomainConnection connection, GpoId id) {
        return new Gpos(connection).byId(id).orElseThrow();
    }

    private static StoredBackup backup(Scene scene) {
        return BackupFolder.read(
                BackupFolder.open(scene.backups()).list().backups().get(0));
    }

    private static void put(
            TestDomain domain, GpoId id, String name, int flags, String text, @Nullable SecurityDescriptor dacl) {
        ContentTarget target = new ContentTarget(id, null, name, flags, new GpoVersion(1, 1), "", dacl);
        domain.run(domain.changes()
                .putContent("prepare " + name, target, TestDomain.content(text, true), CancellationToken.NONE));
    }

    private static void backUp(TestDomain domain, Gpo gpo, Scene scene) {
        new Backup(domain.connection(), BackupFolder.open(scene.backups()), List.of(gpo), "")
                .run(Progress.NONE, CancellationToken.NONE);
    }

    /** The permissions of a default GPO, nearly. */
    private static SecurityDescriptor altered(TestDomain domain) {
        String all = "CCDCLCSWRPWPDTLOSDRCWDWO";
        return Sddl.parse(
                "D:PAI(A;CI;" + all + ";;;DA)(A;CI;" + all + ";;;SY)(A;CI;LCRPLORC;;;AU)"
                        + "(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;AU)(A;CI;LCRPLORC;;;BU)",
                SddlContext.of(domain.connection().facts().sid()));
    }
}
