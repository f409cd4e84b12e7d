// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.startergpo.StarterStrings;
import org.opengpmc.formats.startergpo.StarterTemplate;

/**
 * How the files of a starter GPO are called in a cabinet. GPMC's cabinets have no folders: the half stands before the
 * name, as in {@code Machine_Registry.pol}. A cabinet with folders is read as well.
 */
final class StarterCabinetNames {
    private static final Map<String, SysvolPath> FILES = Map.of(
            "startergpo.tmplx", SysvolPath.parse(StarterTemplate.FILE_NAME),
            "machine_registry.pol", SysvolPath.parse("Machine\\Registry.pol"),
            "machine_comment.cmtx", SysvolPath.parse("Machine\\comment.cmtx"),
            "user_registry.pol", SysvolPath.parse("User\\Registry.pol"),
            "user_comment.cmtx", SysvolPath.parse("User\\comment.cmtx"));

    private static final Pattern STRINGS =
            Pattern.compile("([A-Za-z0-9-]{1,80})_startergpo\\.tmpll", Pattern.CASE_INSENSITIVE);

    private StarterCabinetNames() {}

    /** Where a file of a cabinet belongs; empty if it is no part of a starter GPO. */
    static Optional<SysvolPath> toSysvol(String cabinetName) {
        String flat = cabinetName.replace('\\', '_');
        Matcher strings = STRINGS.matcher(flat);
        if (strings.matches()) {
            return Optional.of(new SysvolPath(List.of(strings.group(1), StarterStrings.FILE_NAME)));
        }
        return Optional.ofNullable(FILES.get(flat.toLowerCase(Locale.ROOT)));
    }

    /** The name in a cabinet of a file in SYSVOL; empty if cabinets have none for it. */
    static Optional<String> toCabinet(SysvolPath path) {
        String flat = String.join("_", path.segments());
        if (path.segments().size() > 2 || toSysvol(flat).isEmpty()) {
            return Optional.empty();
        }
        // As GPMC writes it, whatever the case in SYSVOL.
        return Optional.of(flat.replaceFirst("(?i)_comment\\.cmtx$", "_Comment.cmtx"));
    }

    /** Whether a cabinet's file is a settings report: made from the settings, so it need not be kept. */
    static boolean isReport(String cabinetName) {
        return cabinetName.equalsIgnoreCase("Report.html") || cabinetName.equalsIgnoreCase("Report.xml");
    }
}
