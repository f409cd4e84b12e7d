// SPDX-License-Identifier: Apache-2.0
/** The parsers as a fuzzer sees them: where to put bytes in, samples to begin with, and what must hold for any input. */
@NullMarked
package org.opengpmc.fuzz;

import org.jspecify.annotations.NullMarked;
