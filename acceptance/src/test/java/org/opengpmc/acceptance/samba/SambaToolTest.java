// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.contract.TestDomain;
import org.opengpmc.acceptance.contract.Transfers;
import org.opengpmc.core.backup.Copy;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.sysvol.SysvolEntry;

/** Samba's own tools look at what we wrote, and we at what they wrote. */
@WithSamba
class SambaToolTest {
    private static final Pattern CREATED = Pattern.compile("created as (\\{[0-9A-Fa-f-]+\\})");

    @TempDir
    Path folder;

    private final Map<GpoId, String> ours = new LinkedHashMap<>();
    private SambaDomain samba;
    private DomainConnection connection;
    private TestDomain domain;
    private Transfers transfers;

    @BeforeEach
    void open(SambaDomain contoso) {
        samba = contoso;
        connection = contoso.connect();
        domain = TestDomain.of(connection, folder.resolve("state"));
        transfers = new Transfers(domain, folder.resolve("backups"));
    }

    @AfterEach
    void removeGpos() {
        ours.keySet()
                .forEach(id -> domain.gpos()
                        .byId(id)
                        .ifPresent(gpo -> domain.run(domain.changes().delete(gpo))));
        connection.close();
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private Gpo kept(Gpo gpo, String how) {
        ours.put(gpo.id(), how);
        return gpo;
    }

    /** One GPO for every way in which we write one. */
    private void makeAll() {
        kept(domain.create(unique("created ü")), "created");
        Gpo gpo = kept(domain.createWith(unique("filled"), TestDomain.content("x", true)), "filled");
        StoredBackup backup = transfers.backUp(gpo);
        kept(transfers.importNew(backup, unique("imported")), "imported anew");
        Gpo into = kept(domain.create(unique("import target")), "imported into");
        transfers.importInto(backup, into);
        kept(transfers.copy(gpo, unique("copied"), Copy.Permissions.DEFAULT), "copied");
        kept(transfers.copy(gpo, unique("copied whole"), Copy.Permissions.KEEP), "copied with permissions");
        Gpo renamed = kept(domain.create(unique("to be renamed")), "renamed");
        domain.run(domain.changes().rename(renamed, unique("renamed, \"quoted\"")));
        Gpo disabled = kept(domain.createWith(unique("disabled"), TestDomain.content("y", false)), "disabled");
        domain.run(domain.changes().status(disabled, GpoStatus.ALL_DISABLED));
        domain.run(domain.changes().comment(domain.get(disabled.id()), "a comment"));
        Gpo changed = kept(domain.createWith(unique("restored"), TestDomain.content("z", false)), "restored");
        StoredBackup second = transfers.backUp(changed);
        transfers.importInto(backup, changed);
        transfers.restore(second);
        Gpo deleted = kept(domain.createWith(unique("undeleted"), TestDomain.content("w", true)), "restored anew");
        StoredBackup third = transfers.backUp(deleted);
        domain.run(domain.changes().delete(deleted));
        transfers.restore(third);
    }

    private GpoId createdBySamba(String name) {
        String said = samba.sambaTool("gpo", "create", name).orFail().stdout();
        Matcher matcher = CREATED.matcher(said);
        assertThat(matcher.find()).as(said).isTrue();
        GpoId id = GpoId.parse(matcher.group(1)).orElseThrow();
        ours.put(id, "created by samba-tool");
        return id;
    }

    @Test
    void sambasToolsAgreeAboutEveryGpoThatWeWrite() throws IOException {
        makeAll();

        Map<String, ListedGpo> all =
                ListedGpo.parse(samba.sambaTool("gpo", "listall").orFail().stdout());
        for (GpoId id : ours.keySet()) {
            ListedGpo expected = ListedGpo.of(domain.get(id));
            assertThat(all).as(ours.get(id)).containsEntry(id.toString(), expected);
            String shown =
                    samba.sambaTool("gpo", "show", id.toString()).orFail().stdout();
            // "show" prints the ACL after the flags.
            assertThat(ListedGpo.parse(shown)).as(ours.get(id)).containsValue(expected);
            assertThat(fetched(id)).as(ours.get(id)).isEqualTo(read(id));
        }
        assertAclcheckIsClean();
        assertThat(samba.sambaToolOnDc("dbcheck", "CN=Policies,CN=System," + samba.baseDn())
                        .orFail()
                        .stdout())
                .contains("(0 errors)");
    }

    @Test
    void sysvolcheckSaysNothingOfOursThatItDoesNotSayOfSambasOwn() throws IOException {
        GpoId reference = createdBySamba(unique("made by samba"));
        fillWithSamba(reference);
        makeAll();
        Map<String, Set<String>> complaints = SysvolCheck.complaints(samba);
        Set<String> usual = complaints.getOrDefault(reference.toString(), Set.of());
        assertThat(usual).noneMatch(c -> c.startsWith("gpt "));
        for (GpoId id : ours.keySet()) {
            assertThat(usual).as(ours.get(id)).containsAll(complaints.getOrDefault(id.toString(), Set.of()));
        }
    }

    @Test
    void permissionsGrantedAndDeniedComeBackInBothStores() {
        GpoId id = createdBySamba(unique("delegated"));
        Gpo gpo = domain.get(id);
        for (String ace : List.of(
                "(OD;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;DG)",
                "(A;CI;RPLCLORC;;;DC)",
                "(OA;CI;CR;edacfd8f-ffb3-11d1-b41d-00a0c968f939;;DC)")) {
            samba.sambaTool("dsacl", "set", "--objectdn=" + gpo.dn(), "--sddl=" + ace)
                    .orFail();
        }
        String granted = permissions(id);
        StoredBackup backup = transfers.backUp(gpo);

        transfers.restore(backup);
        assertThat(permissions(id)).isEqualTo(granted);
        assertAclcheckIsClean();

        samba.sambaTool("gpo", "del", id.toString()).orFail();
        transfers.restore(backup);
        assertThat(permissions(id)).isEqualTo(granted);
        Gpo copy = kept(transfers.copy(gpo, unique("delegated too"), Copy.Permissions.KEEP), "copied with permissions");
        assertThat(permissions(copy.id())).isEqualTo(granted);
        assertAclcheckIsClean();
        Map<String, Set<String>> complaints = SysvolCheck.complaints(samba);
        for (GpoId made : List.of(id, copy.id())) {
            assertThat(complaints.getOrDefault(made.toString(), Set.of())).noneMatch(c -> c.startsWith("gpt "));
        }
    }

    /** Owner, group and DACL as {@code samba-tool} prints them. */
    private String permissions(GpoId id) {
        String said = samba.sambaTool(
                        "dsacl", "get", "--objectdn=" + domain.get(id).dn())
                .orFail()
                .stdout();
        String sddl = said.lines().filter(l -> l.startsWith("O:")).findFirst().orElseThrow();
        int sacl = sddl.indexOf("S:", sddl.indexOf("D:"));
        // An SID begins with "S-", a SACL with "S:".
        return sacl < 0 ? sddl : sddl.substring(0, sacl);
    }

    @Test
    void gposOfSambaToolAreReadBackedUpAndRestored() throws IOException {
        GpoId id = createdBySamba(unique("made by samba"));
        fillWithSamba(id);
        Gpo gpo = domain.get(id);
        assertThat(ListedGpo.parse(
                        samba.sambaTool("gpo", "show", id.toString()).orFail().stdout()))
                .containsValue(ListedGpo.of(gpo));
        Map<String, String> files = withoutVersion(read(id));
        assertThat(files).containsKey("machine/registry.pol").hasSizeGreaterThan(4);
        StoredBackup backup = transfers.backUp(gpo);

        Gpo imported = transfers.importNew(backup, unique("imported"));
        ours.put(imported.id(), "imported");
        assertThat(withoutVersion(read(imported.id()))).isEqualTo(files);

        samba.sambaTool("gpo", "manage", "smb_conf", "set", id.toString(), "apply gpo policies", "no")
                .orFail();
        assertThat(withoutVersion(read(id))).isNotEqualTo(files);
        transfers.restore(backup);
        assertThat(withoutVersion(read(id))).isEqualTo(files);
        assertThat(fetched(id)).isEqualTo(read(id));

        samba.sambaTool("gpo", "del", id.toString()).orFail();
        assertThat(domain.gpos().byId(id)).isEmpty();
        transfers.restore(backup);
        assertThat(withoutVersion(read(id))).isEqualTo(files);
        assertThat(domain.get(id).displayName()).isEqualTo(gpo.displayName());
        assertAclcheckIsClean();
        // And Samba goes on with it.
        samba.sambaTool("gpo", "manage", "smb_conf", "set", id.toString(), "apply gpo policies", "no")
                .orFail();
        samba.sambaTool("gpo", "del", id.toString()).orFail();
    }

    /**
     * The tool ends with its first complaint. In a domain where others are at work that may be about a GPO of theirs;
     * then each of ours is compared by itself.
     */
    private void assertAclcheckIsClean() {
        ToolResult said = samba.sambaTool("gpo", "aclcheck");
        if (said.succeeded()) {
            return;
        }
        Map<String, Set<String>> complaints = SysvolCheck.complaints(samba);
        complaints.values().forEach(of -> of.removeIf(c -> c.startsWith("file ") || c.startsWith("folder ")));
        complaints.values().removeIf(Set::isEmpty);
        System.err.println("gpo aclcheck fails for " + complaints);
        assertThat(complaints).as(said.toString()).isNotEmpty();
        ours.forEach((id, how) -> assertThat(complaints).as(how).doesNotContainKey(id.toString()));
    }

    private void fillWithSamba(GpoId id) throws IOException {
        Path script = Files.writeString(folder.resolve("hello.sh"), "echo hello\n");
        samba.sambaTool("gpo", "manage", "smb_conf", "set", id.toString(), "apply gpo policies", "yes")
                .orFail();
        samba.sambaTool("gpo", "manage", "scripts", "startup", "add", id.toString(), script.toString(), "x")
                .orFail();
    }

    /** The files and folders that {@code samba-tool gpo fetch} brings. */
    private Map<String, String> fetched(GpoId id) throws IOException {
        Path target = Files.createTempDirectory(folder, "fetched");
        samba.sambaTool("gpo", "fetch", id.toString(), "--tmpdir=" + target).orFail();
        Path root = target.resolve("policy").resolve(id.toString());
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(p -> !p.equals(root)).toList()) {
                String content =
                        Files.isDirectory(path) ? "folder" : HexFormat.of().formatHex(Files.readAllBytes(path));
                found.put(root.relativize(path).toString().toLowerCase(Locale.ROOT), content);
            }
        }
        return found;
    }

    /** The same as we see them. */
    private Map<String, String> read(GpoId id) {
        String root = domain.folder(id) + "\\";
        Map<String, String> found = new TreeMap<>();
        for (SysvolEntry entry : connection.sysvol().tree(domain.folder(id))) {
            String name = entry.path().toString().substring(root.length()).replace('\\', '/');
            String content = entry.directory()
                    ? "folder"
                    : HexFormat.of().formatHex(connection.sysvol().read(entry));
            found.put(name.toLowerCase(Locale.ROOT), content);
        }
        return found;
    }

    private static Map<String, String> withoutVersion(Map<String, String> files) {
        files.remove("gpt.ini");
        return files;
    }
}
