// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * The GPOs that a search found.
 *
 * <p>A snapshot of the moment it was made. Immutable; safe for use by several threads.
 */
public interface IGPMGPOCollection extends GPMCollection<IGPMGPO> {}
