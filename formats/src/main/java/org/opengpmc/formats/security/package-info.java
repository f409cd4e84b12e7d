// SPDX-License-Identifier: Apache-2.0
/** Security identifiers and security descriptors, binary and SDDL ([MS-DTYP] 2.4, 2.5.1). */
@NullMarked
package org.opengpmc.formats.security;

import org.jspecify.annotations.NullMarked;
