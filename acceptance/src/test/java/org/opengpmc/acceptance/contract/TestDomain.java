// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.SysvolEntry;
import org.opengpmc.core.sysvol.SysvolPath;

/** A domain in the hands of a test: shortcuts for what tests do all the time, and a look at both stores. */
public record TestDomain(DomainConnection connection, StateDirectory state) {
    public static TestDomain of(DomainConnection connection, Path stateFolder) {
        return new TestDomain(connection, StateDirectory.open(stateFolder));
    }

    public Gpos gpos() {
        return new Gpos(connection);
    }

    public GpoChanges changes() {
        return new GpoChanges(connection);
    }

    public ChangeRunner runner() {
        return new ChangeRunner(connection, state, ChangeObserver.NONE);
    }

    public void run(Change change) {
        runner().run(change, CancellationToken.NONE);
    }

    public Gpo create(String name) {
        GpoId id = GpoId.random();
        run(changes().create(id, name));
        return get(id);
    }

    public Gpo createWith(String name, PolicyContent content) {
        Gpo gpo = create(name);
        run(changes().putContent("fill " + name, ContentTarget.keeping(gpo), content, CancellationToken.NONE));
        return get(gpo.id());
    }

    public Gpo get(GpoId id) {
        return gpos().byId(id).orElseThrow(() -> new AssertionError("no GPO " + id));
    }

    public SysvolPath folder(GpoId id) {
        return connection.facts().policiesPath().child(id.toString());
    }

    /** Content with two files and, if asked for, a deployed printer. */
    public static PolicyContent content(String text, boolean printer) {
        byte[] script = ("echo " + text + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] comment = ("comment of " + text).getBytes(StandardCharsets.UTF_16LE);
        List<PolicyFile> files = List.of(
                PolicyFile.directory(SysvolPath.parse("Machine\\Scripts")),
                PolicyFile.directory(SysvolPath.parse("Machine\\Scripts\\Startup")),
                PolicyFile.file(SysvolPath.parse("Machine\\Scripts\\Startup\\hello.cmd"), () -> script),
                PolicyFile.file(SysvolPath.parse("GPO.cmt"), () -> comment));
        return new PolicyContent(
                files,
                printer ? printers(text) : List.of(),
                "[{42B5FAAE-6536-11D2-AE5A-0000F87571E3}{40B6664F-4972-11D1-A7CA-0000F87571E3}]",
                "");
    }

    private static List<PolicyObject> printers(String text) {
        try {
            return List.of(
                    new PolicyObject(new DN("CN=PushedPrinterConnections,CN=Machine"), "container", List.of(), null),
                    new PolicyObject(
                            new DN("CN={F80C97ED-423D-44FB-AE01-D843469FCD8E},CN=PushedPrinterConnections,CN=Machine"),
                            "msPrint-ConnectionPolicy",
                            List.of(new Attribute("printerName", text), new Attribute("uNCName", "\\\\print\\" + text)),
                            null));
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Everything that both stores hold of all GPOs, in a form to compare: files with content, folders, and directory
     * objects with the attributes that are ours.
     */
    public Map<String, String> snapshot() {
        Map<String, String> all = new TreeMap<>();
        try {
            connection
                    .directory()
                    .search(connection.facts().policiesDn().toString(), SearchScope.SUB, "(objectClass=*)", "*")
                    .getSearchEntries()
                    .forEach(e -> all.put(e.getDN().toLowerCase(Locale.ROOT), ours(e)));
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
        for (SysvolEntry entry : connection.sysvol().tree(connection.facts().policiesPath())) {
            String content = entry.directory()
                    ? "folder"
                    : HexFormat.of().formatHex(connection.sysvol().read(entry));
            all.put(entry.path().toString().toLowerCase(Locale.ROOT), content);
        }
        return all;
    }

    /** The part of {@link #snapshot()} that is about one GPO: others may be at work on theirs. */
    public Map<String, String> snapshot(Gpo gpo) {
        Map<String, String> all = snapshot();
        String id = gpo.id().toString().toLowerCase(Locale.ROOT);
        all.keySet().removeIf(key -> !key.contains(id));
        return all;
    }

    /** What differs between two snapshots, for a message that can be read. */
    public static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String> differing = new TreeMap<>();
        for (String key :
                Stream.concat(before.keySet().stream(), after.keySet().stream()).toList()) {
            String old = before.getOrDefault(key, "(none)");
            String now = after.getOrDefault(key, "(none)");
            if (!old.equals(now)) {
                differing.put(key, old + " -> " + now);
            }
        }
        return differing;
    }

    private static String ours(Entry entry) {
        List<String> lines = new ArrayList<>();
        for (String name : List.of(
                "displayName",
                "flags",
                "versionNumber",
                "gPCFileSysPath",
                "gPCMachineExtensionNames",
                "gPCUserExtensionNames",
                "gPCWQLFilter",
                "printerName",
                "uNCName")) {
            String value = entry.getAttributeValue(name);
            if (value != null) {
                lines.add(name + "=" + value);
            }
        }
        return String.join("\n", lines);
    }
}
