// SPDX-License-Identifier: Apache-2.0
/** How fast the formats are read, beside the speed of only reading their bytes. */
@NullMarked
package org.opengpmc.bench.format;

import org.jspecify.annotations.NullMarked;
