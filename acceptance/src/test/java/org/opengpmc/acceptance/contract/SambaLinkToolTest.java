// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.som.Inheritance;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.LinkRef;
import org.opengpmc.core.som.LinkableGpo;
import org.opengpmc.core.som.LinkedGpo;
import org.opengpmc.core.som.LinkedGpos;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.SomLink;

/** Samba's own tools look at the links that we made, and we at those that they and {@code ldapmodify} made. */
@WithSamba
class SambaLinkToolTest {
    private static final Pattern LINK = Pattern.compile("GPO +: (\\{.*})\\s+Name +: .*\\s+Options : (.*)");
    private static final Pattern APPLIED = Pattern.compile(" (\\{[0-9A-Fa-f-]{36}})$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private SambaDomain samba;
    private DomainConnection connection;
    private TestDomain domain;
    private SomTree tree;
    private Gpo a;
    private Gpo b;
    private Gpo c;

    @BeforeEach
    void open(SambaDomain contoso) {
        samba = contoso;
        connection = contoso.connect();
        domain = TestDomain.of(connection, folder.resolve("state"));
        tree = new SomTree(connection);
        a = tree.gpo("A");
        b = tree.gpo("B");
        c = tree.gpo("C");
    }

    @AfterEach
    void close() {
        tree.close();
        connection.close();
    }

    private void edit(String som, LinkEdit... edits) {
        domain.run(
                new LinkChanges(connection).plan(tree.som(som), List.of(edits)).change());
    }

    private static LinkEdit add(Gpo gpo, int order) {
        return LinkEdit.add(LinkableGpo.of(gpo), order);
    }

    /** What {@code samba-tool gpo getlink} says, in link order: it prints the attribute's order, the other way round. */
    private List<String> seenBySamba(String som) {
        String said = samba.sambaTool("gpo", "getlink", som).orFail().stdout();
        List<String> links = new ArrayList<>();
        for (Matcher m = LINK.matcher(said); m.find(); ) {
            links.add(m.group(1) + " " + m.group(2).strip());
        }
        Collections.reverse(links);
        return links;
    }

    private List<String> seenByUs(String som) {
        return tree.som(som).somLinks().stream().map(SambaLinkToolTest::line).toList();
    }

    private static String line(SomLink link) {
        String options = (link.enforced() ? " GPLINK_OPT_ENFORCE" : "") + (link.enabled() ? "" : " GPLINK_OPT_DISABLE");
        return link.gpoId().orElseThrow() + (options.isEmpty() ? " NONE" : options);
    }

    @Test
    void getlinkShowsTheSameOrderAndFlagsAfterOurEdits() {
        String ou = tree.ou("with, \"quotes\" + more");
        edit(ou, add(a, 1), new LinkEdit.Add(LinkableGpo.of(b), 1, true, true), add(c, LinkEdit.LAST));
        edit(ou, LinkEdit.enabled(LinkRef.to(c), false));
        assertThat(seenByUs(ou))
                .containsExactly(b.id() + " GPLINK_OPT_ENFORCE", a.id() + " NONE", c.id() + " GPLINK_OPT_DISABLE");
        assertThat(seenBySamba(ou)).isEqualTo(seenByUs(ou));
        edit(ou, LinkEdit.move(LinkRef.to(c), 1), LinkEdit.remove(LinkRef.to(b)));
        assertThat(seenBySamba(ou)).isEqualTo(seenByUs(ou)).hasSize(2);
        edit(ou, LinkEdit.remove(LinkRef.to(c)), LinkEdit.remove(LinkRef.to(a)));
        assertThat(samba.sambaTool("gpo", "getlink", ou).orFail().stdout()).contains("No GPO(s) linked");
        String site = tree.site("Tool");
        edit(site, add(a, 1));
        assertThat(seenBySamba(site)).containsExactly(a.id() + " NONE");
    }

    @Test
    void editsOfSambaToolAreReadBackRight() {
        String ou = tree.ou("tool");
        samba.sambaTool("gpo", "setlink", ou, a.id().toString()).orFail();
        samba.sambaTool("gpo", "setlink", ou, b.id().toString(), "--enforce").orFail();
        samba.sambaTool("gpo", "setlink", ou, c.id().toString(), "--disable").orFail();
        assertThat(seenByUs(ou))
                .containsExactly(a.id() + " NONE", b.id() + " GPLINK_OPT_ENFORCE", c.id() + " GPLINK_OPT_DISABLE");
        assertThat(samba.sambaTool("gpo", "listcontainers", a.id().toString())
                        .orFail()
                        .stdout())
                .contains("DN: " + ou);
        assertThat(new Links(connection).of(a))
                .extracting(link -> link.som().dn())
                .containsExactly(ou);
        samba.sambaTool("gpo", "dellink", ou, b.id().toString()).orFail();
        assertThat(seenByUs(ou)).containsExactly(a.id() + " NONE", c.id() + " GPLINK_OPT_DISABLE");
        samba.sambaTool("gpo", "setinheritance", ou, "block").orFail();
        assertThat(tree.som(ou).blocksInheritance()).isTrue();
        domain.run(new LinkChanges(connection)
                .blockInheritance(tree.som(ou), false)
                .change());
        assertThat(samba.sambaTool("gpo", "getinheritance", ou).orFail().stdout())
                .contains("GPO_INHERIT");
    }

    @Test
    void oddValuesOfLdapmodifyAreReadBackRightAndKept() {
        String ou = tree.ou("odd");
        String deleted =
                "CN=" + a.id() + ",CN=Policies,CN=System," + connection.facts().baseDn();
        String value = "[ldap://" + a.dn() + ";3][LDAP://" + b.dn().toLowerCase(java.util.Locale.ROOT) + ";2] ";
        samba.ldapModify("dn: " + ou + "\nchangetype: modify\nreplace: gPLink\ngPLink:: " + base64(value) + "\n")
                .orFail();
        domain.run(domain.changes().delete(a));
        assertThat(tree.read(ou)).isEqualTo(value);
        LinkedGpos gpos = LinkedGpos.of(connection);
        assertThat(tree.som(ou).somLinks())
                .extracting(link -> gpos.of(link.link()).state())
                .containsExactly(LinkedGpo.State.PRESENT, LinkedGpo.State.MISSING);
        SomLink broken = tree.som(ou).somLinks().get(1);
        assertThat(broken.enabled()).isFalse();
        assertThat(broken.enforced()).isTrue();
        edit(ou, add(c, 1));
        assertThat(tree.read(ou)).isEqualTo(value.stripTrailing() + SomTree.link(c, 0) + " ");
        edit(ou, LinkEdit.remove(LinkRef.to(deleted)), LinkEdit.remove(LinkRef.to(c)), LinkEdit.remove(LinkRef.to(b)));
        assertThat(tree.read(ou)).isEqualTo("(none)");
        samba.ldapModify("dn: " + ou + "\nchangetype: modify\nreplace: gPLink\ngPLink:: IA==\n")
                .orFail();
        assertThat(tree.read(ou)).isEqualTo(" ");
        assertThat(tree.som(ou).somLinks()).isEmpty();
        edit(ou, add(c, 1));
        assertThat(seenBySamba(ou)).containsExactly(c.id() + " NONE");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatAppliesToAUserChangesAsWeSayItDoes() throws LDAPException {
        String ou = tree.ou("people");
        String account = "u" + UUID.randomUUID().toString().substring(0, 8);
        connection
                .directory()
                .add(
                        "CN=" + account + "," + ou,
                        new Attribute("objectClass", "user"),
                        new Attribute("sAMAccountName", account));
        tree.write(tree.top(), SomTree.link(a, 0) + SomTree.link(b, 2));
        edit(ou, add(c, 1));
        assertSambaAgrees(account, ou, 3);
        domain.run(
                new LinkChanges(connection).blockInheritance(tree.som(ou), true).change());
        assertSambaAgrees(account, ou, 2);
        edit(ou, LinkEdit.enabled(LinkRef.to(c), false));
        edit(tree.top(), LinkEdit.enforced(LinkRef.to(a), true), LinkEdit.remove(LinkRef.to(b)));
        assertSambaAgrees(account, ou, 1);
    }

    /** @param ours how many of the GPOs of this test apply */
    private void assertSambaAgrees(String account, String ou, int ours) {
        String said = samba.sambaTool("gpo", "list", account).orFail().stdout();
        List<String> applied = new ArrayList<>();
        for (Matcher m = APPLIED.matcher(said); m.find(); ) {
            applied.add(m.group(1));
        }
        List<String> expected = Inheritance.of(connection, tree.som(ou)).links().stream()
                .map(link -> link.link().gpoId().orElseThrow().toString())
                .toList();
        assertThat(applied).as(said).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected)
                .filteredOn(id -> List.of(a, b, c).stream()
                        .anyMatch(gpo -> gpo.id().toString().equals(id)))
                .hasSize(ours);
    }
}
