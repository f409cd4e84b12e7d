// SPDX-License-Identifier: Apache-2.0
/** Microsoft cabinets ([MS-CAB]): read and written, stored and MSZIP ([MS-MCI]). */
@NullMarked
package org.opengpmc.formats.cabinet;

import org.jspecify.annotations.NullMarked;
