// SPDX-License-Identifier: Apache-2.0
/** Software that a GPO installs: packages in the GPC's class store ([MS-GPSI]). */
@NullMarked
package org.opengpmc.core.settings.software;

import org.jspecify.annotations.NullMarked;
