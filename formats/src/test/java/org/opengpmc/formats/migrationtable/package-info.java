// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.opengpmc.formats.migrationtable;

import org.jspecify.annotations.NullMarked;
