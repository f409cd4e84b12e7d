// SPDX-License-Identifier: Apache-2.0
/** What must stay fast, and with how few requests, in a domain with thousands of GPOs and OUs. */
@NullMarked
package org.opengpmc.acceptance.scale;

import org.jspecify.annotations.NullMarked;
