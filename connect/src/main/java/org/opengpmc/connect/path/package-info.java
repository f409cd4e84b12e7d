// SPDX-License-Identifier: Apache-2.0
/** SYSVOL as a local folder: a mounted share, a copy, or the lab's. */
@NullMarked
package org.opengpmc.connect.path;

import org.jspecify.annotations.NullMarked;
