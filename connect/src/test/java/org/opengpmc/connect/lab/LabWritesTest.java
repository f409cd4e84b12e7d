// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opengpmc.connect.lab.LabFixture.BASE;
import static org.opengpmc.connect.lab.LabFixture.GPO;
import static org.opengpmc.connect.lab.LabFixture.assertRefused;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.formats.security.Sid;

class LabWritesTest {
    private DomainConnection lab;
    private LDAPInterface directory;

    @BeforeEach
    void open(@TempDir Path folder) {
        lab = LabFixture.create(folder);
        directory = lab.directory();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private Entry get(String dn, String... attributes) throws LDAPException {
        return Objects.requireNonNull(directory.getEntry(dn, attributes), dn);
    }

    @Test
    void newObjectsGetWhatTheDirectoryOwns() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");

        Entry gpo = get(GPO);
        assertThat(gpo.getAttributeValues("objectClass")).containsExactly("top", "container", "groupPolicyContainer");
        assertThat(gpo.getAttributeValueBytes("objectGUID")).hasSize(16);
        assertThat(gpo.getAttributeValue("cn")).isEqualTo(LabFixture.GUID);
        assertThat(gpo.getAttributeValue("name")).isEqualTo(LabFixture.GUID);
        assertThat(gpo.getAttributeValue("distinguishedName")).isEqualTo(GPO);
        assertThat(gpo.getAttributeValue("objectCategory"))
                .isEqualTo("CN=Group-Policy-Container,CN=Schema,CN=Configuration," + BASE);
        assertThat(gpo.getAttributeValue("whenCreated")).matches("\\d{14}\\.0Z");
        assertThat(gpo.getAttributeValueAsLong("uSNChanged")).isPositive();
        assertThat(gpo.hasAttribute("nTSecurityDescriptor")).isFalse();
    }

    @Test
    void eachWriteTakesAHigherUsn() throws LDAPException {
        LabFixture.ou(directory, "OU=A," + BASE);
        long before = get("OU=A," + BASE).getAttributeValueAsLong("uSNChanged");
        directory.modify("OU=A," + BASE, new Modification(ModificationType.REPLACE, "description", "a"));
        assertThat(get("OU=A," + BASE).getAttributeValueAsLong("uSNChanged")).isGreaterThan(before);
        assertThat(get("OU=A," + BASE).getAttributeValueAsLong("uSNCreated")).isEqualTo(before);
        assertThat(get("").getAttributeValueAsLong("highestCommittedUSN")).isEqualTo(before + 1);
    }

    @Test
    void principalsGetTheNextRidAndNoRidComesTwice() throws LDAPException {
        directory.add("CN=Anna,CN=Users," + BASE, new Attribute("objectClass", "user"));
        Sid first = Sid.parse(get("CN=Anna,CN=Users," + BASE).getAttributeValueBytes("objectSid"));
        directory.delete("CN=Anna,CN=Users," + BASE);
        directory.add("CN=Bert,CN=Users," + BASE, new Attribute("objectClass", "user"));
        Entry bert = get("CN=Bert,CN=Users," + BASE);
        Sid second = Sid.parse(bert.getAttributeValueBytes("objectSid"));
        assertThat(first.isInDomain(lab.facts().sid())).isTrue();
        assertThat(second.rid()).isEqualTo(first.rid() + 1);
        assertThat(bert.getAttributeValue("primaryGroupID")).isEqualTo("513");
    }

    @Test
    void deletingAnOldValueAndAddingANewOneIsACompareAndSet() throws LDAPException {
        LabFixture.ou(directory, "OU=A," + BASE);
        String dn = "OU=A," + BASE;
        directory.modify(dn, new Modification(ModificationType.ADD, "gPLink", "[LDAP://one;0]"));
        List<Modification> swap = List.of(
                new Modification(ModificationType.DELETE, "gPLink", "[LDAP://one;0]"),
                new Modification(ModificationType.ADD, "gPLink", "[LDAP://two;0]"));

        directory.modify(dn, swap);
        assertThat(get(dn).getAttributeValue("gPLink")).isEqualTo("[LDAP://two;0]");
        assertRefused(ResultCode.NO_SUCH_ATTRIBUTE, () -> directory.modify(dn, swap));
        assertThat(get(dn).getAttributeValue("gPLink")).isEqualTo("[LDAP://two;0]");
    }

