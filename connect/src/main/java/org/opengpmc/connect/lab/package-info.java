// SPDX-License-Identifier: Apache-2.0
/**
 * The lab domain: a folder that behaves like a domain controller's directory and SYSVOL, for trying, teaching and
 * testing. It is strict: what Active Directory refuses, the lab refuses with the same result code.
 *
 * <p>Reads go to {@link org.opengpmc.connect.lab.LabTree}, an index in memory of immutable entries. A write is computed
 * as a list of change records, appended to {@code directory.log} and forced to disk, then applied to the tree and only
 * then answered. Several processes may have one lab open: each follows the log of the others, and one at a time writes.
 */
@NullMarked
package org.opengpmc.connect.lab;

import org.jspecify.annotations.NullMarked;
