// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * The WMI filters of a domain.
 *
 * <p>A snapshot of the moment it was made. Immutable; safe for use by several threads.
 */
public interface IGPMWMIFilterCollection extends GPMCollection<IGPMWMIFilter> {}
