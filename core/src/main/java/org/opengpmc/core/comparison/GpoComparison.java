// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.comparison.SettingDifference.Kind;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideSettings;
import org.opengpmc.formats.backup.BackupInfo;
import org.opengpmc.formats.security.Sid;

/**
 * What differs between two GPOs.
 *
 * @param left the first, which is seen as what was before
 * @param right the second
 * @param properties what differs beside the settings
 * @param settings the settings that differ, and if that was asked for, all others; extension by extension
 * @param equal how many settings are equal
 * @param problems what could not be read: there may be more differences
 */
public record GpoComparison(
        Compared left,
        Compared right,
        List<PropertyDifference> properties,
        List<SettingDifference> settings,
        int equal,
        List<StatusMessage> problems) {
    /** What is compared beside differences. */
    public enum Extent {
        /** Differences in settings and beside them. */
        ALL,
        /** Differences in settings alone, and in extensions and files that cannot be read as settings. */
        SETTINGS
    }

    /**
     * One of the two, for people.
     *
     * @param name its display name
     * @param id its GUID in braces
     * @param domain DNS name of its domain
     * @param backup the folder of the backup; empty for a GPO of a domain
     */
    public record Compared(String name, String id, String domain, String backup) {
        static Compared of(ComparedGpo gpo) {
            ReportedGpo reported = gpo.report().gpo();
            return new Compared(
                    reported.name(),
                    reported.id(),
                    reported.domain(),
                    gpo.backup().map(Object::toString).orElse(""));
        }

        /** A backup that was listed and not read. */
        public static Compared of(ListedBackup backup) {
            BackupInfo info = backup.info();
            return new Compared(
                    info.gpoName(), info.gpoId(), info.domain(), backup.folder().toString());
        }

        /** As sentences name it. */
        @Override
        public String toString() {
            return "'" + name + "' " + id + (backup.isEmpty() ? " of " + domain : " in " + backup);
        }
    }

    public GpoComparison {
        properties = List.copyOf(properties);
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
    }

    /** Whether nothing differs that counts. */
    public boolean isEqual() {
        return properties.stream().noneMatch(PropertyDifference::counts)
                && settings.stream().allMatch(s -> s.kind() == Kind.EQUAL);
    }

    /** How many settings differ so. */
    public long count(Kind kind) {
        return kind == Kind.EQUAL
                ? equal
                : settings.stream().filter(s -> s.kind() == kind).count();
    }

    /**
     * Compares. Both must have been read with the same templates.
     *
     * @param keepEqual whether equal settings are told too
     */
    public static GpoComparison of(ComparedGpo left, ComparedGpo right, Extent extent, boolean keepEqual) {
        SettingsContext context = context(left.report(), right.report());
        SettingsContext exact = context.toCompare();
        SettingsContext exactLeft = DomainAccounts.of(left, right).moved(exact);
        List<SettingDifference> settings = new ArrayList<>();
        for (Side side : Side.values()) {
            Map<String, List<ComparedSetting>> before = byExtension(left.report(), side, context, exactLeft);
            Map<String, List<ComparedSetting>> after = byExtension(right.report(), side, context, exact);
            after.forEach((extension, s) -> before.putIfAbsent(extension, List.of()));
            before.forEach((extension, s) -> settings.addAll(
                    SettingPairs.ofCompared(side, extension, s, after.getOrDefault(extension, List.of()))));
        }
        FileDifferences files = new FileDifferences();
        for (Side side : Side.values()) {
            files.compare(
                    side,
                    left.report().settings().side(side),
                    right.report().settings().side(side));
        }
        List<PropertyDifference> properties = new ArrayList<>(
                extent == Extent.SETTINGS
                        ? PropertyDifferences.ofUnread(left, right, context.trustees())
                        : PropertyDifferences.of(left, right, context.trustees()));
        properties.addAll(files.differences());
        int equal = (int) settings.stream().filter(s -> s.kind() == Kind.EQUAL).count();
        List<StatusMessage> problems = new ArrayList<>(left.report().settings().problems());
        problems.addAll(right.report().settings().problems());
        problems.addAll(files.problems());
        return new GpoComparison(
                Compared.of(left),
                Compared.of(right),
                properties,
                keepEqual
                        ? settings
                        : settings.stream().filter(s -> s.kind() != Kind.EQUAL).toList(),
                equal,
                problems);
    }

    /** The same names on both sides: what differs must be the GPOs. */
    private static SettingsContext context(GpoReport left, GpoReport right) {
        LocalDate before = left.context().asOf();
        LocalDate after = right.context().asOf();
        SettingsContext both = new SettingsContext(
                left.context().trustees().or(right.context().trustees()),
                left.context().templates(),
                before.isAfter(after) ? before : after);
        Optional<Sid> domain = left.context().domain();
        Optional<Sid> root = left.context().rootDomain();
        SettingsContext there = domain.equals(right.context().domain()) ? both.in(domain) : both;
        return root.equals(right.context().rootDomain()) ? there.inForest(root) : there;
    }

    private static Map<String, List<ComparedSetting>> byExtension(
            GpoReport report, Side side, SettingsContext context, SettingsContext exact) {
        Map<String, List<ComparedSetting>> settings = new LinkedHashMap<>();
        for (SideSettings.Shown shown : report.settings().side(side).extensions()) {
            settings.computeIfAbsent(shown.extension().name(), n -> new ArrayList<>())
                    .addAll(ComparedSetting.of(shown.settings(), context, exact));
        }
        return settings;
    }
}
