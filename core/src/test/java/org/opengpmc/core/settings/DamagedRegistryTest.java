// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult.Status;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportBatch;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

class DamagedRegistryTest {
    private static final String REGISTRY = "35378EAC-683F-11D2-A89A-00C04FBBCFA2";
    private static final byte[] POL = new RegistryPol(List.of(
                    PolEntry.dword("Software\\Policies\\Contoso", "First", 1),
                    PolEntry.dword("Software\\Policies\\Contoso", "Second", 2)))
            .write();

    private static GpoReport report(int length) {
        return new MemoryGpo()
                .registered(Side.COMPUTER, REGISTRY)
                .file("Machine\\Registry.pol", Arrays.copyOf(POL, length))
                .report(MemoryGpo.context());
    }

    @Test
    void whatStandsBeforeTheDamageIsShownAndTheRestIsToldToBeMissing() {
        GpoReport report = report(POL.length - 2);
        assertThat(report.settings().problems()).singleElement().satisfies(p -> {
            assertThat(p.extensionName()).contains("Registry");
            assertThat(p.objectPath()).isEqualTo("gpt\\Machine\\Registry.pol");
        });
        assertThat(report.settings().isComplete(Side.COMPUTER)).isFalse();
        assertThat(report.settings().isComplete(Side.USER)).isTrue();
        assertThat(report.text(ReportFormat.HTML))
                .containsSubsequence("Not all settings could be read", "Contoso!First", "No settings defined.")
                .doesNotContain("Contoso!Second");
        assertThat(report.text(ReportFormat.JSON)).containsSubsequence("\"complete\": false", "\"complete\": true");
    }

    @Test
    void aSideOfWhichNothingCouldBeReadIsNotEmpty() {
        assertThat(report(20).text(ReportFormat.HTML))
                .containsSubsequence("Settings could not be read; Problems tells why.", "No settings defined.");
    }

    @Test
    void reportsWithoutAllSettingsAreOnlyAPartOfWhatWasAskedFor(@TempDir Path folder) {
        assertThat(status(folder, POL.length)).isEqualTo(Status.DONE);
        assertThat(status(folder, POL.length - 2)).isEqualTo(Status.PARTIAL);
    }

    private static Status status(Path folder, int length) {
        ReportBatch.Item item = new ReportBatch.Item("GPO", folder.resolve("r.html"), token -> report(length));
        return new ReportBatch(List.of(item), ReportFormat.HTML, 1)
                .run(Progress.NONE, CancellationToken.NONE)
                .status();
    }
}
