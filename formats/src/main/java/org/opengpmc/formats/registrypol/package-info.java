// SPDX-License-Identifier: Apache-2.0
/** Registry.pol, the file of registry-based settings ([MS-GPREG] 2.2.1 and 3.2.5.1). */
@NullMarked
package org.opengpmc.formats.registrypol;

import org.jspecify.annotations.NullMarked;
