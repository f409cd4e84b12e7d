// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another Java process with the same classes, started as fast as can be: many are killed. */
final class ChildJvm {
    private final String classPath;
    private final Path archive;

    private ChildJvm(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** Packs the class path, because class data sharing knows jars only, and lets one process fill the archive. */
    static ChildJvm trained(Path folder, CrashSite site) throws IOException, InterruptedException {
        List<String> jars = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(part);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve("classes" + jars.size() + ".jar");
                pack(path, jar);
                jars.add(jar.toString());
            } else if (Files.exists(path)) {
                jars.add(part);
            }
        }
        ChildJvm jvm = new ChildJvm(String.join(File.pathSeparator, jars), folder.resolve("child.jsa"));
        List<String> nothingToRecover = List.of(
                folder.resolve("training").toString(),
                CrashKind.RENAME.name(),
                "{00000000-0000-0000-0000-000000000001}",
                "{00000000-0000-0000-0000-000000000002}",
                folder.toString(),
                "recover",
                "1",
                "after");
        jvm.run("-XX:ArchiveClassesAtExit=" + jvm.archive, site, CrashingWriter.class, nothingToRecover);
        return jvm;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path one : all.filter(Files::isRegularFile).collect(Collectors.toList())) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString().replace('\\', '/')));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
    }

    /** The exit code; 137 after {@code kill -9}. */
    int run(CrashSite site, Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        return run("-XX:SharedArchiveFile=" + archive, site, main, arguments);
    }

    private int run(String sharing, CrashSite site, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = builder(sharing, site, main, arguments)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    /** A process to talk to. */
    Process start(CrashSite site, Class<?> main, List<String> arguments) throws IOException {
        return builder("-XX:SharedArchiveFile=" + archive, site, main, arguments)
                .start();
    }

    private ProcessBuilder builder(String sharing, CrashSite site, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xlog:disable",
                sharing,
                "-cp",
                classPath,
                main.getName(),
                site.argument()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(site.environment());
        return builder;
    }
}
