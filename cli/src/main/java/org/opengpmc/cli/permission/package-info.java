// SPDX-License-Identifier: Apache-2.0
/** {@code gpmc permission}: who may do what with GPOs, SOMs, WMI filters and starter GPOs. */
@NullMarked
package org.opengpmc.cli.permission;

import org.jspecify.annotations.NullMarked;
