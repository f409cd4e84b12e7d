// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.html.HtmlOutput;
import org.opengpmc.core.report.html.Page;
import org.opengpmc.core.settings.Side;

/** The report for people: one page that needs no other file and no network. */
final class HtmlReport {
    private final GpoReport report;
    private final HtmlSettings computer;
    private final HtmlSettings user;

    private HtmlReport(GpoReport report) {
        this.report = report;
        this.computer = new HtmlSettings(report, Side.COMPUTER);
        this.user = new HtmlSettings(report, Side.USER);
    }

    static void write(Appendable target, GpoReport report) {
        HtmlReport html = new HtmlReport(report);
        new Page(report.gpo().name(), "Group Policy report", "settings")
                .write(target, html::about, Optional.of(html::contents), html::main);
    }

    private void about(HtmlOutput out) {
        out.start("p", "class", "facts");
        out.element("span", report.gpo().domain());
        out.start("span").element("code", report.gpo().id(), "class", "c").end();
        report.gpo().backup().ifPresent(b -> out.element("span", "Backup of " + Wording.text(b.time())));
        out.element("span", count(computer.size() + user.size(), "setting"));
        if (!report.settings().isComplete(Side.COMPUTER) || !report.settings().isComplete(Side.USER)) {
            out.element("span", "Not all settings could be read");
        }
        out.element("span", "Data collected on: " + Wording.text(report.read()));
        out.end();
    }

    private void contents(HtmlOutput out) {
        out.start("ul");
        link(out, "general", "General", "first");
        if (!report.settings().problems().isEmpty()) {
            link(out, "problems", "Problems", "first");
        }
        computer.contents(out);
        user.contents(out);
        out.end();
    }

    private static void link(HtmlOutput out, String id, String text, String style) {
        out.start("li").element("a", text, "class", style, "href", "#" + id).end();
    }

    private void main(HtmlOutput out) {
        new HtmlGeneral(out, report).write();
        problems(out);
        computer.write(out);
        user.write(out);
    }

    private void problems(HtmlOutput out) {
        List<StatusMessage> problems = new ArrayList<>(report.settings().problems());
        if (problems.isEmpty()) {
            return;
        }
        out.start("section", "class", "problems", "id", "problems", "aria-labelledby", "problems-heading");
        out.element("h2", "Problems", "id", "problems-heading");
        out.element("p", "What could not be read is missing below; the rest is complete.", "class", "note");
        out.start("div", "class", "card").start("table", "class", "stack");
        out.element("caption", "Problems", "class", "unseen");
        out.start("thead").start("tr");
        List.of("Severity", "Extension", "Where", "What").forEach(h -> out.element("th", h, "scope", "col"));
        out.end().end().start("tbody");
        for (StatusMessage problem : problems) {
            out.start("tr").element("td", Wording.word(problem.severity()), "class", "level");
            out.element("td", problem.extensionName().orElse(""), "data-label", "Extension");
            out.start("td", "data-label", "Where")
                    .element("code", problem.objectPath(), "class", "c")
                    .end();
            out.element("td", problem.text(), "data-label", "What").end();
        }
        out.end().end().end().end();
    }

    static String count(int number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }
}
