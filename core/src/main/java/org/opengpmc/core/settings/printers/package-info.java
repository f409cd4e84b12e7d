// SPDX-License-Identifier: Apache-2.0
/** Printer connections that a GPO deploys ([MS-GPDPC]). */
@NullMarked
package org.opengpmc.core.settings.printers;

import org.jspecify.annotations.NullMarked;
