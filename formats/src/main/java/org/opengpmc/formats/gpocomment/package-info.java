// SPDX-License-Identifier: Apache-2.0
/** GPO.cmt, the comment of a GPO. */
@NullMarked
package org.opengpmc.formats.gpocomment;

import org.jspecify.annotations.NullMarked;
