// SPDX-License-Identifier: Apache-2.0
/** WMI filters: {@code msWMI-Som} objects that decide on which machines a GPO applies. */
@NullMarked
package org.opengpmc.core.wmi;

import org.jspecify.annotations.NullMarked;
