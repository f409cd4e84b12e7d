// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.RepositoryRoot;
import org.opengpmc.acceptance.samba.ToolResult;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupReport;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.report.ReportBatch;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.report.WrittenReport;
import org.opengpmc.core.template.FolderTemplates;
import org.opengpmc.core.template.TemplateLibrary;

/**
 * Our reports on all backups of the corpus, beside those that Microsoft's console wrote. The backups are copied without
 * those first. What was reached before, extension by extension, is held by {@code report-fidelity.txt}; with
 * {@code -Dopengpmc.ratchet=write} a better result is written there.
 */
class ReportFidelityTest {
    private static final int REPORTS = 167;
    private static final double TOLERANCE = 0.0001;
    private static final Path RATCHET =
            RepositoryRoot.find().resolve("acceptance/src/test/resources/report-fidelity.txt");
    private static final Pattern ROW = Pattern.compile("(.*?)\\s+score\\s+([0-9.]+)(\\s.*)?");

    @TempDir
    Path folder;

    @Test
    void reportsAreAsTheConsoleWroteThem() throws IOException {
        Path corpus = CorpusFolder.orSkip();
        Optional<Path> tool = CorpusFolder.reportFidelityTool();
        Assumptions.assumeTrue(tool.isPresent(), "the program that compares reports is not here");
        List<Path> templates = templateFolders(corpus);
        Path copies = copyWithoutReports(corpus);
        Path made = Files.createDirectory(folder.resolve("reports"));

        Instant start = Instant.now();
        OperationResult<List<WrittenReport>> result = report(copies, templates, made);
        Duration time = Duration.between(start, Instant.now());
        assertThat(result.value()).hasSize(REPORTS);

        List<String> command = new ArrayList<>(List.of("python3", tool.get().toString()));
        command.addAll(List.of("--corpus", corpus.toString(), "--generated", made.toString(), "--misses", "0"));
        templates.forEach(t -> command.addAll(List.of("--admx", t.toString())));
        String table = ToolResult.of(command, Map.of(), "", Duration.ofMinutes(10))
                .orFail()
                .stdout();
        System.err.println(table);
        System.err.printf(Locale.ROOT, "%d reports and their templates: %.1f s%n", REPORTS, time.toMillis() / 1000.0);
        compare(scores(table));
    }

    private static OperationResult<List<WrittenReport>> report(Path copies, List<Path> templates, Path made) {
        TemplateLibrary library =
                new TemplateLibrary(templates.stream().map(FolderTemplates::new).toList());
        List<ReportBatch.Item> items = new ArrayList<>();
        for (ListedBackup backup : BackupFolder.open(copies).listRecursive().backups()) {
            items.add(new ReportBatch.Item(
                    backup.info().gpoName(),
                    made.resolve(backup.folder().getFileName() + ".xml"),
                    token -> BackupReport.of(BackupFolder.read(backup), library, Optional.empty(), Instant.EPOCH)));
        }
        return new ReportBatch(items, ReportFormat.XML, 2).run(Progress.NONE, CancellationToken.NONE);
    }

    private static List<Path> templateFolders(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(f -> name(f).endsWith(".admx"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private Path copyWithoutReports(Path corpus) throws IOException {
        Path copies = folder.resolve("backups");
        Files.walkFileTree(corpus, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = name(file);
                boolean left = name.equals("gpreport.xml") || name.endsWith(".admx") || name.endsWith(".adml");
                if (!left) {
                    Path copy = copies.resolve(corpus.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return copies;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Double> scores(String table) {
        Map<String, Double> scores = new TreeMap<>();
        for (String line : table.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !row.group(1).isBlank()) {
                scores.put(row.group(1).strip(), Double.parseDouble(row.group(2)));
            }
        }
        return scores;
    }

    private static void compare(Map<String, Double> scores) throws IOException {
        Map<String, Double> held = new TreeMap<>();
        if (Files.exists(RATCHET)) {
            held.putAll(scores(Files.readString(RATCHET)));
        }
        Map<String, Double> lower = new TreeMap<>();
        held.forEach((name, score) -> {
            if (scores.getOrDefault(name, 0.0) < score - TOLERANCE) {
                lower.put(name, scores.getOrDefault(name, 0.0));
            }
        });
        assertThat(lower).as("scores that went down; held are %s", held).isEmpty();
        if ("write".equals(System.getProperty("opengpmc.ratchet"))) {
            List<String> lines = scores.entrySet().stream()
                    .map(e -> String.format(Locale.ROOT, "%-55s score %.4f", e.getKey(), e.getValue()))
                    .toList();
            Files.write(RATCHET, lines);
        }
    }
}
