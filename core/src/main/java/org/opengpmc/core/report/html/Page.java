// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report.html;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The frame of every page: what the browser may do with it, style and script, the heading, and the bar with filter and
 * buttons. The content security policy names style and script by hash and allows nothing else: no network, and no script
 * that a name might smuggle in.
 */
public final class Page {
    private static final Asset STYLE = Asset.of("page.css");
    private static final Asset SCRIPT = Asset.of("page.js");
    private static final String POLICY = "default-src 'none'; style-src " + STYLE.hash() + "; script-src "
            + SCRIPT.hash() + "; base-uri 'none'; form-action 'none'";

    private final String title;
    private final String kind;
    private final String things;

    /**
     * A page.
     *
     * @param title its heading
     * @param kind what it is, such as {@code Group Policy report}
     * @param things what the filter filters, such as {@code settings}
     */
    public Page(String title, String kind, String things) {
        this.title = title;
        this.kind = kind;
        this.things = things;
    }

    /**
     * Writes it.
     *
     * @param about the lines below the heading
     * @param contents the list of contents, where one is of use
     * @param main what it is about
     */
    public void write(
            Appendable target,
            Consumer<HtmlOutput> about,
            Optional<Consumer<HtmlOutput>> contents,
            Consumer<HtmlOutput> main) {
        HtmlOutput out = new HtmlOutput(target);
        out.doctype().start("html", "lang", "en");
        head(out);
        out.start("body");
        out.element("a", "Skip to the " + things, "class", "skip", "href", "#main");
        out.start("header").start("div", "class", "title");
        out.element("p", kind, "class", "kind");
        out.element("h1", title, "dir", "auto");
        about.accept(out);
        out.end();
        out.end();
        bar(out);
        out.start("div", "class", contents.isPresent() ? "columns" : "columns single");
        contents.ifPresent(list -> {
            out.start("nav", "aria-label", "Contents");
            list.accept(out);
            out.end();
        });
        out.start("main", "id", "main", "tabindex", "-1");
        main.accept(out);
        out.end().end();
        out.asset("script", SCRIPT);
        out.end().end().lastLine();
    }

    private void head(HtmlOutput out) {
        out.start("head").single("meta", "charset", "utf-8");
        out.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        out.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.single("meta", "name", "color-scheme", "content", "light dark");
        out.single("meta", "name", "referrer", "content", "no-referrer");
        out.element("title", title + " – " + kind);
        out.asset("style", STYLE).end();
    }

    /** Hidden until the script has come: it does nothing without. */
    private void bar(HtmlOutput out) {
        out.start("div", "class", "bar", "id", "bar", "role", "search", "aria-label", "Filter and view", "hidden", "");
        out.start("div", "class", "filter");
        out.element("label", "Filter " + things, "for", "filter", "class", "unseen");
        out.single(
                "input",
                "type",
                "search",
                "id",
                "filter",
                "placeholder",
                "Filter " + things,
                "autocomplete",
                "off",
                "spellcheck",
                "false",
                "aria-describedby",
                "hits");
        out.element("kbd", "/", "aria-hidden", "true", "title", "Press / to filter");
        out.end();
        out.start("button", "type", "button", "id", "clear", "hidden", "")
                .text("Clear")
                .end();
        out.start("p", "id", "hits", "role", "status", "aria-live", "polite", "data-things", things)
                .end();
        out.start("div", "class", "buttons");
        out.element("button", "Expand all", "type", "button", "id", "expand");
        out.element("button", "Collapse all", "type", "button", "id", "collapse");
        out.element("button", "Dark", "type", "button", "id", "theme", "aria-pressed", "false");
        out.element("button", "Print", "type", "button", "id", "print");
        out.end().end();
    }
}
