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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final String ANY = ".*";
    private static final String LAB = ".*/detectionlab/.*";
    private static final String TELEMETRY = ".*-Win10-Telemetry.*";
    private static final String OTHER_GPOS = "made at another time, of other GPOs of the same name, linked elsewhere";

    /** What the console says and we do not. */
    private static final List<Excuse> EXPLAINED = new ArrayList<>();

    private static final Pattern COLLECTED = Pattern.compile("Data collected on: .*");
    private static final Pattern ORDER = Pattern.compile(" \\(Order: \\d+\\)$");
    private static final Pattern LINK =
            Pattern.compile("<LinksTo>\\s*<SOMName>(.*?)</SOMName>\\s*<SOMPath>(.*?)</SOMPath>"
                    + "\\s*<Enabled>(.*?)</Enabled>\\s*<NoOverride>(.*?)</NoOverride>");

    static {
        EXPLAINED.add(new Excuse(
                ANY,
                "Created|Modified",
                "\\d+/\\d+/\\d{4} \\d+:\\d\\d:\\d\\d( [AP]M)?",
                "times are told in one form for all languages, UTC"));
        EXPLAINED.add(new Excuse(
                ANY,
                "Administrative Templates",
                "Policy definitions \\(ADMX files\\) retrieved from the local computer\\.",
                "ours come from folders"));
        EXPLAINED.add(new Excuse(
                ANY,
                ANY,
                "This list only includes links in the domain of the GPO\\.",
                "ours tells the links to sites too, as it does"));
        EXPLAINED.add(new Excuse(ANY, "Setting", "Comment", "a heading over nothing where there is none"));
        EXPLAINED.add(
                new Excuse(TELEMETRY, "CORP\\\\a-jon", "Description", "a heading over nothing where there is none"));
        EXPLAINED.add(new Excuse(
                ANY,
                "Links|Location|Enforced|Link Status",
                "Location|Enforced|Link Status|Path",
                "headings over nothing where there is no link"));
        EXPLAINED.add(new Excuse(
                ANY,
                "General|System|Update|Common",
                "Action|Properties|Options",
                "headings inside an item: its first line is its action"));
        EXPLAINED.add(new Excuse(ANY, "cmd\\.exe /c|0|0x0 \\(0\\)|O:BAG:SYD:.*", "Common", "a heading inside an item"));
        EXPLAINED.add(new Excuse(
                ANY,
                "Options|No",
                "Stop processing items on this extension if an error occurs on this item|Remove this item when it is no longer applied|Apply once and do not reapply",
                "common options are told where they are not as everywhere"));
        EXPLAINED.add(new Excuse(
                ANY,
                "System Services",
                ".* \\(Startup Mode: \\w+\\)",
                "a service has its display name on the console's computer alone"));
        EXPLAINED.add(new Excuse(
                LAB,
                "Windows Remote Management \\(HTTP-In\\)|Inbound rule for .*",
                "This rule might contain some elements .*",
                "the console's own limitation"));
        EXPLAINED.add(new Excuse(LAB, "Protocol", "6", "told in words: TCP"));
        EXPLAINED.add(new Excuse(
                LAB,
                "Network interface type|Enabled|Service|All programs and services|Allow edge traversal|ICMP settings|Local scope|Remote scope|Remote port|Security",
                "Any|All|True|False|All programs and services|Allow edge traversal|Require authentication",
                "told in one line: what a rule does not restrict"));
        EXPLAINED.add(new Excuse(
                LAB,
                "Windows Firewall with Advanced Security|Windows Remote Management.*",
                "Global Settings|Connection Security Settings",
                "headings over what is not configured"));
        EXPLAINED.add(new Excuse(
                LAB,
                "2\\.22|Not Configured|Disable stateful \\w+|IPsec exempt|IPsec through NAT|Preshared key encoding|SA idle time|Strong CRL check",
                "Not Configured|Disable stateful \\w+|IPsec exempt|IPsec through NAT|Preshared key encoding|SA idle time|Strong CRL check",
                "what is not configured"));
        EXPLAINED.add(new Excuse(
                LAB,
                "Setting|Policy version",
                "Policy version|2\\.22",
                "a property of the console that wrote the firewall's part"));
        EXPLAINED.add(new Excuse(
                TELEMETRY,
                "Scheduled Tasks|No",
                "Scheduled Task \\(.*",
                "a task is told in the words of its own schema"));
        EXPLAINED.add(new Excuse(
                TELEMETRY,
                "Description|NT AUTHORITY\\\\System|No|Actions|1\\. Start a program|InteractiveToken|Enabled",
                "Run only when user is logged on|Run with highest privileges|Configure for|1\\. Start a program|Program/script|UserId|Yes",
                "a task is told in the words of its own schema"));
        EXPLAINED.add(new Excuse(TELEMETRY, "Delete", "Task", "a task is told in the words of its own schema"));
        EXPLAINED.add(new Excuse(
                TELEMETRY,
                "Comment|Enabled|Download Mode:|Set the behavior for receiving preview builds:",
                "LAN \\(1\\)|Manage preview builds|Set the behavior for receiving preview builds:|Disable preview builds|Restrict Internet communication",
                "other versions of the templates"));
        EXPLAINED.add(new Excuse(
                TELEMETRY,
                "Enabled|Disabled",
                "Windows Components/Windows (Defender|Update).*",
                "other versions of the templates"));
        EXPLAINED.add(new Excuse(LAB, "Unique ID", "\\{[0-9A-F-]{36}\\}", OTHER_GPOS));
        EXPLAINED.add(new Excuse(LAB, "(Computer|User) Revisions", "\\d+ \\(AD\\), \\d+ \\(SYSVOL\\)", OTHER_GPOS));
        EXPLAINED.add(new Excuse(
                LAB, "GPO Status|No", "User settings disabled|User Configuration \\(Disabled\\)", OTHER_GPOS));
        EXPLAINED.add(new Excuse(
                LAB,
                "Enabled|windomain(\\.local)?|Domain Controllers|Servers|Workstations",
                "Domain Controllers|Servers|Workstations|Yes|windomain\\.local/.*",
                OTHER_GPOS));
    }

    @Test
    void eachTextOfTheConsolesPageIsInOurs() throws IOException {
        Path corpus = CorpusFolder.orSkip();
        TemplateLibrary templates = templates(corpus);
        List<ListedBackup> backups = BackupFolder.open(corpus).listRecursive().backups();
        Map<String, List<String>> missing = new LinkedHashMap<>();
        Set<Excuse> used = new HashSet<>();
        int compared = 0;
        for (Path page : files(corpus, ".noscript.htm")) {
            List<String> console = PageTexts.of(page);
            int start = first(console);
            String name = console.get(start - 1);
            List<List<String>> ours = new ArrayList<>();
            for (ListedBackup backup : backups) {
                if (backup.info().gpoName().equals(name)) {
                    ours.add(missing(page, console.subList(start, console.size()), page(backup, templates), used));
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
        assertThat(EXPLAINED).as("no excuse for what is not missing").containsExactlyInAnyOrderElementsOf(used);
    }

    private static int first(List<String> texts) {
        int at = 0;
        while (!COLLECTED.matcher(texts.get(at)).matches()) {
            at++;
        }
        return at;
    }

    private static List<String> missing(Path page, List<String> console, String ours, Set<Excuse> used) {
        List<String> missing = new ArrayList<>();
        for (int i = 1; i < console.size(); i++) {
            String before = console.get(i - 1);
            String text = ORDER.matcher(console.get(i)).replaceFirst("");
            if (!holds(ours, text) && !eachIsIn(text, ours)) {
                Optional<Excuse> excuse = EXPLAINED.stream()
                        .filter(e -> e.explains(page, before, text))
                        .findFirst();
                excuse.ifPresentOrElse(used::add, () -> missing.add(text + " (after: " + before + ")"));
            }
        }
        return missing;
    }

    /** The console writes lists in one line, with commas. */
    private static boolean eachIsIn(String list, String ours) {
        return Stream.of(list.split(", ")).allMatch(text -> holds(ours, text));
    }

    /** Whether the text is there, not only as a part of a longer word or number. */
    private static boolean holds(String ours, String text) {
        for (int at = ours.indexOf(text); at >= 0; at = ours.indexOf(text, at + 1)) {
            int end = at + text.length();
            boolean begins = at == 0
                    || !Character.isLetterOrDigit(ours.charAt(at - 1))
                    || !Character.isLetterOrDigit(text.charAt(0));
            boolean ends = end == ours.length()
                    || !Character.isLetterOrDigit(ours.charAt(end))
                    || !Character.isLetterOrDigit(text.charAt(text.length() - 1));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static String page(ListedBackup backup, TemplateLibrary templates) throws IOException {
        GpoReport report = BackupReport.of(BackupFolder.read(backup), templates, Optional.empty(), Instant.EPOCH);
        GpoReport live = new GpoReport(
                withWhatBackupsLack(report.gpo(), backup.folder()), report.settings(), report.context(), report.read());
        List<String> texts = PageTexts.of(
                live.text(ReportFormat.HTML).replace("<span", " <span").replace("</span>", "</span> "));
        // The console tells them otherwise, so they are looked for here.
        assertThat(texts)
                .containsSubsequence("Created", "1970-01-01 00:00:00 UTC", "Modified", "1970-01-01 00:00:00 UTC");
        for (ReportedGpo.Link link : live.gpo().links()) {
            assertThat(texts)
                    .containsSequence(
                            link.somName(),
                            link.enforced() ? "Yes" : "No",
                            link.enabled() ? "Enabled" : "Disabled",
                            link.somPath());
        }
        return String.join("\n", texts);
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

    /**
     * A text of the console that ours may lack, there alone.
     *
     * @param page of which pages, by path
     * @param before right after which text
     * @param text which
     */
    private record Excuse(String page, String before, String text, String why) {
        boolean explains(Path of, String after, String missing) {
            return of.toString().matches(page) && after.matches(before) && missing.matches(text);
        }
    }
}
