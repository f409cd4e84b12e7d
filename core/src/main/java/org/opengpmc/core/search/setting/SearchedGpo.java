// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A GPO, or a backup of one, whose settings are searched.
 *
 * @param key what the index finds it by
 * @param stamp changes when its settings may have
 * @param name its display name
 * @param id its GUID in braces
 * @param domain DNS name of its domain
 * @param backup where its backup is, if it is one
 */
public record SearchedGpo(String key, String stamp, String name, String id, String domain, Optional<Path> backup) {}
