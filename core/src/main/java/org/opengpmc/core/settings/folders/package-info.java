// SPDX-License-Identifier: Apache-2.0
/** Redirection of the folders of user profiles ([MS-GPFR]). */
@NullMarked
package org.opengpmc.core.settings.folders;

import org.jspecify.annotations.NullMarked;
