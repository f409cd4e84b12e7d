// SPDX-License-Identifier: Apache-2.0
/** Scripts at startup, shutdown, logon and logoff ([MS-GPSCR]). */
@NullMarked
package org.opengpmc.core.settings.scripts;

import org.jspecify.annotations.NullMarked;
