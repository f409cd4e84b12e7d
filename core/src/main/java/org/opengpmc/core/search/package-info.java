// SPDX-License-Identifier: Apache-2.0
/** Searches of GPOs, SOMs, sites, backups, WMI filters and starter GPOs by criteria, as the console's API has them. */
@NullMarked
package org.opengpmc.core.search;

import org.jspecify.annotations.NullMarked;
