// SPDX-License-Identifier: Apache-2.0
/** Pages for people: HTML whose every text is escaped, in one file, with its style and script inside. */
@NullMarked
package org.opengpmc.core.report.html;

import org.jspecify.annotations.NullMarked;
