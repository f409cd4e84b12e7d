// SPDX-License-Identifier: Apache-2.0
/** {@code gpmc extension}: client-side extensions. */
@NullMarked
package org.opengpmc.cli.extension;

import org.jspecify.annotations.NullMarked;
