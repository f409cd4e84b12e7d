// SPDX-License-Identifier: Apache-2.0
/**
 * Long work: progress, cancellation, and results that tell what was done.
 */
@NullMarked
package org.opengpmc.core.operation;

import org.jspecify.annotations.NullMarked;
