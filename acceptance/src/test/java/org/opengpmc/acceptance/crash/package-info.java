// SPDX-License-Identifier: Apache-2.0
/** What is left of a change when its process dies at any of its points, and when two write at once. */
@NullMarked
package org.opengpmc.acceptance.crash;

import org.jspecify.annotations.NullMarked;
