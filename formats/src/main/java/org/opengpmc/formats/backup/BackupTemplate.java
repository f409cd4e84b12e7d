// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.backup.BackupEntry.AttributeKind;
import org.opengpmc.formats.backup.TemplateLine.Attribute;
import org.opengpmc.formats.backup.TemplateLine.Blank;
import org.opengpmc.formats.backup.TemplateLine.Files;
import org.opengpmc.formats.backup.TemplateLine.ObjectLines;
import org.opengpmc.formats.backup.TemplateLine.Security;

/**
 * The template GPMC fills in when it backs up. Each known backup extension owns a line of it; where an extension is not
 * used only the line's indentation stays, which is why every {@code Backup.xml} has its run of blank lines.
 *
 * @param id in the case GPMC writes it
 * @param name {@code DescName}
 * @param win2kCompatible the value of that attribute, where there is one
 * @param lines what stands between the tags
 */
public record BackupTemplate(String id, String name, Optional<String> win2kCompatible, List<TemplateLine> lines) {
    /** The backup extension that carries whatever no other one claims. It has no template of its own. */
    public static final String UNKNOWN_EXTENSION = "{F15C46CD-82A0-4C2D-A210-5D0D3182A418}";

    /** What GPMC calls it. */
    public static final String UNKNOWN_EXTENSION_NAME = "Unknown Extension";

    private static final String IN_12 = " ".repeat(12);
    private static final String IN_16 = " ".repeat(16);
    private static final String IN_20 = " ".repeat(20);
    private static final String IN_24 = " ".repeat(24);
    private static final String IN_28 = " ".repeat(28);
    private static final String TAB = "\t    ";

    /** Registry-based policy; in every backup. */
    public static final BackupTemplate REGISTRY = of(
            "{35378EAC-683F-11D2-A89A-00C04FBBCFA2}",
            "Registry",
            file(IN_12, "%GPO_MACH_FSPATH%\\registry.pol", null),
            file(IN_12, "%GPO_USER_FSPATH%\\registry.pol", null),
            pattern(IN_12, false, "%GPO_FSPATH%\\Adm\\*.*", null));

    /** Folder redirection. */
    public static final BackupTemplate FOLDER_REDIRECTION = of(
            "{25537BA6-77A8-11D2-9B6C-0000F8080861}",
            "Folder Redirection",
            pattern(IN_12, false, "%GPO_USER_FSPATH%\\Documents & Settings\\*", "FRValidateSettings"));

    /** Startup, shutdown, logon and logoff scripts. */
    public static final BackupTemplate SCRIPTS = of(
            "{42B5FAAE-6536-11d2-AE5A-0000F87571E3}",
            "Scripts",
            file(IN_12, "%GPO_MACH_FSPATH%\\Scripts\\scripts.ini", "ScriptsValidatePaths"),
            file(TAB, "%GPO_MACH_FSPATH%\\Scripts\\PSscripts.ini", null),
            pattern(IN_12, true, "%GPO_MACH_FSPATH%\\Scripts\\Startup\\*", null),
            pattern(IN_12, false, "%GPO_MACH_FSPATH%\\Scripts\\Startup\\*", null),
            pattern(IN_12, true, "%GPO_MACH_FSPATH%\\Scripts\\Shutdown\\*", null),
            pattern(IN_12, false, "%GPO_MACH_FSPATH%\\Scripts\\Shutdown\\*", null),
            file(IN_12, "%GPO_USER_FSPATH%\\Scripts\\scripts.ini", "ScriptsValidatePaths"),
            file(TAB, "%GPO_USER_FSPATH%\\Scripts\\PSscripts.ini", null),
            pattern(IN_12, true, "%GPO_USER_FSPATH%\\Scripts\\Logon\\*", null),
            pattern(IN_12, false, "%GPO_USER_FSPATH%\\Scripts\\Logon\\*", null),
            pattern(IN_12, true, "%GPO_USER_FSPATH%\\Scripts\\Logoff\\*", null),
            pattern(IN_12, false, "%GPO_USER_FSPATH%\\Scripts\\Logoff\\*", null));

    /** Security settings. */
    public static final BackupTemplate SECURITY = of(
            "{827D319E-6EAC-11D2-A4EA-00C04F79F83A}",
            "Security",
            file(IN_12, "%GPO_MACH_FSPATH%\\microsoft\\windows nt\\SecEdit\\GptTmpl.inf", "SecurityValidateSettings"));

