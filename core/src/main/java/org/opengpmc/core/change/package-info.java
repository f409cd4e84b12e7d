// SPDX-License-Identifier: Apache-2.0
/**
 * The change journal: the only way to write to a domain.
 *
 * <p>A {@link org.opengpmc.core.change.Change} is an ordered list of small steps over both stores. Its intent, with every
 * old value that undoing needs, is on disk before the first step; an audit record is too. The last reversible step
 * decides: before it everything is undone, after it everything is finished. {@link
 * org.opengpmc.core.change.Recovery} does either for a process that died.
 */
@NullMarked
package org.opengpmc.core.change;

import org.jspecify.annotations.NullMarked;
