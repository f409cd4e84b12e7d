// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.migration.MigrationTableCheck;
import org.opengpmc.core.migration.MigrationTableFile;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.migrationtable.MigrationDestination;
import org.opengpmc.formats.migrationtable.MigrationEntry;
import org.opengpmc.formats.migrationtable.MigrationTable;
import org.opengpmc.formats.migrationtable.MigrationType;

final class GPMMigrationTable implements IGPMMigrationTable {
    private MigrationTable table;

    private GPMMigrationTable(MigrationTable table) {
        this.table = table;
    }

    static GPMMigrationTable empty() {
        return new GPMMigrationTable(MigrationTable.empty());
    }

    static GPMMigrationTable read(Path file) {
        return new GPMMigrationTable(Calls.file(() -> MigrationTableFile.read(file)));
    }

    /** A table as calls take it: the object, or the path of a file. */
    static MigrationTable argument(Object migrationTable) {
        if (migrationTable instanceof String file) {
            return read(Calls.path(file, "migrationTable")).table;
        }
        if (migrationTable instanceof GPMMigrationTable ours) {
            return ours.table();
        }
        throw GPMException.invalidArgument("a migration table is an IGPMMigrationTable or the path of a file, not "
                + migrationTable.getClass().getSimpleName());
    }

    synchronized MigrationTable table() {
        return table;
    }

    @Override
    public void save(String migrationTablePath) {
        Path file = Calls.path(migrationTablePath, "migrationTablePath");
        MigrationTable now = table().grouped();
        Calls.run(() -> MigrationTableFile.write(now, file));
    }

    @Override
    public void add(int flags, Object value) {
        Calls.flags(flags, GPMFlags.GPM_PROCESS_SECURITY);
        if (!(value instanceof IGPMGPO) && !(value instanceof IGPMBackup)) {
            throw GPMException.invalidArgument("principals and paths are collected from an IGPMGPO or IGPMBackup");
        }
        throw GPMException.notImplemented("collecting principals and paths from settings");
    }

    @Override
    public IGPMMapEntry addEntry(String source, GPMEntryType entryType) {
        return addEntry(source, entryType, null);
    }

    @Override
    public synchronized IGPMMapEntry addEntry(String source, GPMEntryType entryType, @Nullable Object destination) {
        String text = Calls.required(source, "source");
        if (text.isEmpty()) {
            throw GPMException.invalidArgument("the argument source is empty");
        }
        String label = Calls.required(entryType, "entryType").name().substring("type".length());
        MigrationType type = MigrationType.of(label).orElseThrow();
        MigrationEntry entry = new MigrationEntry(text, type, destination(destination));
        table = table.with(entry);
        return new GPMMapEntry(entry);
    }

    private static MigrationDestination destination(@Nullable Object argument) {
        if (argument == null) {
            return MigrationDestination.SAME_AS_SOURCE;
        }
        if (argument instanceof String text) {
            if (text.isEmpty()) {
                throw GPMException.invalidArgument("the destination is empty: leave it out to keep the source");
            }
            return MigrationDestination.to(text);
        }
        GPMDestinationOption option = argument instanceof Integer number
                ? GPMDestinationOption.of(number)
                : argument instanceof GPMDestinationOption given ? given : GPMDestinationOption.opDestinationSet;
        for (MigrationDestination.Kept kept : MigrationDestination.Kept.values()) {
            if (option.name().equals("op" + kept.element())) {
                return kept;
            }
        }
        throw GPMException.invalidArgument(
                "a destination is a name, a path, or one of the options that need neither, not " + argument);
    }

    @Override
    public IGPMMapEntry getEntry(String source) {
        return new GPMMapEntry(entry(source));
    }

    private MigrationEntry entry(String source) {
        String text = Calls.required(source, "source");
        return table().entry(text)
                .orElseThrow(() ->
                        new GPMException(HResult.ERROR_NOT_FOUND, "the table has no entry for '" + text + "'", null));
    }

    @Override
    public synchronized void deleteEntry(String source) {
        table = table.without(entry(source).source());
    }

    @Override
    public IGPMMapEntry updateDestination(String source) {
        return updateDestination(source, null);
    }

    @Override
    public synchronized IGPMMapEntry updateDestination(String source, @Nullable Object destination) {
        MigrationEntry before = entry(source);
        MigrationEntry after = new MigrationEntry(before.source(), before.type(), destination(destination));
        table = table.with(after);
        return new GPMMapEntry(after);
    }

    @Override
    public IGPMResult validate() {
        List<StatusMessage> messages = MigrationTableCheck.check(table());
        boolean valid = messages.stream().noneMatch(message -> message.severity() == Severity.ERROR);
        return GPMResult.done(valid, messages);
    }

    @Override
    public IGPMMapEntryCollection getEntries() {
        return new GPMMapEntryCollection(table().entries().stream()
                .sorted(Comparator.comparing(MigrationEntry::type)
                        .thenComparing(MigrationEntry::source, String.CASE_INSENSITIVE_ORDER))
                .map(GPMMapEntry::new)
                .toList());
    }
}
