// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.mof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.Corpus;
import org.opengpmc.formats.wmifilter.CimDate;
import org.opengpmc.formats.wmifilter.SomFilter;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.formats.wmifilter.WmiQueryList;
import org.opengpmc.formats.wql.WqlQuery;

/** Filters that others exported from real domains. */
class MofCorpusTest {
    @Test
    void everyExportedFilterIsReadAndWrittenTheSame() throws IOException {
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(50);
        for (Path path : files) {
            byte[] bytes = Files.readAllBytes(path);
            MofFile file = MofFile.parse(bytes);
            List<SomFilter> filters = SomFilter.of(file);
            assertThat(filters).as(path.toString()).hasSize(1);
            MofFile again = new MofFile(
                    file.encoding(), file.newline(), List.of(filters.get(0).toMof()));
            assertThat(again.write()).as(path.toString()).isEqualTo(file.write());
            if (file.encoding() == MofEncoding.UTF_16LE) {
                assertThat(file.write()).as(path.toString()).isEqualTo(bytes);
            } else {
                // Written by hand, in a layout of its own: what it says is kept.
                assertThat(MofFile.parse(file.write())).as(path.toString()).isEqualTo(file);
            }
            assertThat(CimDate.parse(filters.get(0).changeDate())).isPresent();
        }
    }

    @Test
    void everyQueryOfThemIsUnderstoodAndFitsIntoTheDirectory() throws IOException {
        for (Path path : files()) {
            SomFilter filter =
                    SomFilter.of(MofFile.parse(Files.readAllBytes(path))).get(0);
            for (WmiQuery query : filter.queries()) {
                assertThat(WqlQuery.parse(query.text()).condition())
                        .as(query.text())
                        .isPresent();
            }
            assertThat(WmiQueryList.parse(WmiQueryList.write(filter.queries()))).isEqualTo(filter.queries());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Corpus.root())) {
            return all.filter(p -> p.toString().toLowerCase(Locale.ROOT).endsWith(".mof"))
                    .sorted()
                    .toList();
        }
    }
}
