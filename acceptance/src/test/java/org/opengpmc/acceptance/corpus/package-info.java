// SPDX-License-Identifier: Apache-2.0
/** Every backup of the corpus goes into a domain and comes out again: nothing is lost on the way. */
@NullMarked
package org.opengpmc.acceptance.corpus;

import org.jspecify.annotations.NullMarked;
