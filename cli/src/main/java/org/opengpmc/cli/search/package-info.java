// SPDX-License-Identifier: Apache-2.0
/** {@code gpmc search}: objects by criteria. */
@NullMarked
package org.opengpmc.cli.search;

import org.jspecify.annotations.NullMarked;
