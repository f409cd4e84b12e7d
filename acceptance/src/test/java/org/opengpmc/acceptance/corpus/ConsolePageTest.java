// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupReport;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.template.FolderTemplates;
import org.opengpmc.core.template.TemplateLibrary;

/**
 * Our page beside that of Microsoft's console, for the backups of the corpus that have both: each text of the console's
 * page is in ours, but for those explained here.
 */
@Tag("slow")
class ConsolePageTest {
    /** What the console says and we do not, and why. */
    private static final Map<String, String> EXPLAINED = new LinkedHashMap<>();

    /** These pages were made at another time, of another domain of the same name, than the backups. */
    private static final Map<String, String> EXPLAINED_IN_DETECTIONLAB = Map.of(
            "\\{[0-9A-F-]{36}\\}|\\d+ \\(AD\\), \\d+ \\(SYSVOL\\)", "other GPOs of the same name",
            "User settings disabled|User Configuration \\(Disabled\\)", "switched off on one of them",
            "Domain Controllers|Servers|Workstations|Yes|windomain\\.local/.*", "linked elsewhere");

    private static final Pattern COLLECTED = Pattern.compile("Data collected on: .*");
    private static final Pattern ORDER = Pattern.compile(" \\(Order: \\d+\\)$");
    private static final Pattern LINK =
            Pattern.compile("<LinksTo>\\s*<SOMName>(.*?)</SOMName>\\s*<SOMPath>(.*?)</SOMPath>"
                    + "\\s*<Enabled>(.*?)</Enabled>\\s*<NoOverride>(.*?)</NoOverride>");

    static {
        EXPLAINED.put(
                "\\d+/\\d+/\\d{4} \\d+:\\d\\d:\\d\\d( [AP]M)?", "times are told in one form for all languages, UTC");
        EXPLAINED.put(
                "Policy definitions \\(ADMX files\\) retrieved from the local computer\\.", "ours come from folders");
        EXPLAINED.put(
                "Comment|Description|Location|Enforced|Link Status|Path", "headings over nothing where there is none");
        EXPLAINED.put("Action|Properties|Common|Options", "headings inside an item: its first line is its action");
        EXPLAINED.put(
                "Stop processing items on this extension if an error occurs on this item"
                        + "|Remove this item when it is no longer applied|Apply once and do not reapply",
                "common options are told where they are not as everywhere");
        EXPLAINED.put(
                "(.*) \\(Startup Mode: \\w+\\)", "a service has its display name on the console's computer alone");
        EXPLAINED.put(
                "Windows Remote Management.*|Inbound rule for Windows Remote Management.*",
                "predefined rules refer to texts in a DLL of Windows");
        EXPLAINED.put("This rule might contain some elements .*", "the console's own limitation");
        EXPLAINED.put(
                "Any|True|False|All programs and services|Allow edge traversal|Require authentication",
                "told in one line: what a rule does not restrict");
        EXPLAINED.put(
                "Global Settings|Not Configured|Disable stateful \\w+|IPsec exempt|IPsec through NAT"
                        + "|Preshared key encoding|SA idle time|Strong CRL check|Connection Security Settings",
                "what is not configured");
        EXPLAINED.put("Policy version|2\\.22", "a property of the console that wrote the firewall's part");
        EXPLAINED.put(
                "Scheduled Task \\(.*|Run only when user is logged on|Run with highest privileges|Configure for"
                        + "|1\\. Start a program|Program/script|UserId|Yes",
                "a task is told in the words of its own schema");
        EXPLAINED.put(
                "LAN \\(1\\)|Manage preview builds|Set the behavior for receiving preview builds:|Disable preview builds"
                        + "|Windows Components/Windows (Defender|Update).*|Restrict Internet communication",
                "other versions of the templates");
    }

    @Test
    void eachTextOfTheConsolesPageIsInOurs() throws IOException {
        Path corpus = CorpusFolder.orSkip();
        TemplateLibrary templates = templates(corpus);
        List<ListedBackup> backups = BackupFolder.open(corpus).listRecursive().backups();
        Map<String, List<String>> missing = new LinkedHashMap<>();
        int compared = 0;
        for (Path page : files(corpus, ".noscript.htm")) {
            List<String> console = PageTexts.of(page);
            int start = first(console);
            String name = console.get(start - 1);
            List<List<String>> ours = new ArrayList<>();
            for (ListedBackup backup : backups) {
                if (backup.info().gpoName().equals(name)) {
                    ours.add(missing(page, console.subList(start + 1, console.size()), page(backup, templates)));
                }
            }
            if (!ours.isEmpty()) {
                compared++;
                missing.put(
                        name,
                        ours.stream().min(Comparator.comparing(List::size)).orElseThrow());
            }
        }
        missing.values().removeIf(List::isEmpty);
        assertThat(missing).isEmpty();
        assertThat(compared).isEqualTo(11);
    }

    private static int first(List<String> texts) {
        int at = 0;
        while (!COLLECTED.matcher(texts.get(at)).matches()) {
            at++;
        }
        return at;
    }

    private static List<String> missing(Path page, List<String> console, String ours) {
        return console.stream()
                .map(text -> ORDER.matcher(text).replaceFirst(""))
                .filter(text -> !ours.contains(text) && !eachIsIn(text, ours) && !isExplained(page, text))
                .distinct()
                .toList();
    }

    /** The console writes lists in one line, with commas. */
    private static boolean eachIsIn(String list, String ours) {
        return Stream.of(list.split(", ")).allMatch(ours::contains);
    }

    private static boolean isExplained(Path page, String text) {
        boolean other = page.toString().contains("detectionlab")
                && EXPLAINED_IN_DETECTIONLAB.keySet().stream().anyMatch(text::matches);
        return other || EXPLAINED.keySet().stream().anyMatch(text::matches);
    }

    private static String page(ListedBackup backup, TemplateLibrary templates) throws IOException {
        GpoReport report = BackupReport.of(BackupFolder.read(backup), templates, Optional.empty(), Instant.EPOCH);
        GpoReport live = new GpoReport(
                withWhatBackupsLack(report.gpo(), backup.folder()), report.settings(), report.context(), report.read());
        return String.join("\n", PageTexts.of(live.text(ReportFormat.HTML)));
    }

    /** Links and times, from the report that the console wrote. */
    private static ReportedGpo withWhatBackupsLack(ReportedGpo gpo, Path backup) throws IOException {
        String xml = Files.readString(backup.resolve("gpreport.xml"), StandardCharsets.UTF_16);
        List<ReportedGpo.Link> links =
                LINK.matcher(xml).results().map(ConsolePageTest::link).toList();
        return new ReportedGpo(
                gpo.id(),
                gpo.domain(),
                gpo.domainSid(),
                gpo.name(),
                gpo.comment(),
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.EPOCH),
                gpo.security(),
                gpo.filter(),
                gpo.computer(),
                gpo.user(),
                links);
    }

    private static ReportedGpo.Link link(MatchResult match) {
        return new ReportedGpo.Link(
                match.group(1),
                match.group(2),
                Boolean.parseBoolean(match.group(3)),
                Boolean.parseBoolean(match.group(4)));
    }

    private static TemplateLibrary templates(Path corpus) throws IOException {
        return new TemplateLibrary(files(corpus, ".admx").stream()
                .map(Path::getParent)
                .distinct()
                .map(FolderTemplates::new)
                .toList());
    }

    private static List<Path> files(Path corpus, String end) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
        }
    }
}
