// SPDX-License-Identifier: Apache-2.0
/**
 * What differs between two GPOs, wherever they are: of the same domain, of different ones, in backups. Settings are
 * compared as people read them, under the key that two GPOs share if they set the same thing.
 */
@NullMarked
package org.opengpmc.core.comparison;

import org.jspecify.annotations.NullMarked;
