// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.RepositoryRoot;

/** What the guide prints is what the tests run, to the letter. */
class GuideTest {
    private static final Pattern IN_SOURCE = Pattern.compile("(?s)    // script: ([a-z-]+)\\n(.*?)    // end\\n");
    private static final Pattern IN_GUIDE = Pattern.compile("(?s)<!-- script: ([a-z-]+) -->\\n```java\\n(.*?)```\\n");

    @Test
    void everyScriptIsPrintedAndEveryPrintedScriptIsRun() throws IOException {
        Path sources = RepositoryRoot.find()
                .resolve("acceptance/src/test/java")
                .resolve(GuideTest.class.getPackageName().replace('.', '/'));
        Map<String, String> run = new TreeMap<>();
        for (String name : new String[] {"FindingScripts.java", "ChangingScripts.java"}) {
            Matcher script = IN_SOURCE.matcher(Files.readString(sources.resolve(name)));
            while (script.find()) {
                run.put(
                        script.group(1),
                        script.group(2)
                                .lines()
                                .map(line -> line.isBlank() ? "" : line.substring(4))
                                .collect(Collectors.joining("\n", "", "\n")));
            }
        }
        Map<String, String> printed = new TreeMap<>();
        Matcher block =
                IN_GUIDE.matcher(Files.readString(RepositoryRoot.find().resolve("docs/guides/gpmc-scripts.md")));
        while (block.find()) {
            printed.put(block.group(1), block.group(2));
        }
        assertThat(printed).isEqualTo(run);
        assertThat(run).hasSizeGreaterThan(25);
    }

    @Test
    void everyScriptIsCalledByATest() throws IOException {
        Path sources = RepositoryRoot.find()
                .resolve("acceptance/src/test/java")
                .resolve(GuideTest.class.getPackageName().replace('.', '/'));
        String tests = Files.readString(sources.resolve("ScriptsContract.java"));
        for (Class<?> scripts : new Class<?>[] {FindingScripts.class, ChangingScripts.class}) {
            for (var method : scripts.getDeclaredMethods()) {
                if (!method.isSynthetic()) {
                    assertThat(tests).contains(scripts.getSimpleName() + "." + method.getName() + "(");
                }
            }
        }
    }
}
