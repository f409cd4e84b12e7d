// SPDX-License-Identifier: Apache-2.0
/** Software restriction policies: which programs may run, in Registry.pol below {@code Safer\CodeIdentifiers}. */
@NullMarked
package org.opengpmc.core.settings.softwarerestriction;

import org.jspecify.annotations.NullMarked;
