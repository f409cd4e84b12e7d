// SPDX-License-Identifier: Apache-2.0
/** Users, computers and groups by any of their names and by their SIDs, and the groups that they are in. */
@NullMarked
package org.opengpmc.core.trustee;

import org.jspecify.annotations.NullMarked;
