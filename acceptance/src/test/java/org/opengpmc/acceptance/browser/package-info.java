// SPDX-License-Identifier: Apache-2.0
/** Pages in a real browser: Chromium, driven over its DevTools protocol. */
@NullMarked
package org.opengpmc.acceptance.browser;

import org.jspecify.annotations.NullMarked;
