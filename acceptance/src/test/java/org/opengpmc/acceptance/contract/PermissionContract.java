// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.permission.AclCheck;
import org.opengpmc.core.permission.AclConsistency;
import org.opengpmc.core.permission.AclConsistency.Mismatch;
import org.opengpmc.core.permission.DomainSddl;
import org.opengpmc.core.permission.EffectiveAccess;
import org.opengpmc.core.permission.ObjectPermissions;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.PermissionList;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.security.AccessMask;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.AceFlags;
import org.opengpmc.formats.security.AceType;
import org.opengpmc.formats.security.ControlFlags;
import org.opengpmc.formats.security.DescriptorComparison;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.security.WellKnownSids;

/** What holds of permissions in every kind of domain. */
abstract class PermissionContract {
    private static final UUID GP_LINK = UUID.fromString("f30e3bbe-9ff0-11d1-b603-0000f80367c1");
    private static final UUID GP_OPTIONS = UUID.fromString("f30e3bbf-9ff0-11d1-b603-0000f80367c1");
    private static final int READ_WRITE = AccessMask.Directory.READ_PROPERTY | AccessMask.Directory.WRITE_PROPERTY;

    @TempDir
    Path folder;

    private TestDomain domain;
    private final List<String> made = new ArrayList<>();
    private final List<Gpo> gpos = new ArrayList<>();

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void openDomain() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
    }

    @AfterEach
    void deleteWhatWasMade() throws LDAPException {
        gpos.forEach(gpo -> domain.run(domain.changes().delete(domain.get(gpo.id()))));
        for (int i = made.size() - 1; i >= 0; i--) {
            connection().directory().delete(made.get(i));
        }
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private String add(String rdn, String parent, String... ldif) throws Exception {
        String dn = rdn + "," + parent;
        List<String> lines = new ArrayList<>(List.of("dn: " + dn));
        lines.addAll(List.of(ldif));
        connection().directory().add(new Entry(lines.toArray(String[]::new)));
        made.add(dn);
        return dn;
    }

    private Sid group() throws Exception {
        String name = unique("group");
        String dn = add("CN=" + name, "CN=Users," + base(), "objectClass: group", "sAMAccountName: " + name);
        return Sid.parse(connection().directory().getEntry(dn, "objectSid").getAttributeValueBytes("objectSid"));
    }

    private String base() {
        return connection().facts().baseDn().toString();
    }

    private PermissionChanges changes() {
        return new PermissionChanges(connection());
    }

    private ObjectPermissions read(SecuredObject object) {
        return new Permissions(connection()).of(object);
    }

    private ObjectPermissions read(Gpo gpo) {
        return read(SecuredObject.of(gpo));
    }

    private void set(ObjectPermissions base, PermissionList wanted) {
        domain.run(changes().set(base, wanted).orElseThrow());
    }

    private void grant(Gpo gpo, Sid trustee, PermissionLevel level) {
        ObjectPermissions base = read(gpo);
        set(base, base.list().add(Permission.grant(trustee, level)).list());
    }

    private AclConsistency check(Gpo gpo) {
        return new AclCheck(connection(), List.of(gpo), true)
                .run(Progress.NONE, CancellationToken.NONE)
                .value()
                .get(0);
    }

    private void assertConsistent(Gpo gpo) {
        List<String> found = new ArrayList<>();
        for (Mismatch mismatch : check(gpo).mismatches()) {
            mismatch.differences(Sid::toString).forEach(d -> found.add(mismatch.path() + ": " + d.text()));
        }
        assertThat(found).isEmpty();
    }

    private Gpo filled(String name) {
        Gpo gpo = domain.createWith(unique(name), TestDomain.content(name, false));
        gpos.add(gpo);
        return gpo;
    }

    private Gpo create(String name) {
        Gpo gpo = domain.create(name);
        gpos.add(gpo);
        return gpo;
    }

    @Test
    void aNewGpoHasTheLevelsOfTheSchema() {
        PermissionList list = read(create(unique("levels"))).list();
        assertThat(list.contains(WellKnownSids.AUTHENTICATED_USERS, PermissionLevel.GPO_APPLY))
                .isTrue();
        assertThat(list.contains(WellKnownSids.ENTERPRISE_DOMAIN_CONTROLLERS, PermissionLevel.GPO_READ))
                .isTrue();
        for (Sid full : List.of(
                WellKnownSids.SYSTEM,
                connection().facts().sid().child(512),
                connection().facts().sid().child(519))) {
            assertThat(list.contains(full, PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE))
                    .isTrue();
        }
        assertThat(list.permissions()).hasSize(5);
    }

    @Test
    void aLevelIsGrantedRaisedAndTakenOnBothHalves() throws Exception {
        Gpo gpo = filled("both halves");
        Sid group = group();
        for (PermissionLevel level :
                List.of(PermissionLevel.GPO_READ, PermissionLevel.GPO_EDIT, PermissionLevel.GPO_APPLY)) {
            grant(gpo, group, level);
            assertThat(read(gpo).list().contains(group, level)).isTrue();
            assertConsistent(gpo);
        }
        assertThat(read(gpo).list().of(group)).hasSize(2);
        ObjectPermissions base = read(gpo);
        set(base, base.list().removeTrustee(group).list());
        assertThat(read(gpo).list().of(group)).isEmpty();
        assertConsistent(gpo);
    }

    @Test
    void whatIsInsideTheGptFollowsItsFolder() throws Exception {
        Gpo gpo = filled("inside");
        Sid group = group();
        grant(gpo, group, PermissionLevel.GPO_EDIT);
        SysvolPath file = domain.folder(gpo.id()).resolve(SysvolPath.parse("Machine\\Scripts\\Startup\\hello.cmd"));
        assertThat(connection().sysvol().readSecurity(file).daclEntries())
                .anyMatch(ace ->
                        ace instanceof Ace.WithTrustee entry && entry.trustee().equals(group) && entry.isInherited());
    }

    @Test
    void setSecurityInfoReplacesTheWholePolicyRelatedList() throws Exception {
        Gpo gpo = create(unique("replace"));
        Sid group = group();
        ObjectPermissions base = read(gpo);
        Sid admins = connection().facts().sid().child(512);
        PermissionList wanted = PermissionList.empty(base.list().kind())
                .add(Permission.grant(admins, PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE))
                .list()
                .add(Permission.grant(group, PermissionLevel.GPO_APPLY))
                .list();
        set(base, wanted);
        assertThat(read(gpo).list().permissions()).containsExactlyInAnyOrderElementsOf(wanted.permissions());
        assertThat(read(gpo).descriptor().daclEntries())
                .as("what is no level stays")
                .anyMatch(ace ->
                        ace instanceof Ace.WithTrustee entry && entry.trustee().equals(WellKnownSids.CREATOR_OWNER));
        assertConsistent(gpo);
    }

    @Test
    void anEqualListChangesNothing() {
        ObjectPermissions base = read(create(unique("equal")));
        assertThat(changes().set(base, base.list())).isEmpty();
    }

    @Test
    void permissionsChangedMeanwhileAreAConflictAndStay() throws Exception {
        Gpo gpo = create(unique("conflict"));
        Sid theirs = group();
        ObjectPermissions base = read(gpo);
        Change late = changes()
                .set(
                        base,
                        base.list()
                                .removeTrustee(WellKnownSids.AUTHENTICATED_USERS)
                                .list())
                .orElseThrow();
        grant(gpo, theirs, PermissionLevel.GPO_READ);
        assertThatThrownBy(() -> domain.run(late)).isInstanceOf(ConflictException.class);
        assertThat(read(gpo).list().contains(theirs, PermissionLevel.GPO_READ)).isTrue();
        assertThat(read(gpo).list().contains(WellKnownSids.AUTHENTICATED_USERS, PermissionLevel.GPO_APPLY))
                .isTrue();
        assertConsistent(gpo);
    }

    @Test
    void resetGivesTheSchemasDefault() throws Exception {
        Gpo gpo = create(unique("reset"));
        ObjectPermissions before = read(gpo);
        grant(gpo, group(), PermissionLevel.GPO_EDIT);
        ObjectPermissions base = read(gpo);
        set(base, base.list().removeTrustee(WellKnownSids.AUTHENTICATED_USERS).list());
        domain.run(changes().reset(read(gpo)).orElseThrow());
        assertThat(read(gpo).list().permissions())
                .containsExactlyInAnyOrderElementsOf(before.list().permissions());
        assertThat(changes().reset(read(gpo))).isEmpty();
        assertConsistent(gpo);
    }

    @Test
    void resetGivesTheOwnerOneEntryThatReachesBelow() throws Exception {
        Gpo gpo = create(unique("owner's entry"));
        Sid admins = connection().facts().sid().child(512);
        Sid group = group();
        for (Sid owner : List.of(group, admins)) {
            changes().setOwner(SecuredObject.of(gpo), owner, "give").ifPresent(domain::run);
            ObjectPermissions base = read(gpo);
            set(
                    base,
                    base.list().removeTrustee(WellKnownSids.AUTHENTICATED_USERS).list());
            domain.run(changes().reset(read(gpo)).orElseThrow());
            assertThat(read(gpo).list().of(owner))
                    .containsExactly(Permission.grant(owner, PermissionLevel.GPO_EDIT_SECURITY_AND_DELETE));
            assertThat(read(gpo).descriptor().daclEntries().stream()
                            .filter(ace -> ace instanceof Ace.WithTrustee entry
                                    && entry.trustee().equals(owner)))
                    .hasSize(1);
            assertConsistent(gpo);
        }
    }

    @Test
    void fullControlInAnObjectEntryWithoutATypeLocksNobodyOutAndADenialInOneDoes() throws Exception {
        Gpo gpo = create(unique("object entry"));
        SecuredObject object = SecuredObject.of(gpo);
        String full = "(OA;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DA)(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;SY)";
        SddlContext context = SddlContext.of(connection().facts().sid());
        if (connection().directory().getEntry("", "tokenGroups").hasAttribute("tokenGroups")) {
            SecurityDescriptor denied = Sddl.parse("D:P(OD;CI;RP;;;DA)" + full, context);
            assertThatThrownBy(() -> changes().setDescriptor(object, denied, SdFlags.DACL_PART))
                    .as("the lab has no tokens")
                    .isInstanceOf(AccessDeniedException.class);
        }
        domain.run(changes()
                .setDescriptor(object, Sddl.parse("D:P" + full, context), SdFlags.DACL_PART)
                .orElseThrow());
        assertThat(read(gpo).list().contains(connection().facts().sid().child(512), PermissionLevel.GPO_EDIT))
                .isTrue();
    }

    @Test
    void anEmptyDaclThatIsNotProtectedLeavesWhatTheContainerGives() {
        Gpo gpo = create(unique("inherits"));
        SecuredObject object = SecuredObject.of(gpo);
        SddlContext context = SddlContext.of(connection().facts().sid());
        domain.run(changes()
                .setDescriptor(object, Sddl.parse("D:", context), SdFlags.DACL_PART)
                .orElseThrow());
        assertThat(read(gpo).descriptor().daclEntries())
                .isNotEmpty()
                .allMatch(ace -> ace instanceof Ace.WithTrustee entry && entry.has(AceFlags.INHERITED));
    }

    @Test
    void sddlOfAChildDomainKnowsTheRootDomainByItsTrustOrByTheConfiguration() throws Exception {
        Sid root = Sid.parse("S-1-5-21-1-2-3");
        String name = "forest-root" + UUID.randomUUID().toString().substring(0, 8) + ".test";
        for (DomainConnection child : List.of(
                TrustingConnection.of(connection(), name, root),
                TrustingConnection.grandchild(connection(), name, root))) {
            SddlContext context = DomainSddl.context(child);
            assertThat(Sddl.parse("O:EA", context).owner()).isEqualTo(root.child(519));
            assertThat(new Trustees(child).bySid(root.child(1104)).domain()).isEqualTo("ROOT");
        }
        assertThat(DomainSddl.context(connection()).rootDomainSid())
                .isEqualTo(connection().facts().sid());
    }

    @Test
    void theOwnerIsChangedOnBothHalves() throws Exception {
        Gpo gpo = filled("owner");
        Sid group = group();
        domain.run(changes().setOwner(SecuredObject.of(gpo), group, "give").orElseThrow());
        assertThat(read(gpo).descriptor().owner()).isEqualTo(group);
        assertThat(connection().sysvol().readSecurity(domain.folder(gpo.id())).owner())
                .isEqualTo(group);
        assertConsistent(gpo);
    }

    @Test
    void partsOfTheDescriptorAreReadAndSetByFlags() {
        Gpo gpo = create(unique("parts"));
        SecuredObject object = SecuredObject.of(gpo);
        SecurityDescriptor dacl = changes().current(object, SdFlags.DACL_PART);
        assertThat(dacl.owner()).isNull();
        assertThat(dacl.group()).isNull();
        assertThat(dacl.daclEntries()).isNotEmpty();
        SecurityDescriptor owner = changes().current(object, SdFlags.OWNER_PART | SdFlags.GROUP_PART);
        assertThat(owner.owner()).isNotNull();
        assertThat(owner.daclEntries()).isEmpty();
        List<Ace> fewer = new ArrayList<>(dacl.daclEntries());
        fewer.removeIf(ace ->
                ace instanceof Ace.WithTrustee entry && entry.trustee().equals(WellKnownSids.AUTHENTICATED_USERS));
        domain.run(changes()
                .setDescriptor(object, dacl.withDaclEntries(fewer), SdFlags.DACL_PART)
                .orElseThrow());
        assertThat(read(gpo).list().of(WellKnownSids.AUTHENTICATED_USERS)).isEmpty();
        assertConsistent(gpo);
        assertThatThrownBy(() -> changes().setDescriptor(object, dacl.withDacl(null), SdFlags.DACL_PART))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("everybody");
        assertThatThrownBy(() -> changes().setDescriptor(object, dacl, SdFlags.OWNER_PART))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void everyRealMismatchIsFoundExplainedAndRepaired() {
        Gpo gpo = filled("mismatch");
        SysvolPath gpt = domain.folder(gpo.id());
        SysvolPath script = gpt.resolve(SysvolPath.parse("Machine\\Scripts\\Startup\\hello.cmd"));
        SysvolPath machine = gpt.child("Machine");
        SecurityDescriptor root = connection().sysvol().readSecurity(gpt);
        List<Ace> more = new ArrayList<>(root.daclEntries());
        more.add(Ace.allow(3, 0x1301bf, WellKnownSids.USERS));
        connection().sysvol().writeSecurity(gpt, dacl(root.withDaclEntries(more)));
        SecurityDescriptor own = connection().sysvol().readSecurity(machine);
        List<Ace> fewer = new ArrayList<>(own.daclEntries());
        fewer.removeIf(ace ->
                ace instanceof Ace.WithTrustee entry && entry.trustee().equals(WellKnownSids.AUTHENTICATED_USERS));
        SecurityDescriptor alone = own.withDaclEntries(fewer);
        connection()
                .sysvol()
                .writeSecurity(machine, dacl(alone.withControl(alone.control() | ControlFlags.DACL_PROTECTED)));
        SecurityDescriptor file = connection().sysvol().readSecurity(script);
        List<Ace> explicit = new ArrayList<>(file.daclEntries());
        explicit.add(0, Ace.allow(0, 0x1f01ff, WellKnownSids.EVERYONE));
        connection().sysvol().writeSecurity(script, dacl(file.withDaclEntries(explicit)));

        AclConsistency found = check(gpo);
        assertThat(found.isConsistent()).isFalse();
        assertThat(found.mismatches().stream().map(Mismatch::path)).contains(gpt, machine, script);
        Mismatch first = found.mismatches().get(0);
        assertThat(first.differences(sid -> "<" + sid + ">"))
                .anyMatch(d -> d.text().contains("<" + WellKnownSids.USERS + ">"));

        domain.run(changes().repair(gpo).orElseThrow());
        assertConsistent(gpo);
        assertThat(changes().repair(gpo)).isEmpty();
    }

    @Test
    void anotherOwnerOfTheFolderIsToldAndRepairedButIsNoInconsistentAcl() {
        Gpo gpo = filled("owner of the folder");
        SysvolPath gpt = domain.folder(gpo.id());
        SecurityDescriptor now = connection().sysvol().readSecurity(gpt);
        connection()
                .sysvol()
                .writeSecurity(
                        gpt,
                        now.withOwner(WellKnownSids.ADMINISTRATORS)
                                .withGroup(WellKnownSids.SYSTEM)
                                .withoutSacl());
        AclConsistency found = check(gpo);
        assertThat(found.isConsistent()).isTrue();
        assertThat(found.mismatches()).singleElement().satisfies(mismatch -> {
            assertThat(mismatch.isOfAccess()).isFalse();
            assertThat(mismatch.differences(Sid::toString).stream().map(DescriptorComparison.Difference::kind))
                    .containsExactly(DescriptorComparison.Kind.OWNER, DescriptorComparison.Kind.GROUP);
        });
        domain.run(changes().repair(gpo).orElseThrow());
        assertConsistent(gpo);
    }

    private static SecurityDescriptor dacl(SecurityDescriptor descriptor) {
        return descriptor.withOwner(null).withGroup(null).withoutSacl();
    }

    @Test
    void equalPermissionsInAnotherFormAreNoMismatch() {
        Gpo gpo = filled("form");
        SysvolPath gpt = domain.folder(gpo.id());
        SecurityDescriptor root = connection().sysvol().readSecurity(gpt);
        List<Ace> turned = new ArrayList<>(root.daclEntries());
        Collections.reverse(turned);
        turned.removeIf(ace -> ace instanceof Ace.WithTrustee entry && entry.mask() == 0);
        connection().sysvol().writeSecurity(gpt, dacl(root.withDaclEntries(turned)));
        assertConsistent(gpo);
    }

    @Test
    void linkingIsGrantedOnAnOuAndReachesThoseBelow() throws Exception {
        String above = add("OU=" + unique("above"), base(), "objectClass: organizationalUnit");
        String below = add("OU=below", above, "objectClass: organizationalUnit");
        Sid group = group();
        SecuredObject ou = SecuredObject.som(Som.Type.OU, above, "above");
        ObjectPermissions base = read(ou);
        List<Ace> old = base.descriptor().daclEntries();
        set(
                base,
                base.list()
                        .add(Permission.grant(group, PermissionLevel.SOM_LINK, true))
                        .list()
                        .add(Permission.grant(group, PermissionLevel.SOM_PLANNING, false))
                        .list());
        ObjectPermissions after = read(ou);
        assertThat(after.list().of(group))
                .containsExactlyInAnyOrder(
                        Permission.grant(group, PermissionLevel.SOM_LINK, true),
                        Permission.grant(group, PermissionLevel.SOM_PLANNING, false));
        assertThat(after.descriptor().daclEntries()).containsAll(old);
        PermissionList inherited =
                read(SecuredObject.som(Som.Type.OU, below, "below")).list();
        assertThat(inherited.of(group))
                .containsExactly(new Permission(group, PermissionLevel.SOM_LINK, false, true, true));
        set(after, after.list().removeTrustee(group).list());
        assertThat(read(ou).descriptor().daclEntries()).containsExactlyInAnyOrderElementsOf(old);
    }

    /** An OU with entries set behind the back of the library. */
    private SecuredObject ouWith(String name, List<Ace> entries) throws Exception {
        String dn = add("OU=" + unique(name), base(), "objectClass: organizationalUnit");
        SecuredObject ou = SecuredObject.som(Som.Type.OU, dn, name);
        SecurityDescriptor now = read(ou).descriptor();
        List<Ace> aces = new ArrayList<>(entries);
        aces.addAll(now.daclEntries());
        ModifyRequest request = new ModifyRequest(
                dn,
                new Modification(
                        ModificationType.REPLACE,
                        "nTSecurityDescriptor",
                        dacl(now.withDaclEntries(aces)).write()));
        request.addControl(SdFlags.DACL.control());
        connection().directory().modify(request);
        return ou;
    }

    private static Ace onOus(int flags, int mask, UUID attribute, Sid trustee) {
        UUID ous = UUID.fromString("bf967aa5-0de6-11d0-a285-00aa003049e2");
        return new Ace.OnObject(AceType.ALLOW_OBJECT, flags, mask, attribute, ous, trustee);
    }

    @Test
    void aDelegationForChildOusAloneIsNotTouchedByGrantsAndRevocationsHere() throws Exception {
        Sid group = group();
        int belowOnly = AceFlags.CONTAINER_INHERIT | AceFlags.INHERIT_ONLY;
        List<Ace> delegated =
                List.of(onOus(belowOnly, READ_WRITE, GP_LINK, group), onOus(belowOnly, READ_WRITE, GP_OPTIONS, group));
        SecuredObject ou = ouWith("delegated", delegated);
        assertThat(read(ou).list().of(group)).isEmpty();
        for (boolean inheritable : new boolean[] {false, true}) {
            ObjectPermissions base = read(ou);
            Permission link = Permission.grant(group, PermissionLevel.SOM_LINK, inheritable);
            set(base, base.list().add(link).list());
            assertThat(read(ou).list().of(group)).containsExactly(link);
            assertThat(read(ou).descriptor().daclEntries()).containsAll(delegated);
        }
        ObjectPermissions base = read(ou);
        set(base, base.list().removeTrustee(group).list());
        assertThat(read(ou).list().of(group)).isEmpty();
        assertThat(read(ou).descriptor().daclEntries()).containsAll(delegated);
    }

    @Test
    void whoMayWriteLinksWithoutASayAboutReadingHasTheLevel() throws Exception {
        Sid group = group();
        int write = AccessMask.Directory.WRITE_PROPERTY;
        SecuredObject ou = ouWith(
                "write alone",
                List.of(Ace.allowObject(0, write, GP_LINK, group), Ace.allowObject(0, write, GP_OPTIONS, group)));
        Permission link = Permission.grant(group, PermissionLevel.SOM_LINK, false);
        assertThat(read(ou).list().of(group)).containsExactly(link);
        assertThat(EffectiveAccess.levels(read(ou), Set.of(group, WellKnownSids.AUTHENTICATED_USERS)))
                .contains(PermissionLevel.SOM_LINK);
        ObjectPermissions base = read(ou);
        assertThat(base.list().add(link).changed()).isFalse();
        set(base, base.list().removeTrustee(group).list());
        assertThat(read(ou).descriptor().daclEntries())
                .noneMatch(ace ->
                        ace instanceof Ace.WithTrustee entry && entry.trustee().equals(group));
    }

    @Test
    void aLevelThatComesFromFullControlIsShownButNotTakenApart() throws Exception {
        String dn = add("OU=" + unique("full"), base(), "objectClass: organizationalUnit");
        SecuredObject ou = SecuredObject.som(Som.Type.OU, dn, "full");
        ObjectPermissions base = read(ou);
        assertThat(base.list().contains(WellKnownSids.SYSTEM, PermissionLevel.SOM_LINK))
                .isTrue();
        assertThatThrownBy(() -> changes()
                        .set(
                                base,
                                base.list().removeTrustee(WellKnownSids.SYSTEM).list()))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("broader");
    }

    @Test
    void theRightsToCreateStandWhereThingsAreCreated() throws Exception {
        Sid group = group();
        SecuredObject som = SecuredObject.domain(connection().facts());
        SysvolPath policies = connection().facts().policiesPath();
        SecurityDescriptor asItWas = connection().sysvol().readSecurity(policies);
        ObjectPermissions base = read(som);
        PermissionList wanted = base.list();
        for (PermissionLevel level : List.of(PermissionLevel.SOM_GPO_CREATE, PermissionLevel.SOM_WMI_FULL_CONTROL)) {
            wanted = wanted.add(Permission.grant(group, level)).list();
        }
        set(base, wanted);
        ObjectPermissions after = read(som);
        assertThat(after.list().of(group).stream().map(Permission::level))
                .containsExactlyInAnyOrder(PermissionLevel.SOM_GPO_CREATE, PermissionLevel.SOM_WMI_FULL_CONTROL);
        assertThat(connection()
                        .sysvol()
                        .readSecurity(connection().facts().policiesPath())
                        .daclEntries())
                .anyMatch(ace ->
                        ace instanceof Ace.WithTrustee entry && entry.trustee().equals(group));
        set(after, after.list().removeTrustee(group).list());
        assertThat(read(som).list().of(group)).isEmpty();
        assertThat(connection()
                        .sysvol()
                        .readSecurity(connection().facts().policiesPath())
                        .daclEntries())
                .noneMatch(ace ->
                        ace instanceof Ace.WithTrustee entry && entry.trustee().equals(group));
        // The entry for whoever creates a GPO stays; Samba's own check of SYSVOL wants none.
        connection().sysvol().writeSecurity(policies, asItWas);
    }

    @Test
    void levelsOfAWmiFilterAreReadAndWritten() throws Exception {
        String id = "{" + UUID.randomUUID() + "}";
        String dn = add(
                "CN=" + id,
                "CN=SOM,CN=WMIPolicy,CN=System," + base(),
                "objectClass: msWMI-Som",
                "msWMI-ID: " + id,
                "msWMI-Name: " + unique("filter"),
                "msWMI-Parm2: 1;3;10;27;WQL;root\\CIMv2;SELECT * FROM Win32_Battery;");
        SecuredObject filter = SecuredObject.wmiFilter(dn, "filter");
        Sid group = group();
        for (PermissionLevel level :
                List.of(PermissionLevel.WMI_FILTER_EDIT, PermissionLevel.WMI_FILTER_FULL_CONTROL)) {
            ObjectPermissions base = read(filter);
            set(base, base.list().add(Permission.grant(group, level)).list());
            assertThat(read(filter).list().of(group)).containsExactly(Permission.grant(group, level));
        }
        assertThat(read(filter)
                        .list()
                        .contains(connection().facts().sid().child(512), PermissionLevel.WMI_FILTER_FULL_CONTROL))
                .isTrue();
        ObjectPermissions base = read(filter);
        set(base, base.list().removeTrustee(group).list());
        assertThat(read(filter).list().of(group)).isEmpty();
    }

    @Test
    void aStarterGposPermissionsAreThoseOfItsFolder() throws Exception {
        SysvolPath starters = connection().facts().policiesPath().parent().child("StarterGPOs");
        if (connection().sysvol().find(starters).isEmpty()) {
            connection().sysvol().createDirectory(starters);
        }
        SysvolPath folder = starters.child("{" + UUID.randomUUID() + "}");
        connection().sysvol().createDirectory(folder);
        connection().sysvol().create(folder.child("StarterGPO.tmplx"), new byte[] {1});
        SecuredObject starter = SecuredObject.starterGpo(folder, "starter");
        Sid group = group();
        for (PermissionLevel level : List.of(
                PermissionLevel.STARTER_GPO_READ,
                PermissionLevel.STARTER_GPO_EDIT,
                PermissionLevel.STARTER_GPO_FULL_CONTROL)) {
            ObjectPermissions base = read(starter);
            set(base, base.list().add(Permission.grant(group, level)).list());
            assertThat(read(starter).list().of(group)).containsExactly(Permission.grant(group, level));
        }
        assertThat(connection()
                        .sysvol()
                        .readSecurity(folder.child("StarterGPO.tmplx"))
                        .daclEntries())
                .anyMatch(ace ->
                        ace instanceof Ace.WithTrustee entry && entry.trustee().equals(group));
        Optional<Change> reset = changes().reset(read(starter));
        domain.run(reset.orElseThrow());
        assertThat(read(starter).list().of(group)).isEmpty();
    }

    @Test
    void aGpoWithAHandWrittenDescriptorIsReadAndItsFolderMadeToAgree() throws Exception {
        Gpo gpo = filled("hand-written");
        SecurityDescriptor odd = Sddl.parse(
                "D:P(D;CI;WP;;;BG)(A;CI;GA;;;DA)(A;CI;LCRPRC;;;S-1-5-21-9-9-9-1234)(A;CI;RPWD;;;AU)",
                SddlContext.of(connection().facts().sid()));
        ModifyRequest request = new ModifyRequest(
                gpo.dn(), new Modification(ModificationType.REPLACE, "nTSecurityDescriptor", odd.write()));
        request.addControl(SdFlags.DACL.control());
        connection().directory().modify(request);
        assertThat(read(gpo).list().contains(WellKnownSids.AUTHENTICATED_USERS, PermissionLevel.GPO_CUSTOM))
                .isTrue();
        assertThat(check(gpo).isConsistent()).isFalse();
        domain.run(changes().repair(gpo).orElseThrow());
        assertConsistent(gpo);
        assertThat(DirectoryObjects.security(connection(), gpo.dn())).isPresent();
    }
}
