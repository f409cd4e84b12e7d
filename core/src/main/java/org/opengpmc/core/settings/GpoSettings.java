// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.extensionnames.ExtensionEntry;
import org.opengpmc.formats.extensionnames.ExtensionNames;

/**
 * Everything a GPO sets.
 *
 * @param computer what it sets on computers
 * @param user what it sets for users
 * @param problems what could not be read, with file and place
 */
public record GpoSettings(SideSettings computer, SideSettings user, List<StatusMessage> problems) {
    public GpoSettings {
        problems = List.copyOf(problems);
    }

    /** The same, with more that could not be read. */
    public GpoSettings withProblems(List<StatusMessage> more) {
        List<StatusMessage> all = new ArrayList<>(more);
        all.addAll(problems);
        return new GpoSettings(computer, user, all);
    }

    /** Whether no settings are missing of a side; what else could not be read is of no matter. */
    public boolean isComplete(Side side) {
        return side(side).complete() && problems.stream().noneMatch(Problems::hidesSide);
    }

    /** One side. */
    public SideSettings side(Side side) {
        return side == Side.COMPUTER ? computer : user;
    }

    /**
     * Reads the settings of a GPO, with every installed extension. Never fails because of what the GPO holds.
     *
     * @param root where the GPT stands, for people
     */
    public static GpoSettings read(PolicyContent content, String root) {
        return read(content, root, SettingsExtensions.installed());
    }

    /** The same with these extensions. */
    public static GpoSettings read(PolicyContent content, String root, SettingsExtensions extensions) {
        Problems problems = new Problems();
        SideSettings computer = side(content, Side.COMPUTER, root, extensions, problems);
        SideSettings user = side(content, Side.USER, root, extensions, problems);
        return new GpoSettings(computer, user, problems.messages());
    }

    private static SideSettings side(
            PolicyContent policy, Side side, String root, SettingsExtensions extensions, Problems problems) {
        SideContent content = SideContent.of(policy, side, root, extensions);
        List<SideSettings.Shown> shown = new ArrayList<>();
        int hiding = problems.hiding();
        for (SettingsExtension extension : content.present()) {
            read(extension, content, problems).ifPresent(s -> shown.add(new SideSettings.Shown(extension, s)));
        }
        // Before those are read that are of no effect.
        List<SideSettings.SideFile> files = content.whetherRead();
        boolean complete = problems.hiding() == hiding;
        UnregisteredSettings.tell(content, extensions, problems);
        List<UUID> unknown = content.registered().entries().stream()
                .map(ExtensionEntry::cse)
                .filter(cse -> !cse.equals(ExtensionNames.CORE) && !extensions.know(cse))
                .distinct()
                .toList();
        return new SideSettings(
                side, shown, unknown, unknown.isEmpty() ? List.of() : content.unread(), files, complete);
    }

    private static Optional<ExtensionSettings> read(
            SettingsExtension extension, SideContent content, Problems problems) {
        problems.of(extension.name());
        String place = content.place();
        try {
            return extension.read(content, problems);
        } catch (CancelledException e) {
            throw e;
        } catch (GpmcException e) {
            problems.unreadable(place, e);
        } catch (FormatException e) {
            problems.damaged(place, e);
        } finally {
            problems.of(null);
        }
        return Optional.empty();
    }
}
