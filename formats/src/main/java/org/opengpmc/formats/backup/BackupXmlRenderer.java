// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opengpmc.formats.backup.BackupEntry.FileEntry;
import org.opengpmc.formats.backup.BackupEntry.ObjectEntry;
import org.opengpmc.formats.xml.XmlEscape;

/** Writes a new {@code Backup.xml} the way GPMC's template does, white space included. */
final class BackupXmlRenderer {
    private static final String LINE = "\r\n";
    private static final String IN_8 = " ".repeat(8);

    private final StringBuilder out = new StringBuilder();
    private final BackupEntryRenderer entries = new BackupEntryRenderer(out);

    String render(
            List<BackupPrincipal> principals,
            List<String> filePaths,
            BackupCore core,
            List<BackupExtension> extensions) {
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        out.append("<!-- Copyright (c) Microsoft Corporation.  All rights reserved. -->");
        out.append("<GroupPolicyBackupScheme bkp:version=\"2.0\" bkp:type=\"GroupPolicyBackupTemplate\"")
                .append(" xmlns:bkp=\"" + BackupXml.NAMESPACE + "\" xmlns=\"" + BackupXml.NAMESPACE + "\">")
                .append(LINE);
        out.append("    <GroupPolicyObject>");
        principals(principals);
        filePaths(filePaths);
        core(core);
        out.append(' ').append(LINE);
        extensions(extensions);
        out.append("</GroupPolicyObject>").append(LINE).append("</GroupPolicyBackupScheme>");
        return out.toString();
    }

    private void principals(List<BackupPrincipal> principals) {
        if (principals.isEmpty()) {
            out.append("<SecurityGroups/>");
            return;
        }
        out.append("<SecurityGroups>");
        for (BackupPrincipal principal : principals) {
            out.append(principal.fromDacl() ? "<Group bkp:Source=\"FromDACL\">" : "<Group>");
            value("Sid", principal.sid());
            value("SamAccountName", principal.samAccountName());
            value("Type", principal.type());
            value("NetBIOSDomainName", principal.netBiosDomain());
            value("DnsDomainName", principal.dnsDomain());
            value("UPN", principal.upn());
            out.append("</Group>");
        }
        out.append("</SecurityGroups>");
    }

    private void filePaths(List<String> paths) {
        if (paths.isEmpty()) {
            out.append("<FilePaths/>");
            return;
        }
        out.append("<FilePaths>");
        paths.forEach(path -> value("Path", path));
        out.append("</FilePaths>");
    }

    private void core(BackupCore core) {
        out.append("<GroupPolicyCoreSettings>");
        value("ID", core.gpoId());
        value("Domain", core.domain());
        entries.security(core.securityDescriptor());
        value("DisplayName", core.displayName());
        value("Options", Integer.toString(core.options()));
        value("UserVersionNumber", Long.toString(core.user().packed()));
        value("MachineVersionNumber", Long.toString(core.machine().packed()));
        value("MachineExtensionGuids", core.machineExtensions());
        value("UserExtensionGuids", core.userExtensions());
        value("WMIFilter", core.wmiFilter().map(WmiFilterLink::path).orElse(""));
        core.wmiFilter().ifPresent(filter -> value("WMIFilterName", filter.name()));
        out.append("</GroupPolicyCoreSettings>");
    }

    private void extensions(List<BackupExtension> extensions) {
        List<Optional<BackupTemplate>> order = new ArrayList<>();
        order.add(Optional.of(BackupTemplate.REGISTRY));
        order.addAll(BackupTemplate.ORDER);
        Set<String> known = new HashSet<>();
        for (Optional<BackupTemplate> template : order) {
            out.append(IN_8);
            template.ifPresent(t -> {
                known.add(fold(t.id()));
                find(extensions, t.id()).ifPresent(extension -> templated(t, extension));
            });
            out.append(LINE);
        }
        out.append("    ");
        known.add(fold(BackupTemplate.UNKNOWN_EXTENSION));
        extensions.stream().filter(e -> !known.contains(fold(e.id()))).forEach(this::plain);
        plain(find(extensions, BackupTemplate.UNKNOWN_EXTENSION)
                .orElse(new BackupExtension(
                        BackupTemplate.UNKNOWN_EXTENSION, BackupTemplate.UNKNOWN_EXTENSION_NAME, List.of())));
    }

    private static Optional<BackupExtension> find(List<BackupExtension> extensions, String id) {
        return extensions.stream().filter(e -> e.id().equalsIgnoreCase(id)).findFirst();
    }

    private void templated(BackupTemplate template, BackupExtension extension) {
        startTag(template.id(), template.name());
        template.win2kCompatible()
                .ifPresent(value ->
                        out.append(" bkp:Win2KCompatible=\"").append(value).append('"'));
        out.append('>').append(LINE);
        List<BackupEntry> rest = new ArrayList<>(extension.entries());
        for (TemplateLine line : template.lines()) {
            out.append(line.indent());
            BackupEntryRenderer.take(rest, line).ifPresent(entry -> entries.templated(line, entry));
            out.append(LINE);
        }
        for (BackupEntry entry : rest) {
            out.append(" ".repeat(12));
            plain(entry);
            out.append(LINE);
        }
        out.append(IN_8).append("</GroupPolicyExtension>");
    }

    private void plain(BackupExtension extension) {
        startTag(extension.id(), extension.name());
        if (extension.entries().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        extension.entries().forEach(this::plain);
        out.append("</GroupPolicyExtension>");
    }

    private void plain(BackupEntry entry) {
        if (entry instanceof FileEntry file) {
            entries.file(file);
        } else if (entry instanceof ObjectEntry object) {
            entries.plainObject(object);
        }
    }

    private void startTag(String id, String name) {
        out.append("<GroupPolicyExtension");
        entries.attribute("ID", id);
        entries.attribute("DescName", name);
    }

    private void value(String element, String value) {
        if (value.isEmpty()) {
            out.append('<').append(element).append("/>");
        } else {
            out.append('<').append(element).append('>');
            out.append(XmlEscape.cdata(value));
            out.append("</").append(element).append('>');
        }
    }

    private static String fold(String id) {
        return id.toUpperCase(Locale.ROOT);
    }
}
