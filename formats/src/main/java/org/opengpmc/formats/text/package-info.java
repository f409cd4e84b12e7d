// SPDX-License-Identifier: Apache-2.0
/** Text encodings that several formats share. Inside this module only. */
@NullMarked
package org.opengpmc.formats.text;

import org.jspecify.annotations.NullMarked;