    @Test
    void aRefusedModifyLeavesNothingOfItself() throws LDAPException {
        LabFixture.ou(directory, "OU=A," + BASE);
        assertRefused(
                ResultCode.NO_SUCH_ATTRIBUTE,
                () -> directory.modify(
                        "OU=A," + BASE,
                        new Modification(ModificationType.ADD, "description", "x"),
                        new Modification(ModificationType.DELETE, "gPLink", "y")));
        assertThat(get("OU=A," + BASE).hasAttribute("description")).isFalse();
    }

    @Test
    void stringsMatchWithoutCaseAndNumbersByValue() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");
        directory.modify(GPO, new Modification(ModificationType.DELETE, "displayName", "DESKTOP"));
        directory.modify(GPO, new Modification(ModificationType.ADD, "versionNumber", "65537"));
        directory.modify(GPO, new Modification(ModificationType.DELETE, "versionNumber", "065537"));
        assertThat(get(GPO).hasAttribute("displayName")).isFalse();
        assertThat(get(GPO).hasAttribute("versionNumber")).isFalse();
    }

    @Test
    void singleValuedAttributesTakeOneValue() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");
        assertRefused(
                ResultCode.ATTRIBUTE_OR_VALUE_EXISTS,
                () -> directory.modify(GPO, new Modification(ModificationType.ADD, "displayName", "Second")));
        assertRefused(
                ResultCode.CONSTRAINT_VIOLATION,
                () -> directory.modify(GPO, new Modification(ModificationType.REPLACE, "displayName", "a", "b")));
    }

    @Test
    void valuesMustFitTheirSyntax() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");
        for (String[] bad : new String[][] {{"versionNumber", "one"}, {"displayName", ""}, {"managedBy", "nobody"}}) {
            assertRefused(
                    ResultCode.INVALID_ATTRIBUTE_SYNTAX,
                    () -> directory.modify(GPO, new Modification(ModificationType.REPLACE, bad[0], bad[1])));
        }
        assertRefused(
                ResultCode.NO_SUCH_ATTRIBUTE,
                () -> directory.modify(GPO, new Modification(ModificationType.REPLACE, "noSuchThing", "x")));
    }

    @Test
    void whatBelongsToTheDirectoryCannotBeWritten() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");
        for (String name : List.of("objectGUID", "whenChanged", "uSNChanged", "name", "memberOf", "tokenGroups")) {
            assertRefused(
                    ResultCode.UNWILLING_TO_PERFORM,
                    () -> directory.modify(GPO, new Modification(ModificationType.REPLACE, name, "x")));
        }
        assertRefused(
                ResultCode.NOT_ALLOWED_ON_RDN,
                () -> directory.modify(GPO, new Modification(ModificationType.REPLACE, "cn", "x")));
        assertRefused(
                ResultCode.UNWILLING_TO_PERFORM,
                () -> directory.add(
                        "CN=X,CN=Schema,CN=Configuration," + BASE, new Attribute("objectClass", "container")));
    }

    @Test
    void namesThatAreTakenAndParentsThatAreMissingAreRefused() throws LDAPException {
        LabFixture.ou(directory, "OU=A," + BASE);
        assertRefused(ResultCode.ENTRY_ALREADY_EXISTS, () -> LabFixture.ou(directory, "ou=a," + BASE));
        assertRefused(ResultCode.NO_SUCH_OBJECT, () -> LabFixture.ou(directory, "OU=B,OU=Nowhere," + BASE));
        assertRefused(ResultCode.NAMING_VIOLATION, () -> LabFixture.ou(directory, "CN=A," + BASE));
        assertRefused(ResultCode.OBJECT_CLASS_VIOLATION, () -> directory.add("CN=X," + BASE, new Attribute("cn", "X")));
    }

    @Test
    void onlyLeavesAreDeletedUnlessTheWholeTreeIsAskedFor() throws LDAPException {
        LabFixture.gpo(directory, "Desktop");
        assertRefused(ResultCode.NOT_ALLOWED_ON_NONLEAF, () -> directory.delete(GPO));
        DeleteRequest tree = new DeleteRequest(GPO);
        tree.addControl(new Control(LabControls.TREE_DELETE, true));
        directory.delete(tree);
        assertThat(directory.getEntry(GPO)).isNull();
        assertThat(directory.getEntry("CN=User," + GPO)).isNull();
        assertRefused(ResultCode.NO_SUCH_OBJECT, () -> directory.delete(tree));
        assertRefused(ResultCode.UNWILLING_TO_PERFORM, () -> directory.delete("CN=Computers," + BASE));
    }

    @Test
    void linksFollowARenameAndEndWithTheirTarget() throws LDAPException {
        LabFixture.ou(directory, "OU=Staff," + BASE);
        directory.add("CN=Anna,OU=Staff," + BASE, new Attribute("objectClass", "user"));
        directory.add(
                "CN=Team,CN=Users," + BASE,
                new Attribute("objectClass", "group"),
                new Attribute("member", "cn=anna,ou=staff," + BASE));
        assertThat(get("CN=Anna,OU=Staff," + BASE).getAttributeValue("memberOf"))
                .isEqualTo("CN=Team,CN=Users," + BASE);

        directory.modifyDN("OU=Staff," + BASE, "OU=Crew", true);
        assertThat(get("CN=Team,CN=Users," + BASE).getAttributeValue("member")).isEqualTo("CN=Anna,OU=Crew," + BASE);
        assertThat(get("CN=Anna,OU=Crew," + BASE).getAttributeValue("memberOf")).isEqualTo("CN=Team,CN=Users," + BASE);

        directory.delete("CN=Anna,OU=Crew," + BASE);
        assertThat(get("CN=Team,CN=Users," + BASE).hasAttribute("member")).isFalse();
        assertRefused(
                ResultCode.NO_SUCH_OBJECT,
                () -> directory.modify(
                        "CN=Team,CN=Users," + BASE,
                        new Modification(ModificationType.ADD, "member", "CN=Anna,OU=Crew," + BASE)));
    }

    @Test
    void anObjectMovesWithAllBelowIt() throws LDAPException {
        LabFixture.ou(directory, "OU=A," + BASE);
        LabFixture.ou(directory, "OU=B," + BASE);
        LabFixture.ou(directory, "OU=C,OU=A," + BASE);
        byte[] guid = get("OU=C,OU=A," + BASE).getAttributeValueBytes("objectGUID");
        directory.modifyDN("OU=A," + BASE, "OU=A2", true, "OU=B," + BASE);
        assertThat(directory.getEntry("OU=A," + BASE)).isNull();
        assertThat(get("OU=C,OU=A2,OU=B," + BASE).getAttributeValueBytes("objectGUID"))
                .isEqualTo(guid);
        assertThat(get("OU=A2,OU=B," + BASE).getAttributeValue("name")).isEqualTo("A2");
        assertRefused(
                ResultCode.UNWILLING_TO_PERFORM,
                () -> directory.modifyDN("OU=B," + BASE, "OU=B", true, "OU=A2,OU=B," + BASE));
        assertRefused(
                ResultCode.AFFECTS_MULTIPLE_DSAS,
                () -> directory.modifyDN("OU=B," + BASE, "OU=B", true, "CN=Sites,CN=Configuration," + BASE));
    }

    @Test
    void changingOnlyTheCaseOfANameIsARename() throws LDAPException {
        LabFixture.ou(directory, "OU=staff," + BASE);
        directory.modifyDN("OU=staff," + BASE, "OU=Staff", true);
        assertThat(get("OU=staff," + BASE).getDN()).isEqualTo("OU=Staff," + BASE);
    }
}
