// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.RepositoryRoot;

/** Rules that class files do not show. */
class SourceRulesTest {
    private static final int LONGEST_FILE = 400;

    /** Main sources that may be longer, each with its reason. */
    private static final Map<String, String> LONGER_WITH_REASON = Map.of();

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".idea", ".vscode", "dist");
    private static final Pattern TEXT_FILE =
            Pattern.compile(".*\\.(java|md|xml|yml|yaml|sh|properties|toml|json|ts|tsx|html|ldif|css|js|args|txt|classes|log)|rig|run|check|gpmc");

    /** Absolute paths of one person's machine. Temporary folders come from the platform, not from a path in the text. */
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w.$~}*/-])/(work|tmp|home|Users)/[\\w.{$-]|(?<![\\w.$~}*/-])/root/\\w|[A-Z]:\\\\Users\\\\");

    private static List<Path> files = List.of();
    private static Path root = Path.of("");

    @BeforeAll
    static void readTree() throws IOException {
        root = RepositoryRoot.find();
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(name(directory)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (TEXT_FILE.matcher(name(file)).matches()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files = List.copyOf(found);
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNullIsMarked() throws IOException {
        Set<Path> packages = new TreeSet<>();
        for (Path file : javaFiles("src/main/java")) {
            if (!name(file).equals("module-info.java")) {
                packages.add(file.resolveSibling("package-info.java"));
            }
        }
        List<String> wrong = new ArrayList<>();
        for (Path info : packages) {
            String text = Files.exists(info) ? Files.readString(info, UTF_8) : "";
            if (!text.contains("@NullMarked") || !text.contains("/**")) {
                wrong.add(relative(info));
            }
        }
        assertThat(wrong)
                .as("packages without a described, @NullMarked package-info.java")
                .isEmpty();
    }

    @Test
    void mainSourcesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : javaFiles("src/main/java")) {
            int lines = Files.readAllLines(file, UTF_8).size();
            if (lines > LONGEST_FILE && !LONGER_WITH_REASON.containsKey(relative(file))) {
                tooLong.add(relative(file) + ": " + lines);
            }
        }
        assertThat(tooLong)
                .as("main sources of more than %s lines: split them, or list them with a reason", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void everyReasonForALongFileIsStillNeeded() throws IOException {
        for (String path : LONGER_WITH_REASON.keySet()) {
            assertThat(root.resolve(path)).as("listed as long").exists();
            assertThat(Files.readAllLines(root.resolve(path), UTF_8).size())
                    .as(path)
                    .isGreaterThan(LONGEST_FILE);
        }
    }

    @Test
    void noFileNamesOnePersonsMachine() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file, UTF_8);
            Matcher path = MACHINE_PATH.matcher(text);
            while (path.find()) {
                long line = text.substring(0, path.start()).lines().count() + 1;
                wrong.add(relative(file) + ":" + line + ": " + path.group());
            }
        }
        assertThat(wrong).as("absolute paths of somebody's machine").isEmpty();
    }

    private static List<Path> javaFiles(String below) {
        return files.stream()
                .filter(file -> relative(file).contains("/" + below + "/"))
                .filter(file -> name(file).endsWith(".java"))
                .toList();
    }

    private static String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }
}
