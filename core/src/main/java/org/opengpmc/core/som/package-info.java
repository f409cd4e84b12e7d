// SPDX-License-Identifier: Apache-2.0
/** Scopes of management: the sites, domains and OUs that GPOs are linked to. */
@NullMarked
package org.opengpmc.core.som;

import org.jspecify.annotations.NullMarked;
