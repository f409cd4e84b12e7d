// SPDX-License-Identifier: Apache-2.0
/** Rules of Windows Firewall as texts in the registry ([MS-GPFAS] 2.2.2.19 and 2.2.6.2). */
@NullMarked
package org.opengpmc.formats.firewallrule;

import org.jspecify.annotations.NullMarked;
