// SPDX-License-Identifier: Apache-2.0
/** Large domains on demand: a generator that fills a real domain with GPOs, OUs and links, the same ones every time. */
@NullMarked
package org.opengpmc.bench;

import org.jspecify.annotations.NullMarked;
