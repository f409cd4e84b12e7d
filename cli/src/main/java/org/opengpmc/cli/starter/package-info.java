// SPDX-License-Identifier: Apache-2.0
/** {@code gpmc starter}: starter GPOs, their backups and their cabinets. */
@NullMarked
package org.opengpmc.cli.starter;

import org.jspecify.annotations.NullMarked;
