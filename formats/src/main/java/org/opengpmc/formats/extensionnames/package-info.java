// SPDX-License-Identifier: Apache-2.0
/** The lists of client-side extensions and their tools on a GPO ([MS-GPOL] 2.2.4). */
@NullMarked
package org.opengpmc.formats.extensionnames;

import org.jspecify.annotations.NullMarked;
