// SPDX-License-Identifier: Apache-2.0
/** {@code gpmc wmi}: WMI filters. */
@NullMarked
package org.opengpmc.cli.wmi;

import org.jspecify.annotations.NullMarked;
