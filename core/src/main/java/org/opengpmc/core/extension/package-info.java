// SPDX-License-Identifier: Apache-2.0
/** Client-side extensions by name: the known ones, and those that GPOs have settings for. */
@NullMarked
package org.opengpmc.core.extension;

import org.jspecify.annotations.NullMarked;
