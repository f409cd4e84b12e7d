// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.settings.SettingsExtension;
import org.opengpmc.core.settings.SettingsExtensions;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.SecurityDescriptor;

/** A GPO made of what a fuzzer gives: files, registry values and directory objects, for all of its sides alike. */
final class GpoInput {
    /** Parts the pieces of a whole GPO. */
    static final char PIECE = '\u001E';
    /** Parts the fields of a registry value or an object. */
    static final char FIELD = '\u001F';

    static final List<String> PREFERENCES = List.of(
            "Applications",
            "DataSources",
            "Devices",
            "Drives",
            "EnvironmentVariables",
            "Files",
            "FolderOptions",
            "Folders",
            "Groups",
            "IniFiles",
            "InternetSettings",
            "NetworkOptions",
            "NetworkShares",
            "PowerOptions",
            "Printers",
            "RegionalOptions",
            "Registry",
            "ScheduledTasks",
            "Services",
            "Shortcuts",
            "StartMenuTaskbar");

    static final String SECURITY = "Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf";
    static final String AUDIT = "Microsoft\\Windows NT\\Audit\\audit.csv";
    static final String SCRIPTS = "Scripts\\scripts.ini";
    static final String POWERSHELL = "Scripts\\psscripts.ini";
    static final String FOLDERS = "Documents & Settings\\fdeploy1.ini";
    static final String OLD_FOLDERS = "Documents & Settings\\fdeploy.ini";
    static final String REGISTRY = "Registry.pol";
    static final String COMMENTS = "comment.cmtx";
    static final String BROWSER = "Microsoft\\IEAK\\install.ins";
    static final String INSTALLATION = "Microsoft\\RemoteInstall\\oscfilter.ini";
    static final String ACCESS = "Microsoft\\Windows NT\\CAP\\cap.inf";

    /** All files that extensions read. */
    static final List<String> FILES = files();

    /** Where the objects are that extensions read, below a side's container, with their class. */
    static final List<String[]> OBJECTS = List.of(
            new String[] {"CN=p,CN=Packages,CN=Class Store", "packageRegistration"},
            new String[] {"CN=p,CN=IEEE80211,CN=Windows,CN=Microsoft", "ms-net-ieee-80211-GroupPolicy"},
            new String[] {"CN=p,CN=IEEE8023,CN=Windows,CN=Microsoft", "ms-net-ieee-8023-GroupPolicy"},
            new String[] {"CN=p,CN=PushedPrinterConnections", "msPrint-ConnectionPolicy"},
            new String[] {"CN=IPSEC,CN=Windows,CN=Microsoft", "ipsecPolicy"});

    private static final String REGISTERED = registered(extension -> true);

    private final List<String> sides;
    private final String registered;
    private final List<PolicyFile> files = new ArrayList<>();
    private final List<PolicyObject> objects = new ArrayList<>();
    private final List<PolEntry> entries = new ArrayList<>();

    private GpoInput(List<String> sides, String registered) {
        this.sides = sides;
        this.registered = registered;
    }

    /** One side with some extensions: what is not read costs no time. */
    static GpoInput of(Side side, String registered) {
        return new GpoInput(List.of(side.folder()), registered);
    }

    /** These extensions as the GPC names them. */
    static String registered(Predicate<SettingsExtension> which) {
        return SettingsExtensions.installed().all().stream()
                .filter(which)
                .flatMap(extension -> extension.clientExtensions().stream())
                .map(cse -> "[{" + cse + "}]")
                .distinct()
                .collect(Collectors.joining());
    }

    private static List<String> files() {
        List<String> files = new ArrayList<>(List.of(
                SECURITY,
                AUDIT,
                SCRIPTS,
                POWERSHELL,
                FOLDERS,
                OLD_FOLDERS,
                REGISTRY,
                COMMENTS,
                BROWSER,
                INSTALLATION,
                ACCESS));
        PREFERENCES.forEach(name -> files.add(preference(name)));
        return List.copyOf(files);
    }

