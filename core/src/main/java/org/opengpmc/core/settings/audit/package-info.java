// SPDX-License-Identifier: Apache-2.0
/** The advanced audit policy ([MS-GPAC]): subcategories, audit options, and the SACLs of all files and registry keys. */
@NullMarked
package org.opengpmc.core.settings.audit;

import org.jspecify.annotations.NullMarked;
