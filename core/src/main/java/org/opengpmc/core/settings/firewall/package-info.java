// SPDX-License-Identifier: Apache-2.0
/** Windows Firewall with Advanced Security: profiles, rules and IPsec, in Registry.pol ([MS-GPFAS]). */
@NullMarked
package org.opengpmc.core.settings.firewall;

import org.jspecify.annotations.NullMarked;
