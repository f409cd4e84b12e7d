// SPDX-License-Identifier: Apache-2.0
/** Instances in the Managed Object Format ([DSP0004] 7), in which GPMC exports WMI filters. */
@NullMarked
package org.opengpmc.formats.mof;

import org.jspecify.annotations.NullMarked;
