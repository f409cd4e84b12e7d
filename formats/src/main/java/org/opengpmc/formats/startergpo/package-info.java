// SPDX-License-Identifier: Apache-2.0
/** What a starter GPO says about itself: {@code StarterGPO.tmplx} and the strings beside it, see docs/formats/starter-gpo.md. */
@NullMarked
package org.opengpmc.formats.startergpo;

import org.jspecify.annotations.NullMarked;
