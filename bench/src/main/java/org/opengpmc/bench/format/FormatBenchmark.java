// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.bench.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.admx.AdmxFile;
import org.opengpmc.formats.inf.InfFile;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads a file and takes it apart, and reads it only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FormatBenchmark {
    /** Which format. */
    @Param
    public Format format = Format.REGISTRY_POL;

    private Path file = Path.of("");

    /** The formats that reports spend their time on. */
    public enum Format {
        REGISTRY_POL,
        ADMX,
        SECURITY_TEMPLATE,
        SECURITY_DESCRIPTOR,
        PREFERENCES;

        byte[] sample() {
            return switch (this) {
                case REGISTRY_POL -> FormatSamples.registryPol();
                case ADMX -> FormatSamples.admx();
                case SECURITY_TEMPLATE -> FormatSamples.securityTemplate();
                case SECURITY_DESCRIPTOR -> FormatSamples.descriptor();
                case PREFERENCES -> FormatSamples.preferences();
            };
        }

        Object parse(byte[] content) {
            return switch (this) {
                case REGISTRY_POL -> RegistryPol.parse(content);
                case ADMX -> AdmxFile.parse(content);
                case SECURITY_TEMPLATE -> InfFile.parse(content, "template");
                case SECURITY_DESCRIPTOR -> SecurityDescriptor.parse(content);
                case PREFERENCES -> preferences(content);
            };
        }

        private static Object preferences(byte[] content) {
            PolicyFile file =
                    PolicyFile.file(SysvolPath.parse("Machine\\Preferences\\Registry\\Registry.xml"), () -> content);
            String extension = "[{B087BE9D-ED37-454F-AF9C-04291E351182}]";
            return GpoSettings.read(new PolicyContent(List.of(file), List.of(), extension, ""), "");
        }
    }

    /** Puts the file where the system keeps it in memory. */
    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("opengpmc-bench", ".bin");
        Files.write(file, format.sample());
    }

    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The bytes alone. */
    @Benchmark
    public byte[] read() throws IOException {
        return Files.readAllBytes(file);
    }

    /** The bytes, and what they mean. */
    @Benchmark
    public Object parse() throws IOException {
        return format.parse(Files.readAllBytes(file));
    }
}
