// SPDX-License-Identifier: Apache-2.0
/** {@code audit.csv}: the advanced audit policy of a GPO ([MS-GPAC] 2.2). */
@NullMarked
package org.opengpmc.formats.auditcsv;

import org.jspecify.annotations.NullMarked;
