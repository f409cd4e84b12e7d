// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.extension;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.formats.extensionnames.ExtensionEntry;
import org.opengpmc.formats.extensionnames.ExtensionNames;

/**
 * An extension that GPOs have settings for.
 *
 * @param extension unknown ones are said to be called where settings for them were seen
 * @param tools the snap-ins named beside it, in the order met
 * @param computerGpos the GPOs with computer settings for it
 * @param userGpos the GPOs with user settings for it
 */
public record UsedExtension(
        ClientSideExtension extension, Set<UUID> tools, List<Gpo> computerGpos, List<Gpo> userGpos) {
    public UsedExtension {
        tools = Collections.unmodifiableSet(new LinkedHashSet<>(tools));
        computerGpos = List.copyOf(computerGpos);
        userGpos = List.copyOf(userGpos);
    }

    /** The extensions that GPOs name in {@code gPCMachineExtensionNames} and {@code gPCUserExtensionNames}, by GUID. */
    public static List<UsedExtension> of(Collection<Gpo> gpos) {
        Map<String, Uses> found = new TreeMap<>();
        for (Gpo gpo : gpos) {
            for (ExtensionEntry entry :
                    ExtensionNames.parse(gpo.machineExtensions()).entries()) {
                uses(found, entry).computer().add(gpo);
            }
            for (ExtensionEntry entry :
                    ExtensionNames.parse(gpo.userExtensions()).entries()) {
                uses(found, entry).user().add(gpo);
            }
        }
        // The entry under which preferences list their tools once more is no extension.
        found.remove(ExtensionNames.CORE.toString());
        return found.values().stream().map(Uses::toUsed).toList();
    }

    private static Uses uses(Map<String, Uses> found, ExtensionEntry entry) {
        Uses uses = found.computeIfAbsent(
                entry.cse().toString(),
                key -> new Uses(entry.cse(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
        uses.tools().addAll(entry.tools());
        return uses;
    }

    private record Uses(UUID id, Set<UUID> tools, Set<Gpo> computer, Set<Gpo> user) {
        UsedExtension toUsed() {
            ClientSideExtension extension = KnownExtensions.find(id)
                    .orElseGet(() -> ClientSideExtension.unknown(id, !computer.isEmpty(), !user.isEmpty()));
            return new UsedExtension(extension, tools, List.copyOf(computer), List.copyOf(user));
        }
    }
}
