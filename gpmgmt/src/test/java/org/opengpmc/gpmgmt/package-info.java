// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.NullMarked;
