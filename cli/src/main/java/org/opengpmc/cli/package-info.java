// SPDX-License-Identifier: Apache-2.0
/** The {@code gpmc} command line: thin commands over {@code core}. */
@NullMarked
package org.opengpmc.cli;

import org.jspecify.annotations.NullMarked;
