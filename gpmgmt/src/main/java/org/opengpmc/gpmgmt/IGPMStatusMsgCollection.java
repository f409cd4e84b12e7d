// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * What an operation or a check had to say; empty if nothing.
 *
 * <p>A snapshot of the moment it was made. Immutable; safe for use by several threads.
 */
public interface IGPMStatusMsgCollection extends GPMCollection<IGPMStatusMessage> {}
