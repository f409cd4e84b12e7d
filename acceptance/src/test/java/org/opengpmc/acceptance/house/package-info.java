// SPDX-License-Identifier: Apache-2.0
/** The rules of the house, kept by tests: {@code docs/architecture.md} draws what these check. */
@NullMarked
package org.opengpmc.acceptance.house;

import org.jspecify.annotations.NullMarked;
