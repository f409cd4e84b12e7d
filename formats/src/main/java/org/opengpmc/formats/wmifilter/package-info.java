// SPDX-License-Identifier: Apache-2.0
/** How a GPO names its WMI filter, in the directory and in a backup. */
@NullMarked
package org.opengpmc.formats.wmifilter;

import org.jspecify.annotations.NullMarked;
