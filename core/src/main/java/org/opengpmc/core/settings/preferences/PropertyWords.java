// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the properties of items ([MS-GPPREF] 2.2.1.2 to 2.2.1.21) are called by the console's editor. One that is not
 * known here is called by the words of its attribute.
 */
final class PropertyWords {
    /** The attribute, with its item where several items have it in different senses; a question mark for yes and no. */
    private static final String TABLE = """
            Registry.hive = Hive
            Registry.key = Key path
            Registry.name = Value name
            Registry.type = Value type
            Registry.value = Value data
            Registry.default = Default value?
            Registry.displayDecimal = Shown as decimal number?
            Drive.path = Location
            Drive.persistent = Reconnect?
            Drive.label = Label as
            Drive.letter = Drive letter
            Drive.useLetter = Use this letter, not the first available from it?
            thisDrive = Hide/Show this drive
            allDrives = Hide/Show all drives
            fromPath = Source file(s)
            File.targetPath = Destination file
            readOnly = Read-only?
            archive = Archive?
            hidden = Hidden?
            suppress = Suppress errors on individual file actions?
            deleteFolder = Delete this folder (if emptied)?
            deleteSubFolders = Recursively delete all subfolders (if emptied)?
            deleteFiles = Delete all files in the folder(s)?
            deleteReadOnly = Allow deletion of read-only files/folders?
            deleteIgnoreErrors = Ignore errors for files/folders that cannot be deleted?
            Ini.path = File path
            section = Section name
            property = Property name
            Ini.value = Property value
            EnvironmentVariable.user = User variable?
            partial = Partial (a part of the variable's value)?
            groupName = Group name
            groupSid = Group SID
            newName = Rename to
            deleteAllUsers = Delete all member users?
            deleteAllGroups = Delete all member groups?
            removeAccounts = Remove the configured members?
            Members / Member = Members
            userAction = Configure the current user
            userName = User name
            fullName = Full name
            changeLogon = User must change password at next logon?
            noChange = User cannot change password?
            neverExpires = Password never expires?
            acctDisabled = Account is disabled?
            expires = Account expires
            serviceName = Service name
            startupType = Startup
            serviceAction = Service action
            timeout = Wait timeout if service is locked (seconds)
            accountName = Log on service as
            interact = Allow service to interact with the desktop?
            firstFailure = First failure
            secondFailure = Second failure
            thirdFailure = Subsequent failures
            resetFailCountDelay = Reset fail count after (seconds)
            restartServiceDelay = Restart service after (milliseconds)
            restartComputerDelay = Restart computer after (milliseconds)
            restartMessage = Message before the restart
            NTService.program = Program
            NTService.args = Command line parameters
            append = Append fail count to end of command line?
            targetType = Target type
            shortcutPath = Shortcut path
            Shortcut.targetPath = Target path
            startIn = Start in
            shortcutKey = Shortcut key
            iconPath = Icon file path
            iconIndex = Icon index
            window = Run
            SharedPrinter.path = Share path
            SharedPrinter.default = Set this printer as the default printer?
            LocalPrinter.default = Set this printer as the default printer?
            PortPrinter.default = Set this printer as the default printer?
            skipLocal = Only if a local printer is not present?
            deleteAll = Delete all shared printer connections?
            deleteMaps = Unmap all local ports?
            SharedPrinter.persistent = Reconnect?
            nameGuid = Power plan
            GlobalPowerOptionsV2.default = Set as the active power plan?
            PowerScheme.default = Make this the active power scheme?
            appName = Run
            Task.args = Arguments
            runAs = Run as
            logonType = Logon type
            deleteWhenDone = Delete the task if it is not scheduled to run again?
            startOnlyIfIdle = Only start the task if the computer has been idle?
            stopOnIdleEnd = Stop the task if the computer ceases to be idle?
            noStartIfOnBatteries = Do not start the task if the computer is running on batteries?
            stopIfGoingOnBatteries = Stop the task if battery mode begins?
            systemRequired = Wake the computer to run this task?
            Task.enabled = Enabled?
            """;

    private static final String TASK = "Task / ";
    private static final Set<String> NUMBERS = Set.of("REG_DWORD", "REG_QWORD");
    private static final Map<String, String> LABELS = new HashMap<>();
    private static final Set<String> FLAGS = new HashSet<>();

    static {
        for (String line : TABLE.lines().toList()) {
            int equals = line.indexOf(" = ");
            String property = line.substring(0, equals);
            String label = line.substring(equals + 3);
            if (label.endsWith("?")) {
                FLAGS.add(property);
                label = label.substring(0, label.length() - 1);
            }
            LABELS.put(property, label);
        }
    }

    private PropertyWords() {}

    /**
     * The name of a property.
     *
     * @param item the element of the item
     * @param path the attribute, after the elements that it stands in below the properties, parted by {@code " / "}
     */
    static String label(String item, String path) {
        String known = LABELS.getOrDefault(item + "." + path, LABELS.get(path));
        String inside = path.startsWith(TASK) ? path.substring(TASK.length()) : path;
        return known != null
                ? known
                : Arrays.stream(inside.split(" / ")).map(PropertyWords::words).collect(Collectors.joining(" / "));
    }

    /**
     * A value for people: yes and no for what is on or off, and numbers as the console tells them.
     *
     * @param node what the attribute stands in
     */
    static String value(String item, String path, String value, Node node) {
        if (item.equals("Registry") && path.equals("value") && NUMBERS.contains(node.attribute("type"))) {
            return number(value);
        }
        boolean flag = FLAGS.contains(item + "." + path) || FLAGS.contains(path);
        return flag && value.equals("1") ? "Yes" : flag && value.equals("0") ? "No" : value;
    }

    /** The file has it in hexadecimal digits. */
    private static String number(String value) {
        try {
            long number = Long.parseUnsignedLong(value, 16);
            return "0x" + Long.toHexString(number).toUpperCase(Locale.ROOT) + " (" + Long.toUnsignedString(number)
                    + ")";
        } catch (NumberFormatException e) {
            return value;
        }
    }

    /** {@code lidCloseAC} is lid close AC. */
    private static String words(String name) {
        String parted = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replaceAll("(?<=[A-Z])(?=[A-Z][a-z])", " ");
        StringBuilder words = new StringBuilder();
        for (String word : parted.split(" ")) {
            boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.append(words.isEmpty() ? "" : " ").append(abbreviation ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
