// SPDX-License-Identifier: Apache-2.0
/** Where GPOs are linked: {@code gpmc link}, {@code gpmc inheritance}, {@code gpmc som}, {@code gpmc site}. */
@NullMarked
package org.opengpmc.cli.som;

import org.jspecify.annotations.NullMarked;
