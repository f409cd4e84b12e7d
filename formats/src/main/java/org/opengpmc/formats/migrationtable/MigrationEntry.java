// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.migrationtable;

/**
 * An entry of a migration table.
 *
 * @param source the principal or path as the settings have it
 */
public record MigrationEntry(String source, MigrationType type, MigrationDestination destination) {
    /** Whether it is for that source. Names of principals and paths have no case. */
    public boolean isFor(String otherSource) {
        return source.equalsIgnoreCase(otherSource);
    }
}
