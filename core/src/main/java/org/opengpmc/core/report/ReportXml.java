// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.settings.ExtensionFailure;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideSettings;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.xml.XmlOutput;

/**
 * The XML report of Microsoft's console (namespace {@code http://www.microsoft.com/GroupPolicy/Settings}): the same
 * elements in the same order, so that scripts made for one read the other.
 */
final class ReportXml {
    static final String SETTINGS = "http://www.microsoft.com/GroupPolicy/Settings";
    static final String TYPES = ExtensionXml.TYPES;

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TICKS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final XmlOutput out;
    private final SettingsContext context;

    private ReportXml(Appendable target, SettingsContext context) {
        this.out = new XmlOutput(target);
        this.context = context;
    }

    /**
     * Writes a report, without byte order mark; its declaration says UTF-16, which {@link ReportFile} makes true.
     *
     * @param read when the GPO was read
     */
    static void write(Appendable target, ReportedGpo gpo, GpoSettings settings, SettingsContext context, Instant read) {
        new ReportXml(target, context).report(gpo, settings, read);
    }

    private void report(ReportedGpo gpo, GpoSettings settings, Instant read) {
        out.declaration("utf-16");
        out.start(SETTINGS, "GPO");
        out.declare("xsd", "http://www.w3.org/2001/XMLSchema").declare("xsi", XmlOutput.XSI);
        out.declareDefault();
        identity(gpo, read);
        side(gpo.computer(), settings.side(Side.COMPUTER));
        side(gpo.user(), settings.side(Side.USER));
        gpo.links().forEach(this::link);
        out.end();
    }

    private void identity(ReportedGpo gpo, Instant read) {
        out.start(SETTINGS, "Identifier");
        out.element(TYPES, "Identifier", gpo.id()).element(TYPES, "Domain", gpo.domain());
        out.end();
        element("Name", gpo.name());
        element("IncludeComments", Boolean.toString(context.comments()));
        // The console's XML never holds the comment itself, whatever IncludeComments says.
        gpo.created().ifPresent(time -> element("CreatedTime", SECONDS.format(time)));
        gpo.modified().ifPresent(time -> element("ModifiedTime", SECONDS.format(time)));
        element("ReadTime", TICKS.format(read));
        @Nullable SecurityDescriptor security = gpo.security();
        if (security != null) {
            new SecurityXml(out, context.trustees()).write(security, gpo.domainSid());
        }
        if (gpo.starter().isEmpty()) {
            element("FilterDataAvailable", Boolean.toString(gpo.filterDataAvailable()));
        }
        gpo.filter().ifPresent(filter -> {
            element("FilterName", filter.name());
            filter.description().filter(text -> !text.isEmpty()).ifPresent(text -> element("FilterDescription", text));
        });
    }

    private void side(ReportedGpo.Half half, SideSettings settings) {
        out.start(SETTINGS, settings.side().label());
        element("VersionDirectory", Integer.toString(half.directoryVersion()));
        element("VersionSysvol", Integer.toString(half.sysvolVersion()));
        element("Enabled", Boolean.toString(half.enabled()));
        settings.extensions().forEach(this::extension);
        out.end();
    }

    private void extension(SideSettings.Shown shown) {
        String namespace = shown.extension().xmlNamespace();
        out.start(SETTINGS, "ExtensionData");
        shown.settings().failure().ifPresentOrElse(this::failure, () -> {
            out.start(SETTINGS, "Extension").type(namespace, shown.extension().xmlType());
            shown.settings().write(new ExtensionXml(out, namespace, context), context);
            out.end();
        });
        element("Name", shown.extension().name());
        out.end();
    }

    private void failure(ExtensionFailure failure) {
        out.start(SETTINGS, "Error");
        element("Source", failure.source());
        element("Details", failure.details());
        element("Description", failure.description());
        out.end();
    }

    private void link(ReportedGpo.Link link) {
        out.start(SETTINGS, "LinksTo");
        element("SOMName", link.somName());
        element("SOMPath", link.somPath());
        element("Enabled", Boolean.toString(link.enabled()));
        element("NoOverride", Boolean.toString(link.enforced()));
        out.end();
    }

    private void element(String name, String text) {
        out.element(SETTINGS, name, text);
    }
}
