// SPDX-License-Identifier: Apache-2.0
/** The targets under inputs that are known. */
@NullMarked
package org.opengpmc.fuzz;

import org.jspecify.annotations.NullMarked;
