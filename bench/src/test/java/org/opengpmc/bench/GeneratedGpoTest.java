// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.registrypol.RegistryPol;

class GeneratedGpoTest {
    @Test
    void theSameSeedGivesTheSameBytes() {
        GeneratedGpo one = GeneratedGpo.of(1, 30);
        GeneratedGpo two = GeneratedGpo.of(1, 30);
        assertThat(two.guid()).isEqualTo(one.guid());
        one.files().forEach((path, bytes) -> assertThat(two.files()).containsEntry(path, bytes));
        assertThat(GeneratedGpo.of(2, 30).guid()).isNotEqualTo(one.guid());
    }

    @Test
    void gposAreOfTheSizeOfRealOnesAndAllDifferent() {
        Set<UUID> guids = new HashSet<>();
        Set<String> names = new HashSet<>();
        long bytes = 0;
        int files = 0;
        for (int number = 1; number <= 300; number++) {
            GeneratedGpo gpo = GeneratedGpo.of(1, number);
            guids.add(gpo.guid());
            names.add(gpo.displayName());
            bytes +=
                    gpo.files().values().stream().mapToLong(file -> file.length).sum();
            files += gpo.files().size();
        }
        assertThat(guids).hasSize(300);
        assertThat(names).hasSize(300);
        assertThat(bytes / 300).isBetween(10_000L, 30_000L);
        assertThat(files / 300.0).isBetween(3.0, 6.0);
    }

    @Test
    void theCodecsReadWhatItHolds() {
        for (int number = 1; number <= 30; number++) {
            GeneratedGpo gpo = GeneratedGpo.of(1, number);
            for (Map.Entry<String, byte[]> file : gpo.files().entrySet()) {
                if (file.getKey().endsWith(RegistryPol.FILE_NAME)) {
                    assertThat(RegistryPol.parse(file.getValue()).entries()).isNotEmpty();
                } else if (file.getKey().equals(GptIni.FILE_NAME)) {
                    assertThat(GptIni.parse(file.getValue()).version()).contains(gpo.version());
                }
            }
        }
    }
}
