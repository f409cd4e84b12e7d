// SPDX-License-Identifier: Apache-2.0
/**
 * The seam to SYSVOL: a small file store with security descriptors. Adapters live in {@code connect}.
 */
@NullMarked
package org.opengpmc.core.sysvol;

import org.jspecify.annotations.NullMarked;
