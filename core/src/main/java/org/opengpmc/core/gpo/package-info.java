// SPDX-License-Identifier: Apache-2.0
/** Group Policy objects: their two halves, what they hold, and everything that is done to them. */
@NullMarked
package org.opengpmc.core.gpo;

import org.jspecify.annotations.NullMarked;
