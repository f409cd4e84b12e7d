// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.opengpmc.core.migration;

import org.jspecify.annotations.NullMarked;
