// SPDX-License-Identifier: Apache-2.0
/** Migration tables: what becomes of the principals and paths in settings that go to another domain. */
@NullMarked
package org.opengpmc.formats.migrationtable;

import org.jspecify.annotations.NullMarked;
