// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportBatch;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.report.ReportIndex;
import org.opengpmc.core.report.WrittenReport;

/** The report as people have it before them: in a browser, by keyboard, in light and dark, wide and on a phone. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageTest {
    private static final int WIDE = 1300;

    private Chromium browser;
    private BrowserTab tab;
    private Path page;
    private Path index;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        browser = Chromium.orSkip(Files.createDirectory(folder.resolve("profile")));
        page = folder.resolve("report.html");
        Path templates = Files.createDirectory(folder.resolve("templates"));
        SampleGpo.report(templates, SampleGpo.NAME).write(ReportFormat.HTML, page);
        index = index(templates, Files.createDirectory(folder.resolve("many")));
        tab = browser.tab();
        tab.allowClipboard();
    }

    private static Path index(Path templates, Path folder) throws IOException {
        List<ReportBatch.Item> items = new ArrayList<>();
        for (String name : List.of("Beta", "alpha 10", "alpha 9")) {
            GpoReport report = SampleGpo.report(templates, name);
            items.add(new ReportBatch.Item(name, folder.resolve(name + ".html"), token -> report));
        }
        List<WrittenReport> written = new ReportBatch(items, ReportFormat.HTML, 1)
                .run(Progress.NONE, CancellationToken.NONE)
                .value();
        return new ReportIndex(written, Instant.EPOCH).write(ReportFormat.HTML, folder);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        tab.as(WIDE, false).show(page);
        tab.evaluate("localStorage.clear()");
        tab.show(page);
    }

    @ParameterizedTest
    @CsvSource({"1300, false", "1300, true", "320, false", "320, true"})
    void axeFindsNothingWrong(int width, boolean dark) {
        tab.as(width, dark).show(page);
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(tab.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1300, true", "320, false"})
    void axeFindsNothingWrongWithTheIndex(int width, boolean dark) {
        tab.as(width, dark).show(index);
        assertThat(tab.violations()).isEmpty();
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
    }

    @Test
    void theIndexIsSortedFilteredAndFollowedByKeyboard() {
        tab.show(index).tabTo("thead th:first-child button").press("Enter");
        assertThat(tab.evaluate("[...document.querySelectorAll('tbody a')].map(a => a.textContent).join()")
                        .asText())
                .isEqualTo("Beta,alpha 10,alpha 9");
        tab.press("Enter");
        assertThat(tab.evaluate("[...document.querySelectorAll('tbody a')].map(a => a.textContent).join()")
                        .asText())
                .isEqualTo("alpha 9,alpha 10,Beta");
        tab.press("/").type("beta").until("document.getElementById('hits').textContent === '1 of 3 GPOs'");
        tab.tabTo("tbody tr:not([hidden]) a").press("Enter").until("document.title.startsWith('Beta')");
    }

    @Test
    void axeIsAwake() {
        tab.evaluate("document.querySelector('label').remove(); document.getElementById('filter').placeholder = ''");
        assertThat(tab.violations()).anyMatch(v -> v.startsWith("label: "));
    }

    @Test
    void aPhoneShowsItWithoutScrollingSideways() {
        tab.as(320, false).show(page);
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(320);
    }

    @Test
    void namesAreShownAndNotRun() {
        assertThat(tab.evaluate("document.querySelector('h1').textContent").asText())
                .isEqualTo(SampleGpo.NAME);
        assertThat(tab.evaluate("document.title").asText()).startsWith(SampleGpo.NAME);
        assertThat(tab.evaluate("document.images.length").asInt()).isZero();
    }

    @Test
    void nothingIsLoadedAndNothingCanBe() {
        assertThat(tab.evaluate("performance.getEntriesByType('resource').length")
                        .asInt())
                .isZero();
        assertThat(tab.evaluate("fetch('http://127.0.0.1:9/').then(() => 'loaded', e => e.name)")
                        .asText())
                .isEqualTo("TypeError");
        tab.evaluate("(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                + " document.body.append(s); })()");
        assertThat(tab.evaluate("window.ran === undefined").asBoolean()).isTrue();
    }

    @Test
    void slashGoesToTheFilterWhichCountsAndIsCleared() {
        tab.press("/").type("lock desk");
        tab.until("document.getElementById('hits').textContent === '1 of 8 settings'");
        assertThat(shown()).isEqualTo(1);
        tab.press("Escape");
        assertThat(shown()).isEqualTo(8);
        assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("filter");
    }

    @Test
    void everythingCollapsesAndExpandsByKeyboard() {
        tab.tabTo("#collapse").press("Enter");
        assertThat(tab.evaluate("document.querySelectorAll('details[open]').length")
                        .asInt())
                .isZero();
        tab.tabTo("#expand").press(" ");
        assertThat(tab.evaluate("document.querySelectorAll('details:not([open])').length")
                        .asInt())
                .isZero();
    }

    @Test
    void theThemeIsChosenByKeyboardAndKept() {
        tab.tabTo("#theme").press("Enter");
        assertThat(background()).isEqualTo("rgb(22, 24, 27)");
        tab.show(page);
        assertThat(background()).isEqualTo("rgb(22, 24, 27)");
        assertThat(tab.evaluate("document.getElementById('theme').getAttribute('aria-pressed')")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void aPathIsCopiedByKeyboard() {
        tab.tabTo("button[aria-label='Copy HKLM\\\\Software\\\\Policies\\\\Contoso!Lock']")
                .press("Enter");
        tab.until("document.activeElement.dataset.done === ''");
        assertThat(tab.evaluate("navigator.clipboard.readText()").asText())
                .isEqualTo("HKLM\\Software\\Policies\\Contoso!Lock");
    }

    @Test
    void onPaperEverythingIsExpandedAndNothingIsLeftToPress() {
        tab.evaluate("document.getElementById('collapse').click()");
        tab.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(tab.evaluate("document.querySelectorAll('details.card:not([open])').length")
                        .asInt())
                .isZero();
        tab.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(tab.evaluate("document.querySelectorAll('details.card[open]').length")
                        .asInt())
                .isZero();
        tab.onPaper();
        assertThat(tab.evaluate("[...document.querySelectorAll('button, input, nav')]"
                                + ".filter(e => e.checkVisibility()).length")
                        .asInt())
                .isZero();
    }

    private int shown() {
        return tab.evaluate("[...document.querySelectorAll('tr.s')].filter(r => !r.hidden).length")
                .asInt();
    }

    private String background() {
        return tab.evaluate("getComputedStyle(document.body).backgroundColor").asText();
    }
}
