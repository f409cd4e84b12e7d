// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * The entries of a migration table, by type and then by source.
 *
 * <p>A snapshot of the moment it was made. Immutable; safe for use by several threads.
 */
public interface IGPMMapEntryCollection extends GPMCollection<IGPMMapEntry> {}
