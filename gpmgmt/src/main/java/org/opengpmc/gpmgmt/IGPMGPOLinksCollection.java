// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * Links of a scope of management, in the order of the method that gave them.
 *
 * <p>A snapshot of the moment it was made. Immutable; safe for use by several threads.
 */
public interface IGPMGPOLinksCollection extends GPMCollection<IGPMGPOLink> {}
