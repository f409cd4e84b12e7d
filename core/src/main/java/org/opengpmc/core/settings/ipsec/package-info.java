// SPDX-License-Identifier: Apache-2.0
/** The IPsec policy of the domain that a GPO assigns ([MS-GPIPSEC]). */
@NullMarked
package org.opengpmc.core.settings.ipsec;

import org.jspecify.annotations.NullMarked;
