// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.software;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.settings.DescriptorXml;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.ShownRights;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * A package that is deployed.
 *
 * @param id the GUID of its object, in braces
 * @param name what the administrator calls it
 * @param files the package and its transforms, in order; the setup program if it is no Windows Installer package
 * @param major version
 * @param minor version
 * @param language LCID
 * @param architecture 0 for x86, 6 for Itanium, 9 for x64
 * @param supportUrl where users get help; may be empty
 * @param flags see [MS-GPSI] 2.2.2.4.3
 * @param script {@code A} assigned, {@code P} published, {@code R} removed
 * @param product the GUID of the product, in braces
 * @param scriptPath its advertise script
 * @param revision how often it was redeployed
 * @param uiLevel 3 for basic, 5 for full
 * @param upgrades what it upgrades
 * @param type 5 for a Windows Installer package, 6 for a setup program
 * @param security who may install it; null if not known
 */
record SoftwarePackage(
        String id,
        String name,
        List<String> files,
        int major,
        int minor,
        int language,
        int architecture,
        String supportUrl,
        int flags,
        String script,
        String product,
        String scriptPath,
        int revision,
        int uiLevel,
        List<String> upgrades,
        int type,
        @Nullable SecurityDescriptor security) {
    private static final int UNINSTALL_UNMANAGED = 0x4;
    private static final int PUBLISHED = 0x8;
    private static final int USER_INSTALL = 0x20;
    private static final int ON_DEMAND = 0x40;
    private static final int ORPHAN = 0x80;
    private static final int UNINSTALL = 0x100;
    private static final int UNINSTALL_ON_REMOVAL = 0x1000;
    private static final int FORCE_UPGRADE = 0x4000;
    private static final int EXCLUDE_X86_ON_WIN64 = 0x10000;
    private static final int IGNORE_LANGUAGE = 0x20000;
    private static final int SETUP_PROGRAM = 6;
    private static final int FULL_UI = 5;

    SoftwarePackage {
        files = List.copyOf(files);
        upgrades = List.copyOf(upgrades);
    }

    static SoftwarePackage read(PolicyObject object, Problems problems) {
        PackageAttributes from = new PackageAttributes(object, problems);
        String name = from.text("packageName");
        boolean setup = from.number("packageType") == SETUP_PROGRAM;
        return new SoftwarePackage(
                from.guid("objectGUID"),
                name.isEmpty() ? from.text("displayName") : name,
                setup ? List.of(from.text("setupCommand")) : files(from.texts("msiFileList"), object, problems),
                from.number("versionNumberHi"),
                from.number("versionNumberLo"),
                from.number("localeID"),
                // Older consoles put the platform's version above it.
                from.number("machineArchitecture") & 0xFF,
                from.text("url"),
                from.number("packageFlags"),
                from.text("msiScriptName"),
                from.guid("productCode"),
                from.text("msiScriptPath"),
                from.number("revision"),
                from.number("installUiLevel"),
                from.texts("canUpgradeScript"),
                from.number("packageType"),
                object.security());
    }

    /** {@code 0:\\server\share\package.msi}, {@code 1:…mst}, in any order. */
    private static List<String> files(List<String> list, PolicyObject object, Problems problems) {
        Map<Integer, String> files = new TreeMap<>();
        for (String file : list) {
            int colon = file.indexOf(':');
            try {
                files.put(Integer.valueOf(file.substring(0, Math.max(colon, 0))), file.substring(colon + 1));
            } catch (NumberFormatException e) {
                problems.tell(
                        "damaged", object.path().toString(), "msiFileList holds '" + file + "', which has no number");
            }
        }
        return List.copyOf(files.values());
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Whether it is installed, and no longer removed or left alone. */
    boolean isDeployed() {
        return !script.equals("R") && !has(UNINSTALL) && !has(ORPHAN);
    }

    private String deployment() {
        return has(PUBLISHED) || script.equals("P") ? "Publish" : "Assign";
    }

    private String uiName() {
        return uiLevel == FULL_UI ? "Maximum" : "Basic";
    }

    private String path() {
        return files.isEmpty() ? "" : files.get(0);
    }

    private List<String> transforms() {
        return files.isEmpty() ? List.of() : files.subList(1, files.size());
    }

    Setting setting(SettingsContext context) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("Path", path()));
        if (!transforms().isEmpty()) {
            details.add(new Detail("Transforms", String.join("\n", transforms())));
        }
        details.add(new Detail("Version", major + "." + minor));
        details.add(new Detail("Language (LCID)", Integer.toString(language)));
        details.add(new Detail("Platform", platform()));
        details.add(new Detail("Support URL", supportUrl));
        details.add(new Detail("When out of scope", has(UNINSTALL_ON_REMOVAL) ? "Uninstall" : "Leave installed"));
        details.add(new Detail("Auto-install by file extension activation", yes(has(ON_DEMAND))));
        details.add(new Detail("Shown in Add/Remove Programs", yes(has(USER_INSTALL))));
        details.add(new Detail("Installation user interface", uiName()));
        details.add(new Detail("Ignore language when deploying this package", yes(has(IGNORE_LANGUAGE))));
        details.add(new Detail("32-bit package on 64-bit machines", yes(!has(EXCLUDE_X86_ON_WIN64))));
        details.add(new Detail("Remove earlier installations not from Group Policy", yes(has(UNINSTALL_UNMANAGED))));
        details.add(new Detail("Required upgrade for existing packages", yes(has(FORCE_UPGRADE))));
        details.add(new Detail("Upgrades", String.join("\n", upgrades)));
        details.add(new Detail("Product code", product));
        details.add(new Detail("Deployment count", Integer.toString(revision)));
        details.add(new Detail("Script", scriptPath));
        details.add(new Detail("Permissions", permissions(context)));
        details.removeIf(detail -> detail.value().isEmpty());
        String key = product.isEmpty() ? name.toLowerCase(Locale.ROOT) : product;
        return new Setting("software:" + key, List.of("Software installation"), name, deployment(), details);
    }

    void write(ExtensionXml out, SettingsContext context) {
        out.start(type == SETUP_PROGRAM ? "NonMsiApplication" : "MsiApplication");
        out.element("Identifier", id).element("Name", name).element("Path", path());
        out.element("MajorVersion", major).element("MinorVersion", minor);
        out.element("LanguageId", language).element("Architecture", architecture);
        out.element("IgnoreLanguage", has(IGNORE_LANGUAGE));
        out.element("Allowx86Onia64", !has(EXCLUDE_X86_ON_WIN64));
        out.element("SupportURL", supportUrl);
        out.element("AutoInstall", has(ON_DEMAND));
        out.element("DisplayInARP", has(USER_INSTALL));
        out.element("IncludeCOM", true);
        if (security != null) {
            new DescriptorXml(out, context, SoftwarePackage::access)
                    .write(Sddl.show(security, SddlContext.NONE), security);
        }
        out.element("DeploymentType", deployment());
        out.element("ProductId", product).element("ScriptPath", scriptPath);
        out.element("DeploymentCount", revision);
        out.element("InstallationUILevel", uiName());
        transforms().forEach(transform -> out.element("Transform", transform));
        out.start("Upgrades").element("Mandatory", has(FORCE_UPGRADE)).end();
        out.element("UninstallUnmanaged", has(UNINSTALL_UNMANAGED));
        out.element("LossOfScopeAction", has(UNINSTALL_ON_REMOVAL) ? "Uninstall" : "Unmanage");
        out.end();
    }

    private static String yes(boolean is) {
        return is ? "Yes" : "No";
    }

    /** By the processor's number in the Windows headers. */
    private String platform() {
        return switch (architecture) {
            case 0 -> "x86";
            case 6 -> "ia64";
            case 9 -> "x64";
            default -> Integer.toString(architecture);
        };
    }

    private String permissions(SettingsContext context) {
        return security == null
                ? ""
                : security.daclEntries().stream()
                        .filter(Ace.WithTrustee.class::isInstance)
                        .map(Ace.WithTrustee.class::cast)
                        .map(ace -> (ace.type().denies() ? "Deny: " : "Allow: ")
                                + context.trustees()
                                        .name(ace.trustee())
                                        .orElse(ace.trustee().toString())
                                + ": " + access(ace.mask()).words())
                        .collect(Collectors.joining("\n"));
    }

    private static ShownRights access(int mask) {
        boolean all = (mask & AccessMask.GENERIC_ALL) != 0;
        return ShownRights.of(
                all ? AccessMask.Directory.ALL : mask,
                "SoftwareInstallationGroupedAccessEnum",
                all ? "Full control" : words(mask));
    }

    private static String words(int mask) {
        if ((mask & AccessMask.Directory.ALL) == AccessMask.Directory.ALL) {
            return "Full control";
        }
        boolean writes = (mask & AccessMask.Directory.WRITE_PROPERTY) != 0;
        boolean reads = (mask & AccessMask.Directory.READ_PROPERTY) != 0 || mask == AccessMask.GENERIC_READ;
        return writes ? "Modify" : reads ? "Read" : "Custom";
    }
}
