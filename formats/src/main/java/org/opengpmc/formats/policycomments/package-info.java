// SPDX-License-Identifier: Apache-2.0
/** comment.cmtx, the comments that administrators write on single policies. */
@NullMarked
package org.opengpmc.formats.policycomments;

import org.jspecify.annotations.NullMarked;
