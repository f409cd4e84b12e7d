// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

/**
 * A value of a list that is written as a whole.
 *
 * @param key its key; the list's default key or the policy's where the file gives none
 * @param valueName its name
 * @param value what is written
 */
public record AdmxItem(String key, String valueName, AdmxValue value) {}
