// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A tab of the browser. */
final class BrowserTab implements AutoCloseable {
    private static final String AXE = "/axe.min.js";

    /** Virtual key codes of the keys that type nothing. */
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32);

    private final DevTools tools;
    private final String target;
    private final String session;

    private BrowserTab(DevTools tools, String target, String session) {
        this.tools = tools;
        this.target = target;
        this.session = session;
    }

    static BrowserTab open(DevTools tools) {
        String target = tools.send(null, "Target.createTarget", json().put("url", "about:blank"))
                .path("targetId")
                .asText();
        String session = tools.send(
                        null,
                        "Target.attachToTarget",
                        json().put("targetId", target).put("flatten", true))
                .path("sessionId")
                .asText();
        BrowserTab tab = new BrowserTab(tools, target, session);
        tab.send("Emulation.setFocusEmulationEnabled", json().put("enabled", true));
        return tab;
    }

    private static ObjectNode json() {
        return DevTools.JSON.createObjectNode();
    }

    private JsonNode send(String method, ObjectNode parameters) {
        return tools.send(session, method, parameters);
    }

    /** How large the window is, and which colours its owner prefers. */
    BrowserTab as(int width, boolean dark) {
        send(
                "Emulation.setDeviceMetricsOverride",
                json().put("width", width)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 600));
        ObjectNode media = json().put("media", "");
        media.putArray("features")
                .add(json().put("name", "prefers-color-scheme").put("value", dark ? "dark" : "light"));
        send("Emulation.setEmulatedMedia", media);
        return this;
    }

    /** As it is printed. */
    void onPaper() {
        send("Emulation.setEmulatedMedia", json().put("media", "print"));
    }

    /** Opens a file and waits until its script has run. */
    BrowserTab show(Path page) {
        String address = page.toUri().toString();
        evaluate("window.isLeft = true");
        send("Page.navigate", json().put("url", address));
        evaluate("new Promise(done => { const look = () => !window.isLeft && document.readyState === 'complete'"
                + " && location.href !== 'about:blank' ? done(true) : setTimeout(look, 20); look(); })");
        return this;
    }

    /** The value of a JavaScript expression; of a promise what it brings. */
    JsonNode evaluate(String expression) {
        JsonNode answer = send(
                "Runtime.evaluate",
                json().put("expression", expression)
                        .put("awaitPromise", true)
                        .put("returnByValue", true)
                        .put("userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Presses a key: its name, or the character it types. */
    BrowserTab press(String key) {
        ObjectNode down = json().put("type", "keyDown").put("key", key);
        int code = KEYS.getOrDefault(key, key.toUpperCase(Locale.ROOT).codePointAt(0));
        down.put("windowsVirtualKeyCode", code).put("code", key.equals(" ") ? "Space" : key);
        if (key.length() == 1 || key.equals("Enter")) {
            down.put("text", key.equals("Enter") ? "\r" : key);
        }
        send("Input.dispatchKeyEvent", down);
        ObjectNode up = json().put("type", "keyUp").put("key", key).put("windowsVirtualKeyCode", code);
        send("Input.dispatchKeyEvent", up);
        return this;
    }

    BrowserTab type(String text) {
        text.chars().forEach(c -> press(String.valueOf((char) c)));
        return this;
    }

    /** Goes from one element to the next with the Tab key until one fits the selector. */
    BrowserTab tabTo(String selector) {
        for (int presses = 0; presses < 60; presses++) {
            press("Tab");
            if (evaluate("document.activeElement.matches(" + quoted(selector) + ")")
                    .asBoolean()) {
                return this;
            }
        }
        throw new AssertionError("the Tab key does not reach " + selector);
    }

    /** Waits until an expression is true. */
    BrowserTab until(String condition) {
        boolean came = evaluate(
                        "new Promise(done => { const start = performance.now(); const look = () => (" + condition
                                + ") ? done(true) : performance.now() - start > 5000 ? done(false) : setTimeout(look, 20);"
                                + " look(); })")
                .asBoolean();
        if (!came) {
            throw new AssertionError("never: " + condition);
        }
        return this;
    }

    /** What axe finds wrong: rule and element. */
    List<String> violations() {
        evaluate(axe() + "; 0");
        JsonNode found = evaluate("axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.flatMap("
                + "v => v.nodes.slice(0, 5).map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary)))");
        List<String> violations = new ArrayList<>();
        found.forEach(v -> violations.add(v.asText()));
        return violations;
    }

    private static String axe() {
        try (InputStream in = BrowserTab.class.getResourceAsStream(AXE)) {
            return new String(Objects.requireNonNull(in, AXE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String quoted(String text) {
        return DevTools.JSON.getNodeFactory().textNode(text).toString();
    }

    void allowClipboard() {
        ObjectNode allowed = json();
        allowed.putArray("permissions").add("clipboardReadWrite").add("clipboardSanitizedWrite");
        tools.send(null, "Browser.grantPermissions", allowed);
    }

    @Override
    public void close() {
        tools.send(null, "Target.closeTarget", json().put("targetId", target));
    }
}
