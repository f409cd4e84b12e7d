// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * Client-side extensions.
 *
 * <p>A snapshot of the moment it was made. Immutable; safe for use by several threads.
 */
public interface IGPMCSECollection extends GPMCollection<IGPMClientSideExtension> {}