    static String preference(String name) {
        return "Preferences\\" + name + "\\" + name + ".xml";
    }

    GpoInput file(String path, byte[] content) {
        for (String side : sides) {
            files.add(PolicyFile.file(SysvolPath.parse(side + "\\" + path), content::clone));
        }
        return this;
    }

    /** Key, value name, type, data. */
    GpoInput value(byte[] content) {
        String[] fields = new String(content, ISO_8859_1).split(String.valueOf(FIELD), 4);
        if (fields.length == 4 && !fields[0].isEmpty() && (fields[0] + fields[1]).indexOf(0) < 0) {
            int type = fields[2].isEmpty() ? 1 : fields[2].charAt(0) - '0';
            entries.add(PolEntry.of(fields[0], fields[1], type, fields[3].getBytes(ISO_8859_1)));
        }
        return this;
    }

    /** The number of the container in a character, then attributes as NAME=VALUE; nTSecurityDescriptor as bytes. */
    GpoInput object(byte[] content) {
        List<Attribute> attributes = new ArrayList<>();
        SecurityDescriptor security = null;
        for (String field : new String(content, ISO_8859_1).split(String.valueOf(FIELD), -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                byte[] value = field.substring(equals + 1).getBytes(ISO_8859_1);
                String name = field.substring(0, equals);
                security = name.equals("security") ? security(value) : security;
                attributes.add(new Attribute(name, value));
            }
        }
        String[] container = OBJECTS.get(content.length == 0 ? 0 : Math.floorMod(content[0] - '0', OBJECTS.size()));
        for (String side : sides) {
            objects.add(new PolicyObject(dn(container[0] + ",CN=" + side), container[1], attributes, security));
        }
        return this;
    }

    private static @Nullable SecurityDescriptor security(byte[] value) {
        try {
            return SecurityDescriptor.parse(value);
        } catch (FormatException e) {
            return null; // So do those who read objects from a directory.
        }
    }

    private static DN dn(String text) {
        try {
            return new DN(text);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both sides with all extensions. Pieces, each begun by a byte that says what it is. */
    static GpoInput of(byte[] content) {
        GpoInput gpo = new GpoInput(List.of("Machine", "User"), REGISTERED);
        int from = 0;
        for (int at = 0; at <= content.length; at++) {
            if (at == content.length || content[at] == PIECE) {
                if (at > from) {
                    gpo.piece(content[from] & 0x3F, Arrays.copyOfRange(content, from + 1, at));
                }
                from = at + 1;
            }
        }
        return gpo;
    }

    private void piece(int kind, byte[] content) {
        if (kind < FILES.size()) {
            file(FILES.get(kind), content);
        } else if (kind % 2 == 0) {
            value(content);
        } else {
            object(content);
        }
    }

    PolicyContent content() {
        List<PolicyFile> all = new ArrayList<>(files);
        if (!entries.isEmpty()) {
            byte[] pol = new RegistryPol(entries).write();
            sides.forEach(side -> all.add(PolicyFile.file(SysvolPath.parse(side + "\\" + REGISTRY), () -> pol)));
        }
        return new PolicyContent(all, objects, of("Machine"), of("User"));
    }

    private String of(String side) {
        return sides.contains(side) ? registered : "";
    }

    /** A registry value as {@link #value} takes it. */
    static byte[] value(PolEntry entry) {
        String head = entry.key() + FIELD + entry.valueName() + FIELD + (char) ('0' + entry.typeCode()) + FIELD;
        return (head + new String(entry.data(), ISO_8859_1)).getBytes(ISO_8859_1);
    }

    /** An object as {@link #object} takes it. */
    static byte[] object(int container, String... attributes) {
        String text = (char) ('0' + container) + String.valueOf(FIELD) + String.join(String.valueOf(FIELD), attributes);
        return text.getBytes(UTF_8);
    }
}
