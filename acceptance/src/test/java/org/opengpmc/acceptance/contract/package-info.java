// SPDX-License-Identifier: Apache-2.0
/** What must hold in every kind of domain: one set of tests, run over the lab and over Samba. */
@NullMarked
package org.opengpmc.acceptance.contract;

import org.jspecify.annotations.NullMarked;
