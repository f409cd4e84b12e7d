// SPDX-License-Identifier: Apache-2.0
/** What a site, domain or OU says about Group Policy: its links and whether it blocks inheritance ([MS-GPOL] 2.2.2). */
@NullMarked
package org.opengpmc.formats.gplink;

import org.jspecify.annotations.NullMarked;
