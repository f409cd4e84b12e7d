// SPDX-License-Identifier: Apache-2.0
/** {@code gpmc diff}. */
@NullMarked
package org.opengpmc.cli.diff;

import org.jspecify.annotations.NullMarked;
