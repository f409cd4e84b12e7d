// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.folders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.security.Sid;

/**
 * A folder and where it is redirected to.
 *
 * @param id its known-folder GUID in braces
 * @param flags see [MS-GPFR] 2.2.1.1 and 2.2.2.2.1
 * @param locations by group, the first that a user is in counts
 */
record RedirectedFolder(String id, int flags, List<Location> locations) {
    static final int MOVE_CONTENTS = 0x1;
    static final int FOLLOW_PARENT = 0x2;
    static final int NOT_SPECIFIED = 0x4;
    static final int EXCLUSIVE = 0x10;
    static final int RELOCATE_ON_REMOVAL = 0x20;
    static final int TO_FULL_PATH = 0x1000;
    static final int TO_LOCAL = 0x2000;
    static final int DOWN_LEVEL = 0x8000;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("{3eb685db-65f9-4cf6-a03a-e3ef65729f3d}", "AppData (Roaming)"),
            Map.entry("{b4bfcc3a-db2c-424c-b029-7fe99a87c641}", "Desktop"),
            Map.entry("{625b53c3-ab48-4ec1-ba1f-a1ef4146fc19}", "Start Menu"),
            Map.entry("{fdd39ad0-238f-46af-adb4-6c85480369c7}", "Documents"),
            Map.entry("{33e28130-4e1e-4676-835a-98395c3bc3bb}", "Pictures"),
            Map.entry("{4bd8d571-6d19-48d3-be97-422220080e43}", "Music"),
            Map.entry("{18989b1d-99b5-455b-841c-ab7c74e4ddfc}", "Videos"),
            Map.entry("{1777f761-68ad-4d8a-87bd-30b759fa33dd}", "Favorites"),
            Map.entry("{56784854-c6cb-462b-8169-88e350acb882}", "Contacts"),
            Map.entry("{374de290-123f-4565-9164-39c4925e467b}", "Downloads"),
            Map.entry("{bfb9d5e0-c6a9-404c-b2b2-ae6db6af4968}", "Links"),
            Map.entry("{7d1d3a04-debb-4115-95cf-2f29da2920da}", "Searches"),
            Map.entry("{4c5c32ff-bb9d-43b0-b5b4-2d72e54eaaa4}", "Saved Games"));

    RedirectedFolder {
        locations = List.copyOf(locations);
    }

    /**
     * Where it is for the members of a group.
     *
     * @param path the destination; empty if it is none of its own
     * @param group the group's SID, as written
     */
    record Location(String path, String group) {
        Optional<String> groupName(SettingsContext context) {
            try {
                return context.trustees().name(Sid.parse(group));
            } catch (FormatException e) {
                return Optional.empty();
            }
        }
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    Setting setting(SettingsContext context) {
        List<Detail> details = new ArrayList<>();
        locations.forEach(l -> details.add(new Detail(l.groupName(context).orElse(l.group()), l.path())));
        details.add(new Detail("Grant exclusive rights", yes(EXCLUSIVE)));
        details.add(new Detail("Move contents", yes(MOVE_CONTENTS)));
        details.add(new Detail("Policy removal", has(RELOCATE_ON_REMOVAL) ? "Restore contents" : "Leave contents"));
        String id = this.id.toLowerCase(Locale.ROOT);
        return new Setting(
                "folder:" + id, List.of("Folder Redirection"), NAMES.getOrDefault(id, this.id), target(), details);
    }

    private String target() {
        if (has(NOT_SPECIFIED)) {
            return "No administrative policy specified";
        }
        if (has(FOLLOW_PARENT)) {
            return "Follow the parent folder";
        }
        return has(TO_LOCAL) ? "Redirect to the local profile" : "Redirect";
    }

    private String yes(int flag) {
        return has(flag) ? "Yes" : "No";
    }

    void write(ExtensionXml out, SettingsContext context) {
        out.start("Folder").element("Id", id);
        for (Location location : locations) {
            out.start("Location").element("DestinationPath", location.path()).start("SecurityGroup");
            out.elementIn(ExtensionXml.TYPES, "SID", location.group());
            location.groupName(context).ifPresent(name -> out.elementIn(ExtensionXml.TYPES, "Name", name));
            out.end().end();
        }
        out.element("GrantExclusiveRights", has(EXCLUSIVE));
        out.element("MoveContents", has(MOVE_CONTENTS));
        out.element("FollowParent", has(FOLLOW_PARENT));
        out.element("ApplyToDownLevel", has(DOWN_LEVEL));
        out.element("DoNotCare", has(NOT_SPECIFIED));
        out.element("RedirectToLocal", has(TO_LOCAL));
        out.element("PolicyRemovalBehavior", has(RELOCATE_ON_REMOVAL) ? "RestoreContents" : "LeaveContents");
        // Whether only a user's primary computers count is a registry setting; the file always says no.
        out.element("ConfigurationControl", "GP");
        out.element("PrimaryComputerEvaluation", "PrimaryComputerPolicyDisabled");
        out.end();
    }
}
