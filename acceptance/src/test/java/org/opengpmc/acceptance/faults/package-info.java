// SPDX-License-Identifier: Apache-2.0
/**
 * What goes wrong in the world, seen from the command line: cut connections, full disks, missing rights, damaged
 * backups, Ctrl-C. Each time the right words, the right exit code, and a domain as it was.
 */
@NullMarked
package org.opengpmc.acceptance.faults;

import org.jspecify.annotations.NullMarked;
