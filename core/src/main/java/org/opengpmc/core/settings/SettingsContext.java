// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

/**
 * What settings are named with that does not stand in the GPO itself. Safe for use by several threads.
 *
 * @param trustees who is behind a SID
 */
public record SettingsContext(TrusteeNames trustees) {}
