// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.firewall;

/**
 * A value of a profile, or one for all of them.
 *
 * @param option which
 * @param text as the report says it
 */
record FirewallValue(FirewallOption option, String text) {
    /** In words. */
    String words() {
        return option.words(text);
    }
}
