// SPDX-License-Identifier: Apache-2.0
/** Administrative templates, wherever they are kept: folders, and the central store of a domain. */
@NullMarked
package org.opengpmc.core.template;

import org.jspecify.annotations.NullMarked;
