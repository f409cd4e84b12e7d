// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a report shows a task of the Task Scheduler 2.0 ([MS-TSCH] 2.5): the parts that the editor of Group Policy offers, in
 * an order of GPMC's own. It leaves out what only the Task Scheduler knows, such as value queries.
 */
final class TaskSchema {
    private static final List<String> TRIGGER = List.of(
            "Enabled",
            "StartBoundary",
            "EndBoundary",
            "Repetition",
            "ExecutionTimeLimit",
            "Subscription",
            "StateChange",
            "UserId",
            "Delay",
            "RandomDelay",
            "ScheduleByDay",
            "ScheduleByWeek",
            "ScheduleByMonth",
            "ScheduleByMonthDayOfWeek");

    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry("Task", List.of("RegistrationInfo", "Triggers", "Settings", "Principals", "Actions")),
            Map.entry(
                    "RegistrationInfo",
                    List.of("URI", "Source", "Date", "Author", "Version", "Description", "Documentation")),
            Map.entry("BootTrigger", TRIGGER),
            Map.entry("CalendarTrigger", TRIGGER),
            Map.entry("EventTrigger", TRIGGER),
            Map.entry("IdleTrigger", TRIGGER),
            Map.entry("LogonTrigger", TRIGGER),
            Map.entry("RegistrationTrigger", TRIGGER),
            Map.entry("SessionStateChangeTrigger", TRIGGER),
            Map.entry("TimeTrigger", TRIGGER),
            Map.entry("Repetition", List.of("Interval", "Duration", "StopAtDurationEnd")),
            Map.entry(
                    "Settings",
                    List.of(
                            "AllowStartOnDemand",
                            "DisallowStartIfOnBatteries",
                            "StopIfGoingOnBatteries",
                            "AllowHardTerminate",
                            "StartWhenAvailable",
                            "RunOnlyIfNetworkAvailable",
                            "WakeToRun",
                            "Enabled",
                            "Hidden",
                            "DeleteExpiredTaskAfter",
                            "RunOnlyIfIdle",
                            "MultipleInstancesPolicy",
                            "Priority",
                            "ExecutionTimeLimit",
                            "IdleSettings",
                            "RestartOnFailure")),
            Map.entry("IdleSettings", List.of("Duration", "WaitTimeout", "StopOnIdleEnd", "RestartOnIdle")),
            Map.entry("RestartOnFailure", List.of("Interval", "Count")),
            Map.entry("Principal", List.of("UserId", "GroupId", "LogonType", "RunLevel")),
            Map.entry("Exec", List.of("Command", "Arguments", "WorkingDirectory")),
            Map.entry("ShowMessage", List.of("Title", "Body")),
            Map.entry(
                    "SendEmail",
                    List.of("Server", "Subject", "To", "Cc", "Bcc", "ReplyTo", "From", "Body", "Attachments")));

    /** Lists that a report shows also where they are empty or the file does not have them. */
    private static final Map<String, List<String>> LISTS =
            Map.of("Task", List.of("Triggers", "Principals", "Actions"), "SendEmail", List.of("Attachments"));

    private static final Set<String> ATTRIBUTES = Set.of("version", "id");

    private TaskSchema() {}

    /** Whether an element of the properties is such a task. */
    static boolean isTask(Node node) {
        return node.is("Task");
    }

    /** A task, or a part of it, as a report shows it. */
    static Node shown(Node node) {
        List<String> parts = PARTS.get(node.name());
        Stream<Node> children =
                parts == null ? node.children().stream() : parts.stream().flatMap(part -> part(node, part));
        return new Node(
                node.name(),
                node.attributes().stream()
                        .filter(a -> ATTRIBUTES.contains(a.name()))
                        .toList(),
                node.text(),
                children.map(TaskSchema::shown).toList());
    }

    private static Stream<Node> part(Node node, String part) {
        boolean always = LISTS.getOrDefault(node.name(), List.of()).contains(part);
        return always && node.child(part).isEmpty()
                ? Stream.of(Node.empty(part))
                : node.children().stream().filter(child -> child.is(part));
    }

    /** What the task of some properties runs, in words; empty for properties without such a task. */
    static String commands(Node properties) {
        return properties.child("Task").flatMap(task -> task.child("Actions")).stream()
                .flatMap(actions -> actions.children().stream())
                .map(action -> (text(action, "Command") + " " + text(action, "Arguments")).strip())
                .filter(command -> !command.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String text(Node node, String child) {
        return node.child(child).map(Node::text).orElse("");
    }
}
