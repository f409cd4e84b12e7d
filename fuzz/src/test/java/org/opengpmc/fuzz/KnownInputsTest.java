// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownInputsTest {
    private static final Path FINDINGS = Path.of("findings");

    static Stream<FuzzTarget> targets() {
        return FuzzTargets.all().stream();
    }

    static List<Path> findings() throws IOException {
        try (Stream<Path> files = Files.walk(FINDINGS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void seedsAreTaken(FuzzTarget target) {
        assertThat(target.seeds()).isNotEmpty();
        for (byte[] seed : target.seeds()) {
            assertThatCode(() -> target.property().accept(seed)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("findings")
    void whatAFuzzerFoundOnceStaysMended(Path finding) throws IOException {
        FuzzTarget target =
                FuzzTargets.named(FINDINGS.relativize(finding).getName(0).toString());
        byte[] input = Files.readAllBytes(finding);
        assertThatCode(() -> target.run(input)).doesNotThrowAnyException();
    }

    @Test
    void namesAreUnique() {
        assertThat(new HashSet<>(targets().map(FuzzTarget::name).toList()))
                .hasSize(FuzzTargets.all().size());
    }
}
