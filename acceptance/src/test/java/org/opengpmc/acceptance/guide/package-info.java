// SPDX-License-Identifier: Apache-2.0
/** The programs of the guides, as they are printed there, and that they do what the guides say. */
@NullMarked
package org.opengpmc.acceptance.guide;

import org.jspecify.annotations.NullMarked;
