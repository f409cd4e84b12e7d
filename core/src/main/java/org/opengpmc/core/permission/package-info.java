// SPDX-License-Identifier: Apache-2.0
/**
 * Who may do what with GPOs, SOMs, WMI filters and starter GPOs: the levels in which GPMC speaks of permissions, read from
 * and written to real security descriptors; and whether a GPO's SYSVOL folder agrees with its directory object.
 */
@NullMarked
package org.opengpmc.core.permission;

import org.jspecify.annotations.NullMarked;
