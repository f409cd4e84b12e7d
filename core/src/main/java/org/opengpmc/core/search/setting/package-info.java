// SPDX-License-Identifier: Apache-2.0
/**
 * Search inside settings: which GPOs set this? All settings of a domain or of a folder of backups are named once and kept
 * in an index on disk, by GPO and version; a search then reads nothing but what changed. The index is a file of one
 * user's cache and may be deleted at any time.
 */
@NullMarked
package org.opengpmc.core.search.setting;

import org.jspecify.annotations.NullMarked;
