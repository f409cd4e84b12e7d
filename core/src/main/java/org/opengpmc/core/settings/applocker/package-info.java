// SPDX-License-Identifier: Apache-2.0
/** AppLocker: which programs may run, rules as XML in values of Registry.pol below the key {@code SrpV2}. */
@NullMarked
package org.opengpmc.core.settings.applocker;

import org.jspecify.annotations.NullMarked;