    /** Wireless policies. */
    public static final BackupTemplate WIRELESS = new BackupTemplate(
            "{0ACDD40C-75AC-47AB-BAA0-BF6DE7E7FE63}",
            "Wireless Group Policy",
            Optional.of("false"),
            List.of(wireless()));

    /** Software installation. */
    public static final BackupTemplate SOFTWARE_INSTALLATION = of(
            "{c6dc5466-785a-11d2-84d0-00c04fb169f7}",
            "Software Installation",
            // The line of the user half: no backup with one has been seen, so it is laid out like the computer's.
            classStore("%GPO_USER_DSPATH%", IN_12),
            classStore("%GPO_MACH_DSPATH%", " ".repeat(8)));

    /**
     * The lines after {@link #REGISTRY}, one an extension; an empty one belongs to an extension that no known backup
     * uses.
     */
    public static final List<Optional<BackupTemplate>> ORDER = List.of(
            Optional.empty(),
            Optional.of(FOLDER_REDIRECTION),
            Optional.of(SCRIPTS),
            Optional.empty(),
            Optional.of(SECURITY),
            Optional.empty(),
            Optional.of(WIRELESS),
            Optional.empty(),
            Optional.of(SOFTWARE_INSTALLATION));

    public BackupTemplate {
        lines = List.copyOf(lines);
    }

    private static BackupTemplate of(String id, String name, TemplateLine... lines) {
        return new BackupTemplate(id, name, Optional.empty(), List.of(lines));
    }

    private static Files file(String indent, String path, @Nullable String reEvaluate) {
        return new Files(indent, false, false, path, Optional.ofNullable(reEvaluate));
    }

    private static Files pattern(String indent, boolean folder, String path, @Nullable String reEvaluate) {
        return new Files(indent, folder, true, path, Optional.ofNullable(reEvaluate));
    }

    private static ObjectLines wireless() {
        String kind = "ms-net-ieee-80211-GroupPolicy";
        List<TemplateLine> policy = List.of(
                new Attribute(IN_28, AttributeKind.MULTI_STRING, "description"),
                new Attribute(IN_28, AttributeKind.STRING, "ms-net-ieee-80211-GP-PolicyGUID"),
                new Attribute(IN_28, AttributeKind.STRING, "ms-net-ieee-80211-GP-PolicyData"));
        String parent = "cn=IEEE80211,cn=Windows,cn=Microsoft,%GPO_MACH_DSPATH%";
        ObjectLines policies = object(IN_24, " ".repeat(25), "*," + parent, kind, null, policy);
        ObjectLines wlan = object(IN_20, IN_20, parent, "container", null, List.of(policies));
        ObjectLines windows = object(
                IN_16,
                IN_16,
                "cn=Windows,cn=Microsoft,%GPO_MACH_DSPATH%",
                "container",
                null,
                List.of(new Blank(IN_20), wlan));
        return object(IN_12, IN_12, "cn=Microsoft,%GPO_MACH_DSPATH%", "container", null, List.of(windows));
    }

    private static ObjectLines classStore(String side, String indent) {
        List<TemplateLine> fields = new ArrayList<>();
        fields.add(new Security(IN_24));
        PackageField.ALL.forEach(field -> fields.add(new Attribute(IN_24, field.kind(), field.name())));
        String parent = "cn=Packages,cn=Class Store," + side;
        ObjectLines all =
                object(IN_20, IN_20, "*," + parent, "packageRegistration", "SIProcessAllPackageObjects", fields);
        ObjectLines packages = object(IN_16, IN_16, parent, "classStore", null, List.of(all));
        return object(
                indent,
                IN_12,
                "cn=Class Store," + side,
                "classStore",
                null,
                List.of(
                        packages,
                        new Attribute(IN_16, AttributeKind.DWORD, "appSchemaVersion"),
                        new Attribute(IN_16, AttributeKind.STRING, "extensionName"),
                        new Attribute(IN_16, AttributeKind.STRING, "description"),
                        new Attribute(IN_16, AttributeKind.EXPANDED_STRING, "displayName")));
    }

    private static ObjectLines object(
            String indent,
            String endIndent,
            String path,
            String objectClass,
            @Nullable String reEvaluate,
            List<TemplateLine> lines) {
        return new ObjectLines(indent, endIndent, path, objectClass, Optional.ofNullable(reEvaluate), lines);
    }
}
