// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** One line of a migration table. Immutable; safe for use by several threads. */
public interface IGPMMapEntry {
    /** The principal or path as the settings have it. */
    String getSource();

    /** What it becomes; empty unless the option is {@code opDestinationSet}. */
    String getDestination();

    /** How the destination is found. */
    GPMDestinationOption getDestinationOption();

    /** What the source is. */
    GPMEntryType getEntryType();
}
