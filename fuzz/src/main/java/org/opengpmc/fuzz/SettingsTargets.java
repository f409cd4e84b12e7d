// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.unboundid.util.json.JSONException;
import com.unboundid.util.json.JSONObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.report.ReportedGpo.Half;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.admx.AdmlFile;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.admx.AdmxFile;
import org.opengpmc.formats.admx.Template;
import org.opengpmc.formats.admx.TemplateStore;
import org.opengpmc.formats.security.WellKnownSids;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlLimits;

/** What extensions read, through to the report: whatever a GPO holds, its report is made and is XML. */
final class SettingsTargets {
    private static final ReportedGpo GPO = new ReportedGpo(
            TextTargets.GUID,
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
    private static final SettingsContext CONTEXT =
            new SettingsContext(WellKnownSids::displayName, templates(), LocalDate.MAX);
    /** A report is deeper than the file it shows. */
    private static final XmlLimits LIMITS = new XmlLimits(64 << 20, 400, 10_000_000);

    private static final int EVERY = 8;

    private SettingsTargets() {}

    static List<FuzzTarget> all() {
        return List.of(
                file("settings-security", "827d319e", GpoInput.SECURITY, SettingsSeeds.SECURITY),
                file("settings-audit", "f3ccc681", GpoInput.AUDIT, SettingsSeeds.AUDIT),
                file("settings-scripts", "42b5faae", GpoInput.SCRIPTS, SettingsSeeds.SCRIPTS),
                file("settings-powershell", "42b5faae", GpoInput.POWERSHELL, SettingsSeeds.SCRIPTS),
                file("settings-folders", "25537ba6", GpoInput.FOLDERS, SettingsSeeds.FOLDERS),
                file("settings-old-folders", "25537ba6", GpoInput.OLD_FOLDERS, SettingsSeeds.OLD_FOLDERS),
                file("settings-plain", "a2e30f80", GpoInput.BROWSER, SettingsSeeds.PLAIN),
                file("settings-registry", "35378eac", GpoInput.REGISTRY, SettingsSeeds.REGISTRY),
                target("settings-preferences", "", SettingsSeeds.PREFERENCES, SettingsTargets::preference),
                target(
                        "settings-values",
                        "35378eac",
                        SettingsSeeds.VALUES,
                        (gpo, in) -> pieces(in).forEach(gpo::value)),
                target(
                        "settings-objects",
                        "",
                        SettingsSeeds.OBJECTS,
                        (gpo, in) -> pieces(in).forEach(gpo::object)),
                new FuzzTarget("settings-gpo", SettingsSeeds.GPOS, input -> report(GpoInput.of(input))));
    }

    private static FuzzTarget file(String name, String extension, String path, List<byte[]> seeds) {
        return target(name, extension, seeds, (gpo, input) -> gpo.file(path, input));
    }

    /**
     * A target of one kind of content.
     *
     * @param extension how the GUIDs of the extensions begin that read it
     */
    private static FuzzTarget target(
            String name, String extension, List<byte[]> seeds, BiConsumer<GpoInput, byte[]> made) {
        String registered = GpoInput.registered(e ->
                e.clientExtensions().stream().anyMatch(cse -> cse.toString().startsWith(extension)));
        // What stands in users' files only is read on their side only.
        Side side = List.of("25537ba6", "a2e30f80").contains(extension) ? Side.USER : Side.COMPUTER;
        return new FuzzTarget(name, seeds, input -> {
            GpoInput gpo = GpoInput.of(side, registered);
            made.accept(gpo, input);
            report(gpo);
        });
    }

    /** The first byte chooses the type. */
    private static void preference(GpoInput gpo, byte[] input) {
        if (input.length > 0) {
            int type = Byte.toUnsignedInt(input[0]) % GpoInput.PREFERENCES.size();
            String path = GpoInput.preference(GpoInput.PREFERENCES.get(type));
            gpo.file(path, Arrays.copyOfRange(input, 1, input.length));
        }
    }

    private static Stream<byte[]> pieces(byte[] input) {
        String text = new String(input, ISO_8859_1);
        return Arrays.stream(text.split(String.valueOf(GpoInput.PIECE), -1)).map(piece -> piece.getBytes(ISO_8859_1));
    }

    /** Nothing that a GPO holds may keep its report from being made: here a refusal is a defect too. */
    private static void report(GpoInput gpo) {
        byte[] xml = new byte[0];
        try {
            GpoReport report = new GpoReport(GPO, GpoSettings.read(gpo.content(), "gpt"), CONTEXT, Instant.EPOCH);
            for (Side side : Side.values()) {
                report.settings()
                        .side(side)
                        .extensions()
                        .forEach(shown -> shown.settings().settings(CONTEXT));
            }
            xml = report.bytes(ReportFormat.XML);
            XmlDocument.parse(xml, "report", LIMITS);
            // The other formats take longer, and are made of what is shown above.
            if (xml.length / 2 % EVERY == 0) {
                report.bytes(ReportFormat.HTML);
                new JSONObject(new String(report.bytes(ReportFormat.JSON), UTF_8));
            }
        } catch (FormatException | JSONException e) {
            throw new AssertionError("no report, or one in no format: " + new String(xml, UTF_16), e);
        }
    }

    private static AdmxCatalogue templates() {
        Template template = new Template(
                "contoso.admx",
                AdmxFile.parse(XmlTargets.ADMX.getBytes(UTF_8)),
                AdmlFile.parse(XmlTargets.ADML.getBytes(UTF_8)));
        return new AdmxCatalogue(List.of(new TemplateStore("store", List.of(template))));
    }
}
