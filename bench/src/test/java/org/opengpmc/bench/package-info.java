// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.opengpmc.bench;

import org.jspecify.annotations.NullMarked;
