// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.opengpmc.core.settings.ExtensionSettings;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideContent;
import org.opengpmc.core.settings.WrittenDescriptor;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.auditcsv.AuditCsv;
import org.opengpmc.formats.auditcsv.AuditRow;

/** Reads {@code Microsoft\Windows NT\Audit\audit.csv} ([MS-GPAC] 2.2). */
public final class AuditExtension implements SettingsExtension {
    private static final String FILE = "Microsoft\\Windows NT\\Audit\\audit.csv";

    @Override
    public String name() {
        return "Advanced Audit Configuration";
    }

    @Override
    public Set<UUID> clientExtensions() {
        return Set.of(UUID.fromString("f3ccc681-b74c-4060-9f26-cd84525dca2a"));
    }

    @Override
    public String xmlNamespace() {
        return "http://www.microsoft.com/GroupPolicy/Settings/Auditing";
    }

    @Override
    public String xmlType() {
        return "AuditSettings";
    }

    @Override
    public Optional<ExtensionSettings> read(SideContent content, Problems problems) {
        if (content.side() != Side.COMPUTER) {
            return Optional.empty();
        }
        List<AuditSetting> settings = new ArrayList<>();
        content.parse(FILE, problems, AuditCsv::parse)
                .ifPresent(file -> file.rows()
                        .forEach(row -> AuditSetting.of(row)
                                .ifPresentOrElse(
                                        setting -> {
                                            problem(setting, row)
                                                    .ifPresent(p -> problems.damaged(content.place(FILE), p));
                                            settings.add(setting);
                                        },
                                        () -> problems.damaged(content.place(FILE), useless(row)))));
        return Optional.of(new AuditSettings(settings));
    }

    private static Optional<FormatException> problem(AuditSetting setting, AuditRow row) {
        if (setting instanceof AuditSetting.GlobalSacl sacl) {
            try {
                new WrittenDescriptor(sacl.sddl()).check();
            } catch (FormatException e) {
                return Optional.of(FormatException.atLine(
                        AuditCsv.FORMAT, "not a security descriptor: " + e.problem(), row.line()));
            }
        }
        return Optional.empty();
    }

    private static FormatException useless(AuditRow row) {
        return FormatException.atLine(AuditCsv.FORMAT, "the row sets nothing", row.line());
    }
}
