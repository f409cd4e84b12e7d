// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.StatusMessage;

/** Puts results on standard output in the form the user chose, and remarks on standard error. */
public final class Output {
    private static final int VERSION = 1;

    private final Terminal terminal;
    private final OutputFormat format;
    private final Style outStyle;
    private final Style errStyle;

    /**
     * @param color whether the user allows it; only a terminal gets it
     */
    public Output(Terminal terminal, OutputFormat format, boolean color) {
        this.terminal = terminal;
        this.format = format;
        this.outStyle = color && terminal.outIsTerminal() ? Style.COLOR : Style.PLAIN;
        this.errStyle = color && terminal.errIsTerminal() ? Style.COLOR : Style.PLAIN;
    }

    /** The looks of standard output. */
    public Style style() {
        return outStyle;
    }

    /** The form chosen. */
    public OutputFormat format() {
        return format;
    }

    /** Many items. */
    public <T> void list(Shape<T> shape, List<T> items) {
        switch (format) {
            case JSON -> json(shape.listSchema(), Map.of("items", Json.objects(shape, items)));
            case CSV -> new Csv(terminal.out()).write(shape, items);
            case TABLE -> {
                if (items.isEmpty()) {
                    remark("(none)");
                } else {
                    table().write(shape, items);
                }
            }
        }
    }

    /** One item. */
    public <T> void one(Shape<T> shape, T item) {
        switch (format) {
            case JSON -> json(shape.schema(), Map.of("item", Json.object(shape, item)));
            case CSV -> new Csv(terminal.out()).write(shape, List.of(item));
            case TABLE -> table().sheet(shape, item);
        }
    }

    /** Text for people, without anything that could steer a terminal but our own colours. */
    public void lines(List<String> lines) {
        // In one piece: the writer goes to the terminal with each println.
        terminal.out().println(String.join(System.lineSeparator(), lines));
    }

    /** Many items, or none, where a program wants to know; a person has been told in a sentence. */
    public <T> void listForPrograms(Shape<T> shape, List<T> items) {
        if (format != OutputFormat.TABLE) {
            list(shape, items);
        }
    }

    /** What a command made or changed: a sentence for people, the item for programs. */
    public <T> void made(Shape<T> shape, T item, String sentence) {
        if (format == OutputFormat.TABLE) {
            // A text of several lines, such as a comment, keeps them.
            sentence.lines().map(Text::safe).forEach(terminal.out()::println);
        } else {
            one(shape, item);
        }
    }

    /** The same for many. */
    public <T> void madeMany(Shape<T> shape, List<T> items, String sentence) {
        if (format == OutputFormat.TABLE) {
            terminal.out().println(Text.safe(sentence));
        } else {
            list(shape, items);
        }
    }

    /** What an operation over many items did, with all it has to say. */
    public <T> void result(Shape<T> shape, OperationResult<List<T>> result, String sentence) {
        if (format == OutputFormat.JSON) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("status", result.status());
            body.put("items", Json.objects(shape, result.value()));
            body.put("messages", result.messages().stream().map(Output::object).toList());
            json("opengpmc/" + shape.name() + "-result/" + shape.version(), body);
            return;
        }
        result.messages().forEach(this::message);
        madeMany(shape, result.value(), sentence);
    }

    /** A message of an operation, on standard error. */
    public void message(StatusMessage message) {
        String text = Text.safeLines(message.objectPath() + ": " + message.text());
        String line =
                switch (message.severity()) {
                    case INFO -> "note: " + text;
                    case WARNING -> errStyle.warning("warning: ") + text;
                    case ERROR -> errStyle.error("error: ") + text;
                };
        terminal.err().println(line);
    }

    /** Something said in passing, on standard error. */
    public void remark(String text) {
        terminal.err().println(errStyle.faint(Text.safe(text)));
    }

    /** Something to look at, on standard error. */
    public void warning(String text) {
        terminal.err().println(errStyle.warning("warning: ") + Text.safe(text));
    }

    /** A failure, on standard error: text for people, an object for those who asked for JSON. */
    public void failure(GpmcException failure, String kind, int exitCode) {
        if (format != OutputFormat.JSON) {
            // Cancelling is the user's will, not an error.
            String word = failure instanceof CancelledException ? "stopped: " : "error: ";
            terminal.err().println(errStyle.error(word) + Text.safeLines(failure.describe()));
            return;
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("schema", "opengpmc/error/" + VERSION);
        body.put("kind", kind);
        body.put("exitCode", exitCode);
        body.put("message", failure.getMessage());
        body.put("object", failure.object().orElse(null));
        body.put("server", failure.server().orElse(null));
        body.put("hint", failure.hint().orElse(null));
        if (!failure.besides().isEmpty()) {
            body.put(
                    "besides",
                    failure.besides().stream().map(GpmcException::describe).toList());
        }
        new Json(terminal.err()).write(body);
    }

    /** What a command is about to do. On standard output where this is all it does, else on standard error. */
    public void plan(List<PlanItem> changes, boolean dryRun) {
        if (dryRun && format == OutputFormat.JSON) {
            json(
                    "opengpmc/plan/" + VERSION,
                    Map.of("changes", changes.stream().map(Output::object).toList()));
            return;
        }
        var writer = dryRun ? terminal.out() : terminal.err();
        writer.println((dryRun ? outStyle : errStyle).heading(dryRun ? "This would:" : "This will:"));
        for (PlanItem change : changes) {
            writer.println("  - " + Text.safe(change.title()));
            for (int i = 0; i < change.steps().size(); i++) {
                writer.println(
                        "      " + (i + 1) + ". " + Text.safe(change.steps().get(i)));
            }
        }
    }

    private static Map<String, Object> object(PlanItem change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("title", change.title());
        object.put("steps", change.steps());
        return object;
    }

    private static Map<String, @Nullable Object> object(StatusMessage message) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("severity", message.severity());
        object.put("code", message.code());
        object.put("extension", message.extension());
        object.put("settingsName", message.settingsName());
        object.put("object", message.objectPath());
        object.put("text", message.text());
        return object;
    }

    private void json(String schema, Map<String, ?> body) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("schema", schema);
        answer.putAll(body);
        new Json(terminal.out()).write(answer);
    }

    private Table table() {
        return new Table(terminal.out(), terminal.outIsTerminal() ? terminal.width() : 0, outStyle);
    }
}
