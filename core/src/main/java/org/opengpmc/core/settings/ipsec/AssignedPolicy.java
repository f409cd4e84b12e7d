// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.ipsec;

/**
 * The assigned policy.
 *
 * @param name what the administrator calls it
 * @param description what the administrator wrote on it; may be empty
 * @param path the DN of the policy, outside the GPO
 */
record AssignedPolicy(String name, String description, String path) {}
