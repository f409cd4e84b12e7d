// SPDX-License-Identifier: Apache-2.0
/**
 * Extensions whose settings are a plain file of sections and lines: Internet Explorer Maintenance ([MS-GPIE]), Remote
 * Installation, central access policies ([MS-GPCAP]).
 */
@NullMarked
package org.opengpmc.core.settings.plain;

import org.jspecify.annotations.NullMarked;
