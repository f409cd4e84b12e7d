// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.opengpmc.formats.migrationtable.MigrationDestination;
import org.opengpmc.formats.migrationtable.MigrationEntry;

record GPMMapEntry(MigrationEntry entry) implements IGPMMapEntry {
    @Override
    public String getSource() {
        return entry.source();
    }

    @Override
    public String getDestination() {
        return entry.destination() instanceof MigrationDestination.To to ? to.value() : "";
    }

    @Override
    public GPMDestinationOption getDestinationOption() {
        if (entry.destination() instanceof MigrationDestination.Kept kept) {
            return GPMDestinationOption.valueOf("op" + kept.element());
        }
        return GPMDestinationOption.opDestinationSet;
    }

    @Override
    public GPMEntryType getEntryType() {
        return GPMEntryType.valueOf("type" + entry.type().label());
    }
}
