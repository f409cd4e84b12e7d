// SPDX-License-Identifier: Apache-2.0
/** Migration tables as files, and what is wrong with them. */
@NullMarked
package org.opengpmc.core.migration;

import org.jspecify.annotations.NullMarked;
