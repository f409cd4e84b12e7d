// SPDX-License-Identifier: Apache-2.0
/** Policy-based QoS: priority and throttling of traffic, in Registry.pol ([MS-GPQOS]). */
@NullMarked
package org.opengpmc.core.settings.qos;

import org.jspecify.annotations.NullMarked;
