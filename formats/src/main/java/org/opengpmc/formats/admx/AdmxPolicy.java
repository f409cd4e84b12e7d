// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy: what its states write to the registry.
 *
 * @param name unique in its file
 * @param forMachines whether it exists for computers
 * @param forUsers whether it exists for users
 * @param displayName a text reference
 * @param explainText a text reference; may be empty
 * @param presentation a reference such as {@code $(presentation.Name)}; empty if it has no controls
 * @param key the registry key below the hive
 * @param valueName the value that says whether it is enabled; null if it has none
 * @param category a reference to its category; may be empty
 * @param supportedOn a reference; may be empty
 * @param enabledValue what that value is when it is enabled; null if not given: then 1
 * @param disabledValue what it is when it is disabled; null if not given: then it is deleted
 * @param enabledList further values written when it is enabled
 * @param disabledList further values written when it is disabled
 * @param elements what can be set when it is enabled
 * @param line where it begins, from 1
 */
public record AdmxPolicy(
        String name,
        boolean forMachines,
        boolean forUsers,
        String displayName,
        String explainText,
        String presentation,
        String key,
        @Nullable String valueName,
        String category,
        String supportedOn,
        @Nullable AdmxValue enabledValue,
        @Nullable AdmxValue disabledValue,
        List<AdmxItem> enabledList,
        List<AdmxItem> disabledList,
        List<AdmxElement> elements,
        long line) {
    public AdmxPolicy {
        enabledList = List.copyOf(enabledList);
        disabledList = List.copyOf(disabledList);
        elements = List.copyOf(elements);
    }
}
