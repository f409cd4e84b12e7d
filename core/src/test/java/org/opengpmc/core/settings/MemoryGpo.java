// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.report.ReportedGpo.Half;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.security.WellKnownSids;

/** A GPO in memory, for the tests of extensions: files and objects in, settings and report out. */
public final class MemoryGpo {
    private final List<PolicyFile> files = new ArrayList<>();
    private final List<PolicyObject> objects = new ArrayList<>();
    private String machine = "";
    private String user = "";

    /** Registers a client-side extension for a side. */
    public MemoryGpo registered(Side side, String cse) {
        String entry = "[{" + cse + "}]";
        machine += side == Side.COMPUTER ? entry : "";
        user += side == Side.USER ? entry : "";
        return this;
    }

    public MemoryGpo file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public MemoryGpo file(String path, byte[] content) {
        files.add(PolicyFile.file(SysvolPath.parse(path), content::clone));
        return this;
    }

    public MemoryGpo object(PolicyObject object) {
        objects.add(object);
        return this;
    }

    public GpoSettings read() {
        return GpoSettings.read(new PolicyContent(files, objects, machine, user), "gpt");
    }

    /** The first extension shown on a side. */
    public ExtensionSettings first(Side side) {
        return read().side(side).extensions().get(0).settings();
    }

    /** The settings that the first extension of a side names. */
    public List<Setting> settings(Side side) {
        return first(side).settings(context());
    }

    /** Only well-known SIDs have names. */
    public static SettingsContext context() {
        return new SettingsContext(WellKnownSids::displayName);
    }

    /** The whole report. */
    public String xml() {
        return xml(context());
    }

    public String xml(SettingsContext context) {
        return report(context).text(ReportFormat.XML);
    }

    /** What a report is made of. */
    public GpoReport report(SettingsContext context) {
        ReportedGpo gpo = new ReportedGpo(
                "{6AC1786C-016F-11D2-945F-00C04FB984F9}",
                "contoso.test",
                Optional.empty(),
                "Test",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                null,
                Optional.empty(),
                new Half(1, 1, true),
                new Half(1, 1, true),
                List.of());
        return new GpoReport(gpo, read(), context, Instant.EPOCH);
    }

    /** The content of the first {@code Extension} element of the report, with its tags, lines joined by line feeds. */
    public String extensionXml() {
        String xml = xml().replace("\r\n", "\n");
        int start = xml.indexOf("<Extension ");
        return start < 0
                ? ""
                : xml.substring(start, xml.indexOf("</ExtensionData>")).strip();
    }
}
