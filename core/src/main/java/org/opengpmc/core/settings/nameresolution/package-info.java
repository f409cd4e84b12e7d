// SPDX-License-Identifier: Apache-2.0
/** The name resolution policy table, in Registry.pol ([MS-GPNRPT]). */
@NullMarked
package org.opengpmc.core.settings.nameresolution;

import org.jspecify.annotations.NullMarked;
