// SPDX-License-Identifier: Apache-2.0
/** What holds for the whole house: its rules, and what only several modules together can show. */
@NullMarked
package org.opengpmc.acceptance;

import org.jspecify.annotations.NullMarked;
