// SPDX-License-Identifier: Apache-2.0
/**
 * The object model of the Group Policy Management Console: every documented interface under its own name, so that what
 * is written about GPMC reads as documentation of this package. {@link GPM} is where to begin.
 *
 * <p>How the names translate: a method {@code GetGPO} is {@code getGPO}; a property {@code DisplayName} is {@code
 * getDisplayName} and {@code setDisplayName}; collections count from 1 and can be iterated; times are {@link
 * java.time.Instant}s; a failure HRESULT is a {@link GPMException}. A method that takes a progress sink has a second form
 * that takes one, returns at once and gives an {@link IGPMAsyncCancel}. {@code Import} is {@code importBackup}: Java
 * keeps the word for itself.
 */
@NullMarked
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.NullMarked;
