// SPDX-License-Identifier: Apache-2.0
/** Reports on GPOs: who and what a GPO is, and everything it sets, in the form of Microsoft's console. */
@NullMarked
package org.opengpmc.core.report;

import org.jspecify.annotations.NullMarked;
