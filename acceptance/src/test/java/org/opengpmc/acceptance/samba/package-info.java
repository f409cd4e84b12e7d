// SPDX-License-Identifier: Apache-2.0
/**
 * A real Samba domain, one annotation away: {@link org.opengpmc.acceptance.samba.WithSamba}.
 *
 * <p>The coordinates come from the environment ({@code OPENGPMC_TEST_…}, as {@code ./check samba env} prints them), or
 * the rig is started once for the JVM and stopped at its end. Where no Samba can run, these tests are skipped with a
 * banner; with {@code CI=true} or {@code OPENGPMC_REQUIRE_SAMBA=1} they fail.
 */
@NullMarked
package org.opengpmc.acceptance.samba;

import org.jspecify.annotations.NullMarked;
