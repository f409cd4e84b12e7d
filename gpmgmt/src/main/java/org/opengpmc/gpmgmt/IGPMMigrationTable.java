// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/**
 * A migration table in memory: what becomes of the principals and paths in settings that go to another domain. There
 * is one entry for a source; sources are compared without regard to case. Safe for use by several threads.
 */
public interface IGPMMigrationTable {
    /**
     * Writes the table to a file, in UTF-16 as the console does; one that exists is replaced.
     *
     * @throws GPMException {@code ERROR_WRITE_FAULT} if it cannot be written
     */
    void save(String migrationTablePath);

    /**
     * Collects the principals and paths of a GPO or a backup.
     *
     * @param flags 0 for the settings alone; {@link GPMFlags#GPM_PROCESS_SECURITY} for the permissions too
     * @param value an {@link IGPMGPO} or {@link IGPMBackup}
     * @throws GPMException {@code E_INVALIDARG} for anything else; {@code E_NOTIMPL}: looking into settings comes with
     *     a later version
     */
    void add(int flags, Object value);

    /** Adds an entry that keeps the source, or replaces that of the source. */
    IGPMMapEntry addEntry(String source, GPMEntryType entryType);

    /**
     * Adds an entry, or replaces that of the source. Names are not looked up.
     *
     * @param destination null for the same as the source; a {@link GPMDestinationOption} or its number, except {@code
     *     opDestinationSet}; a String for that name or path
     * @throws GPMException {@code E_INVALIDARG} for an empty source, an empty String as destination, or a value of
     *     another type
     */
    IGPMMapEntry addEntry(String source, GPMEntryType entryType, @Nullable Object destination);

    /**
     * The entry of a source.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if there is none
     */
    IGPMMapEntry getEntry(String source);

    /**
     * Removes the entry of a source.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if there is none
     */
    void deleteEntry(String source);

    /**
     * Lets the entry of a source keep the source.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if there is none
     */
    IGPMMapEntry updateDestination(String source);

    /**
     * Changes where an entry leads.
     *
     * @param destination null for the same as the source; a {@link GPMDestinationOption} or its number, except {@code
     *     opDestinationSet}; a String for that name or path
     * @throws GPMException {@code ERROR_NOT_FOUND} if there is no entry of that source; otherwise as {@link #addEntry}
     */
    IGPMMapEntry updateDestination(String source, @Nullable Object destination);

    /**
     * Checks the form of all entries: that paths are paths and names are names, and that the destination suits the
     * type. Nothing is looked up.
     *
     * @return a Boolean; the messages say what is wrong
     */
    IGPMResult validate();

    /** All entries as they are now. */
    IGPMMapEntryCollection getEntries();
}
