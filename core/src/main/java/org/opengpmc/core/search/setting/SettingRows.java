// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideSettings;
import org.opengpmc.core.settings.SideSettings.Shown;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/**
 * Everything a GPO sets as rows of an index: its settings by name, and the values of Registry.pol that no setting tells,
 * because an extension shows them as something of its own.
 */
final class SettingRows {
    private static final Set<String> SETTINGS = Set.of("pol", "inf", "ini", "xml", "csv", "cmtx", "cmt", "aas");

    private final GpoReport report;
    private final Map<SysvolPath, byte[]> registry;
    private final List<IndexRow> rows = new ArrayList<>();

    private SettingRows(GpoReport report, Map<SysvolPath, byte[]> registry) {
        this.report = report;
        this.registry = registry;
    }

    /**
     * Content of which each file of settings is read once, however often it is asked for; Registry.pol is put aside for
     * {@link #of}.
     */
    static PolicyContent watched(PolicyContent content, Map<SysvolPath, byte[]> registry) {
        List<PolicyFile> files = content.files().stream()
                .map(file -> isOfSettings(file) ? watched(file, registry) : file)
                .toList();
        return new PolicyContent(files, content.objects(), content.machineExtensions(), content.userExtensions());
    }

    private static PolicyFile watched(PolicyFile file, Map<SysvolPath, byte[]> registry) {
        boolean isRegistry = isRegistryPol(file);
        AtomicReference<byte[]> kept = new AtomicReference<>();
        return PolicyFile.file(file.path(), () -> {
            byte[] bytes = kept.get();
            if (bytes == null) {
                bytes = file.source().read();
                kept.set(bytes);
                if (isRegistry) {
                    registry.put(file.path(), bytes);
                }
            }
            return bytes.clone();
        });
    }

    /** Scripts and programs are read by nobody, and may be large. */
    private static boolean isOfSettings(PolicyFile file) {
        String name = file.path().name().toLowerCase(Locale.ROOT);
        return !file.directory() && SETTINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean isRegistryPol(PolicyFile file) {
        List<String> segments = file.path().segments();
        return segments.size() == 2 && segments.get(1).equalsIgnoreCase(RegistryPol.FILE_NAME);
    }

    static List<IndexRow> of(GpoReport report, Map<SysvolPath, byte[]> registry) {
        SettingRows rows = new SettingRows(report, registry);
        for (Side side : Side.values()) {
            rows.add(side);
        }
        return rows.rows;
    }

    private void add(Side side) {
        SideSettings settings = report.settings().side(side);
        Set<String> told = new HashSet<>();
        for (Shown shown : settings.extensions()) {
            for (Setting setting : shown.settings().settings(report.context())) {
                rows.add(new IndexRow(side, shown.extension().name(), setting, false));
                setting.registry().forEach(place -> told.add(folded(place)));
            }
        }
        registry.forEach((file, bytes) -> {
            if (file.segments().get(0).equalsIgnoreCase(side.folder())) {
                entries(bytes).forEach(entry -> addUntold(settings, entry, told));
            }
        });
    }

    private void addUntold(SideSettings settings, PolEntry entry, Set<String> told) {
        RegistryPlace place = RegistryPlace.of(settings.side(), entry);
        if (told.add(folded(place))) {
            String owner = settings.extensions().stream()
                    .map(Shown::extension)
                    .filter(e -> e.ownsRegistryValue(settings.side(), entry))
                    .map(SettingsExtension::name)
                    .findFirst()
                    .orElse("Registry");
            Setting setting = Setting.of(
                            "registry:" + folded(place), List.of(RegistryPol.FILE_NAME), place.toString(), text(entry))
                    .in(List.of(place));
            rows.add(new IndexRow(settings.side(), owner, setting, true));
        }
    }

    private static List<PolEntry> entries(byte[] bytes) {
        // What is damaged is told already, by whoever read the settings.
        return RegistryPol.readable(bytes).whole().entries();
    }

    private static String folded(RegistryPlace place) {
        return place.toString().toLowerCase(Locale.ROOT);
    }

    /** Bytes are rarely what somebody looks for, and a text with such a name may be a secret. */
    private static String text(PolEntry entry) {
        if (entry.asNumber().isPresent()) {
            return Long.toUnsignedString(entry.asNumber().getAsLong());
        }
        if (entry.valueName().toLowerCase(Locale.ROOT).endsWith("password")) {
            return "(not shown)";
        }
        return entry.asString()
                .or(() -> entry.asStrings().map((List<String> lines) -> String.join("\n", lines)))
                .orElse("(" + entry.size() + " bytes)");
    }
}
