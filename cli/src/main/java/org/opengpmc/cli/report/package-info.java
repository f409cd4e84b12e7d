// SPDX-License-Identifier: Apache-2.0
/** {@code gpmc report}. */
@NullMarked
package org.opengpmc.cli.report;

import org.jspecify.annotations.NullMarked;
