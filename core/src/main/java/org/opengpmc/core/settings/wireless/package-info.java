// SPDX-License-Identifier: Apache-2.0
/** Wireless and wired network policies, which are XML in directory objects ([MS-GPWL]). */
@NullMarked
package org.opengpmc.core.settings.wireless;

import org.jspecify.annotations.NullMarked;
