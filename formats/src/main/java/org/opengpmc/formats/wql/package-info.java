// SPDX-License-Identifier: Apache-2.0
/** WQL, the query language of WMI, as far as WMI filters use it ([MS-WMI] 2.2.1). */
@NullMarked
package org.opengpmc.formats.wql;

import org.jspecify.annotations.NullMarked;
