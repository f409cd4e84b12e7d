// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.formats.migrationtable.MigrationDestination;
import org.opengpmc.formats.migrationtable.MigrationEntry;
import org.opengpmc.formats.migrationtable.MigrationTable;
import org.opengpmc.formats.migrationtable.MigrationType;

/**
 * Checks the form of a migration table's entries, as far as no domain is needed: that paths are paths and names are
 * names, that a destination suits its type, and that no source is there twice. Which checks GPMC makes is not published;
 * these follow the rules that its editor documents.
 */
public final class MigrationTableCheck {
    /** {@code \\server\share}, and what may follow. */
    private static final Pattern UNC =
            Pattern.compile("\\\\\\\\[^\\\\/:*?\"<>|]+\\\\[^\\\\/:*?\"<>|]+(\\\\[^:*?\"<>|]*)?");

    private static final Pattern SID = Pattern.compile("(?i)S-1-[0-9A-Fx]+(-\\d+)*");

    /** Characters that no account name has ([MS-SAMR] 3.1.1.6). */
    private static final Pattern NEVER_IN_A_NAME = Pattern.compile("[\"/\\[\\]:;|=+*?<>,\\x00-\\x1F]");

    private final List<StatusMessage> messages = new ArrayList<>();

    private MigrationTableCheck() {}

    /** What is wrong or odd; a table without a message of severity ERROR is valid. */
    public static List<StatusMessage> check(MigrationTable table) {
        MigrationTableCheck check = new MigrationTableCheck();
        Set<String> seen = new HashSet<>();
        for (MigrationEntry entry : table.entries()) {
            if (!seen.add(entry.source().toLowerCase(Locale.ROOT))) {
                check.error("double-source", entry, "this source has more than one entry; only the first counts");
            }
            check.checkSource(entry);
            check.checkDestination(entry);
        }
        return List.copyOf(check.messages);
    }

    private void checkSource(MigrationEntry entry) {
        if (entry.source().isBlank()) {
            error("source-empty", entry, "an entry has no source");
        } else if (entry.type() == MigrationType.UNC_PATH) {
            requirePath(entry, entry.source(), "source");
        } else if (entry.type() != MigrationType.UNKNOWN) {
            requireName(entry, entry.source(), "source");
            if (entry.source().indexOf('@') < 0 && entry.source().indexOf('\\') < 0) {
                warn(
                        "source-without-domain",
                        entry,
                        "the source names no domain: a " + entry.type().label()
                                + " is found as name@domain or DOMAIN\\name; anything else is of type Unknown");
            }
        }
    }

    private void checkDestination(MigrationEntry entry) {
        boolean path = entry.type() == MigrationType.UNC_PATH;
        MigrationDestination destination = entry.destination();
        if (destination instanceof MigrationDestination.To to) {
            if (to.value().isBlank()) {
                error("destination-empty", entry, "the destination is empty");
            } else if (path) {
                requirePath(entry, to.value(), "destination");
            } else {
                requireName(entry, to.value(), "destination");
            }
        } else if (path && destination.equals(MigrationDestination.NONE)) {
            error("path-without-destination", entry, "a UNC path cannot be left out");
        } else if (path && destination.equals(MigrationDestination.BY_RELATIVE_NAME)) {
            error("path-by-name", entry, "a UNC path has no relative name");
        } else if (destination.equals(MigrationDestination.BY_RELATIVE_NAME)
                && SID.matcher(entry.source().strip()).matches()) {
            error("sid-by-name", entry, "a SID has no relative name");
        }
    }

    private void requirePath(MigrationEntry entry, String value, String what) {
        if (!UNC.matcher(value.strip()).matches()) {
            error(what + "-no-path", entry, "the " + what + " '" + value + "' is no UNC path: \\\\server\\share");
        }
    }

    private void requireName(MigrationEntry entry, String value, String what) {
        if (value.strip().startsWith("\\\\")) {
            error(what + "-is-path", entry, "the " + what + " '" + value + "' is a path, not the name of a principal");
        } else if (NEVER_IN_A_NAME.matcher(value).find()
                || value.chars().filter(c -> c == '\\').count() > 1) {
            error(what + "-no-name", entry, "the " + what + " '" + value + "' cannot be the name of a principal");
        }
    }

    private void error(String code, MigrationEntry entry, String text) {
        messages.add(StatusMessage.of(Severity.ERROR, code, entry.source(), text));
    }

    private void warn(String code, MigrationEntry entry, String text) {
        messages.add(StatusMessage.of(Severity.WARNING, code, entry.source(), text));
    }
}
