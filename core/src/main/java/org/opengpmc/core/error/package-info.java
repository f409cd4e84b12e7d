// SPDX-License-Identifier: Apache-2.0
/**
 * The one sealed hierarchy of failures. Data first (kind, object, server), then words for a person: what failed, on
 * which object and DC, and what to do.
 */
@NullMarked
package org.opengpmc.core.error;

import org.jspecify.annotations.NullMarked;
