// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.ReportedGpo.BackedUp;
import org.opengpmc.core.report.ReportedGpo.Half;
import org.opengpmc.core.report.ReportedGpo.Starter;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.extensionnames.ExtensionNames;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterStrings;
import org.opengpmc.formats.startergpo.StarterTemplate;

/**
 * A starter GPO as it is reported on, wherever it comes from.
 *
 * @param id its GUID in braces
 * @param domain DNS name of its domain; empty if that is not known
 * @param template what it says about itself
 * @param strings the texts that this refers to
 * @param modified when it was changed last, where that is known
 * @param files its files
 * @param root where they are, for people
 * @param backup if they are those of a backup: which
 */
public record StarterReport(
        String id,
        String domain,
        StarterTemplate template,
        StarterStrings strings,
        Optional<Instant> modified,
        List<PolicyFile> files,
        String root,
        Optional<BackedUp> backup) {
    /** The administrative templates of the console. */
    private static final UUID COMPUTER_TOOL = UUID.fromString("d02b1f72-3407-48ae-ba88-e8213c6761f1");

    private static final UUID USER_TOOL = UUID.fromString("d02b1f73-3407-48ae-ba88-e8213c6761f1");

    public StarterReport {
        files = List.copyOf(files);
    }

    /**
     * The report.
     *
     * @param read when it was read
     * @param problems what could not be read of it
     */
    public GpoReport make(SettingsContext context, Instant read, List<StatusMessage> problems) {
        PolicyContent content = new PolicyContent(files, List.of(), extensions(Side.COMPUTER), extensions(Side.USER));
        ReportedGpo gpo = reported();
        return new GpoReport(
                backup.map(gpo::from).orElse(gpo),
                GpoSettings.read(content, root).withProblems(problems),
                context,
                read);
    }

    private ReportedGpo reported() {
        String name = text(StarterProperty.DISPLAY_NAME);
        return new ReportedGpo(
                id,
                domain,
                Optional.empty(),
                name.isEmpty() ? id : name,
                Optional.of(text(StarterProperty.DESCRIPTION)).filter(comment -> !comment.isEmpty()),
                template.created(),
                modified,
                null,
                false,
                Optional.empty(),
                true,
                half(template.version().computer()),
                half(template.version().user()),
                List.of(),
                Optional.of(new Starter(
                        template.type(),
                        text(StarterProperty.AUTHOR),
                        text(StarterProperty.PRODUCT),
                        text(StarterProperty.STARTER_VERSION))));
    }

    private String text(StarterProperty property) {
        return template.get(property, strings);
    }

    /** It has one store, whose version counts for both. */
    private static Half half(int version) {
        return new Half(version, version, true);
    }

    /** A starter GPO registers nothing: what it can hold is known. */
    private String extensions(Side side) {
        boolean present = files.stream()
                .anyMatch(f -> f.path().toString().equalsIgnoreCase(side.folder() + "\\" + RegistryPol.FILE_NAME));
        UUID tool = side == Side.COMPUTER ? COMPUTER_TOOL : USER_TOOL;
        return present
                ? ExtensionNames.EMPTY.add(SettingsExtension.REGISTRY, tool).write()
                : "";
    }
}
