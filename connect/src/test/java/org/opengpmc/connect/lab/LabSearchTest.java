// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.connect.lab.LabFixture.BASE;
import static org.opengpmc.connect.lab.LabFixture.assertRefused;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.formats.security.Sid;

class LabSearchTest {
    private static DomainConnection lab;
    private static LDAPInterface directory;

    @BeforeAll
    static void fill(@TempDir Path folder) throws LDAPException {
        lab = LabFixture.create(folder);
        directory = lab.directory();
        LabConnection inside = (LabConnection) lab;
        LabFixture.ou(directory, "OU=Many," + BASE);
        LabFixture.ou(directory, "OU=B\u00fcro \\\"Nord\\\"\\, Ost/West," + BASE);
        inside.store().fill(false, provisioner -> {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < 1600; i++) {
                String dn = "CN=user" + i + ",OU=Many," + BASE;
                AddRequest add = new AddRequest(
                        dn, new Attribute("objectClass", "user"), new Attribute("sAMAccountName", "user" + i));
                provisioner.apply((view, stamp) -> new LabAdd(view, stamp).plan(add));
                members.add(dn);
            }
            group(provisioner, "All", members);
            group(provisioner, "Outer", List.of("CN=All,OU=Many," + BASE));
        });
    }

    private static void group(LabStore.Provisioner provisioner, String name, List<String> members)
            throws LDAPException, IOException {
        AddRequest add = new AddRequest(
                "CN=" + name + ",OU=Many," + BASE,
                new Attribute("objectClass", "group"),
                new Attribute("sAMAccountName", name),
                new Attribute("member", members));
        provisioner.apply((view, stamp) -> new LabAdd(view, stamp).plan(add));
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    private static Entry get(String dn, String... attributes) throws LDAPException {
        return Objects.requireNonNull(directory.getEntry(dn, attributes), dn);
    }

    private static int count(String filter) throws LDAPException {
        return directory
                .search(new SearchRequest(BASE, SearchScope.SUB, filter, "1.1"))
                .getEntryCount();
    }

    @Test
    void anAnswerHoldsAtMostAThousandObjectsAndPagingGetsAll() throws LDAPException {
        assertRefused(ResultCode.SIZE_LIMIT_EXCEEDED, () -> count("(objectClass=user)"));
        SearchRequest all = new SearchRequest("OU=Many," + BASE, SearchScope.SUB, "(objectClass=user)", "cn");
        assertThat(PagedSearch.list(lab, all).stream().map(e -> e.getDN()).distinct())
                .hasSize(1600);
    }

    @Test
    void aLimitOfTheClientCutsTheAnswer() throws LDAPException {
        SearchRequest request = new SearchRequest(BASE, SearchScope.SUB, "(objectClass=user)", "cn");
        request.setSizeLimit(3);
        try {
            directory.search(request);
        } catch (LDAPSearchException e) {
            assertThat(e.getResultCode()).isEqualTo(ResultCode.SIZE_LIMIT_EXCEEDED);
            assertThat(e.getSearchEntries()).hasSize(3);
        }
    }

    @Test
    void manyValuesComeInRanges() throws LDAPException {
        String dn = "CN=All,OU=Many," + BASE;
        Entry plain = get(dn, "member");
        assertThat(plain.getAttributeValues("member")).isEmpty();
        assertThat(plain.getAttributeValues("member;range=0-1499")).hasSize(1500);
        assertThat(get(dn, "member;range=1500-*").getAttributeValues("member;range=1500-*"))
                .hasSize(100);
        assertThat(get(dn, "member;range=10-19").getAttributeValues("member;range=10-19"))
                .hasSize(10);
        assertRefused(ResultCode.OPERATIONS_ERROR, () -> get(dn, "member;range=1600-*"));
    }

    @Test
    void searchesBringAllValuesHoweverMany() throws LDAPException {
        String dn = "CN=All,OU=Many," + BASE;
        assertThat(DirectoryObjects.find(lab, dn, List.of("cn", "member"))).hasValueSatisfying(e -> {
            assertThat(e.getAttributeValues("member")).hasSize(1600).doesNotHaveDuplicates();
            assertThat(e.getAttributes()).extracting(a -> a.getName()).containsExactlyInAnyOrder("cn", "member");
        });
        SearchRequest request = new SearchRequest(dn, SearchScope.BASE, "(objectClass=group)", "member");
        assertThat(PagedSearch.list(lab, request))
                .singleElement()
                .satisfies(e -> assertThat(e.getAttributeValues("member")).hasSize(1600));
    }

    @Test
    void tokenGroupsHoldNestedGroupsAndThePrimaryGroup() throws LDAPException {
        Entry user = get("CN=user7,OU=Many," + BASE, "tokenGroups");
        List<String> sids = Stream.of(user.getAttributeValueByteArrays("tokenGroups"))
                .map(b -> Sid.parse(b).toString())
                .toList();
        String outer = Sid.parse(get("CN=Outer,OU=Many," + BASE).getAttributeValueBytes("objectSid"))
                .toString();
        assertThat(sids)
                .contains(lab.facts().sid().child(513).toString(), outer, "S-1-5-32-545")
                .doesNotHaveDuplicates();
        assertThat(directory
                        .search(new SearchRequest(
                                "OU=Many," + BASE, SearchScope.SUB, "(sAMAccountName=user7)", "tokenGroups"))
                        .getSearchEntries()
                        .get(0)
                        .hasAttribute("tokenGroups"))
                .isFalse();
    }

    @Test
    void filtersUnderstandWhatAdUnderstands() throws LDAPException {
        assertThat(count("(&(objectCategory=person)(sAMAccountName=USER12))")).isEqualTo(1);
        assertThat(count("(&(objectCategory=computer)(userAccountControl:1.2.840.113556.1.4.803:=8192))"))
                .isEqualTo(1);
        assertThat(count("(&(cn=user15*)(memberOf:1.2.840.113556.1.4.1941:=CN=Outer,OU=Many," + BASE + "))"))
                .isEqualTo(111);
        assertThat(count("(objectSid=S-1-5-32-544)")).isEqualTo(1);
        assertThat(count("(&(sAMAccountName=user1*)(!(sAMAccountName=user1))(sAMAccountName<=USER103))"))
                .isEqualTo(35);
        assertThat(count("(member=cn=user3, ou=many," + BASE + ")")).isEqualTo(1);
        assertThat(count("(anr=user77)")).isEqualTo(11);
        assertThat(count("(!(noSuchAttribute=x))")).isZero();
        assertThat(count("(gPLink=*)")).isEqualTo(2);
        assertThat(count("(displayName=Default*Policy)")).isEqualTo(2);
    }

    @Test
    void objectsAreFoundByBinaryIdentity() throws LDAPException {
        Entry admin = get("CN=Administrator,CN=Users," + BASE);
        for (String name : List.of("objectGUID", "objectSid")) {
            byte[] value = admin.getAttributeValueBytes(name);
            Filter exact = Filter.createEqualityFilter(name, value);
            assertThat(directory.search(BASE, SearchScope.SUB, exact, "1.1").getEntryCount())
                    .isEqualTo(1);
            byte[] other = value.clone();
            other[value.length - 1] ^= 0x20;
            Filter near = Filter.createEqualityFilter(name, other);
            assertThat(directory.search(BASE, SearchScope.SUB, near, "1.1").getEntryCount())
                    .isZero();
        }
        assertThat(get("<SID=S-1-5-32-544>").getDN()).isEqualTo("CN=Administrators,CN=Builtin," + BASE);
        assertThat(get("<GUID=" + lab.facts().guid() + ">").getDN()).isEqualTo(BASE);
        assertThat(get("<WKGUID=a361b2ffffd211d1aa4b00c04fd7d83a," + BASE + ">").getDN())
                .isEqualTo("OU=Domain Controllers," + BASE);
    }

    @Test
    void namesWithSpecialCharactersAreFound() throws LDAPException {
        Entry ou = directory
                .search(BASE, SearchScope.ONE, "(ou=b\u00dcro*)", "canonicalName", "name")
                .getSearchEntries()
                .get(0);
        assertThat(ou.getAttributeValue("name")).isEqualTo("B\u00fcro \"Nord\", Ost/West");
        assertThat(ou.getAttributeValue("canonicalName")).isEqualTo("contoso.test/B\u00fcro \"Nord\", Ost\\/West");
        assertThat(get(ou.getDN()).getAttributeValue("distinguishedName")).isEqualTo(ou.getDN());
    }

    @Test
    void aPartitionHoldsOnlyItsOwnObjects() throws LDAPException {
        assertThat(directory
                        .search(BASE, SearchScope.SUB, "(objectClass=site)", "1.1")
                        .getEntryCount())
                .isZero();
        assertThat(directory
                        .search("CN=Configuration," + BASE, SearchScope.SUB, "(objectClass=site)", "1.1")
                        .getEntryCount())
                .isEqualTo(1);
        assertThat(directory
                        .search(
                                "CN=Schema,CN=Configuration," + BASE,
                                SearchScope.ONE,
                                "(lDAPDisplayName=gPLink)",
                                "schemaIDGUID")
                        .getEntryCount())
                .isEqualTo(1);
    }

    @Test
    void aMissingBaseNamesItsDeepestAncestor() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                LDAPSearchException.class,
                                () -> directory.search("OU=X,OU=Many," + BASE, SearchScope.BASE, "(cn=*)"))
                        .getMatchedDN())
                .isEqualTo("OU=Many," + BASE);
    }

    @Test
    void anUnknownCriticalControlIsRefused() throws LDAPException {
        SearchRequest request = new SearchRequest(BASE, SearchScope.BASE, "(objectClass=*)");
        request.addControl(new Control("1.2.3.4", true));
        assertRefused(ResultCode.UNAVAILABLE_CRITICAL_EXTENSION, () -> directory.search(request));
    }

    @Test
    void theRootDseTellsWhereThePartitionsAre() throws LDAPException {
        Entry root = Objects.requireNonNull(directory.getRootDSE());
        assertThat(root.getAttributeValue("defaultNamingContext")).isEqualTo(BASE);
        assertThat(root.getAttributeValues("supportedControl")).contains("1.2.840.113556.1.4.801");
        assertThat(root.getAttributeValue("isSynchronized")).isEqualTo("TRUE");
        assertThat(lab.facts().pdcEmulator()).isTrue();
        assertThat(lab.facts().netbiosName()).isEqualTo("CONTOSO");
    }
}
