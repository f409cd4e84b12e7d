// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.backup.Backup;
import org.opengpmc.core.backup.BackupFolder;
import org.opengpmc.core.backup.BackupReport;
import org.opengpmc.core.backup.BackupTemplates;
import org.opengpmc.core.backup.ListedBackup;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.OperationResult;
import org.opengpmc.core.operation.Progress;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionChanges;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.LiveReports;
import org.opengpmc.core.report.LiveStarterReports;
import org.opengpmc.core.report.ReportBatch;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.report.WrittenReport;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterHalf;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.core.template.SysvolTemplates;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.core.template.Templates;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.DomainRids;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;
import org.opengpmc.formats.startergpo.StarterTemplate;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.formats.xml.XmlDocument;
import org.opengpmc.formats.xml.XmlElement;

/** What holds of reports on live GPOs in every kind of domain. */
abstract class ReportContract {
    private static final String SECURITY_EXTENSION =
            "[{827D319E-6EAC-11D2-A4EA-00C04F79F83A}{803E14A0-B4FB-11D0-A0D0-00A0C90F574B}]";

    @TempDir
    Path folder;

    private TestDomain domain;
    private SomTree tree;
    private final List<Gpo> made = new ArrayList<>();

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void prepare() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
        tree = new SomTree(connection());
    }

    @AfterEach
    void tidy() {
        tree.close();
        made.forEach(gpo -> domain.run(domain.changes().delete(domain.get(gpo.id()))));
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private Gpo gpo(String name, PolicyContent content) {
        Gpo gpo = domain.createWith(unique(name), content);
        made.add(gpo);
        return gpo;
    }

    private static PolicyContent files(String machineExtensions, PolicyFile... files) {
        return new PolicyContent(List.of(files), List.of(), machineExtensions, "");
    }

    private static PolicyFile file(String path, String text) {
        return PolicyFile.file(SysvolPath.parse(path), () -> text.getBytes(UTF_8));
    }

    private GpoReport report(Gpo gpo) {
        Gpo now = domain.get(gpo.id());
        return new LiveReports(connection(), List.of(now), AdmxCatalogue.EMPTY).of(now);
    }

    private static XmlElement xml(GpoReport report) {
        return XmlDocument.parse(report.bytes(ReportFormat.XML), "report").root();
    }

    /** The elements at the end of a path of local names. */
    private static List<XmlElement> all(XmlElement from, String path) {
        List<XmlElement> found = List.of(from);
        for (String name : path.split("/")) {
            found = found.stream()
                    .flatMap(e -> e.elements().filter(c -> c.name().local().equals(name)))
                    .toList();
        }
        return found;
    }

    private static String text(XmlElement from, String path) {
        List<XmlElement> found = all(from, path);
        assertThat(found).as(path).hasSize(1);
        return found.get(0).text();
    }

    private WmiFilter filter() {
        WmiFilterDraft draft = WmiFilterDraft.of(
                unique("Laptops"), "those with a battery", List.of(WmiQuery.of("SELECT * FROM Win32_Battery")));
        domain.run(new WmiFilterChanges(connection()).create(draft));
        return new WmiFilters(connection()).byId(draft.id()).orElseThrow();
    }

    private String name(long rid) {
        String account = rid == DomainRids.DOMAIN_USERS ? "Domain Users" : "Domain Admins";
        return connection().facts().netbiosName() + "\\" + account;
    }

    private Sid sid(long rid) {
        return connection().facts().sid().child(rid);
    }

    private void audit(Gpo gpo, String sacl) {
        SddlContext context = SddlContext.of(connection().facts().sid());
        SecurityDescriptor descriptor = Sddl.parse(sacl, context);
        ModifyRequest request = new ModifyRequest(
                gpo.dn(), new Modification(ModificationType.REPLACE, "nTSecurityDescriptor", descriptor.write()));
        request.addControl(SdFlags.control(SdFlags.SACL_PART));
        try {
            connection().directory().modify(request);
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    private void grant(Gpo gpo, Sid trustee, PermissionLevel level) {
        var present = new Permissions(connection()).of(SecuredObject.of(domain.get(gpo.id())));
        var wanted = present.list().add(Permission.grant(trustee, level)).list();
        domain.run(new PermissionChanges(connection()).set(present, wanted).orElseThrow());
    }

    @Test
    void everyElementOfTheIdentityIsThatOfTheGpo() {
        Instant before = connection().clock().instant().minus(Duration.ofMinutes(1));
        Gpo gpo = gpo("Identity <&> \"ü\"", TestDomain.content("identity", false));
        domain.run(domain.changes().comment(gpo, "for the branches"));
        domain.run(domain.changes().status(domain.get(gpo.id()), GpoStatus.USER_DISABLED));
        WmiFilter filter = filter();
        domain.run(new WmiFilterChanges(connection()).link(domain.get(gpo.id()), filter));
        grant(gpo, sid(DomainRids.DOMAIN_USERS), PermissionLevel.GPO_EDIT);
        audit(gpo, "S:(AU;CISAFA;WPWDWO;;;WD)");
        String ou = tree.ou("Sales, West");
        String site = tree.site("Paris");
        tree.write(ou, SomTree.link(gpo, 2));
        tree.write(tree.top(), SomTree.link(gpo, 1));
        tree.write(site, SomTree.link(gpo, 0));
        gpo = domain.get(gpo.id());

        GpoReport made = report(gpo);
        XmlElement root = xml(made);

        assertThat(text(root, "Identifier/Identifier")).isEqualTo(gpo.id().toString());
        assertThat(text(root, "Identifier/Domain"))
                .isEqualTo(connection().facts().dnsName());
        assertThat(text(root, "Name")).isEqualTo(gpo.displayName());
        assertThat(text(root, "IncludeComments")).isEqualTo("true");
        assertThat(made.gpo().comment()).contains("for the branches");
        assertThat(time(text(root, "CreatedTime"))).isEqualTo(gpo.created().orElseThrow());
        assertThat(time(text(root, "ModifiedTime"))).isEqualTo(gpo.modified().orElseThrow());
        assertThat(Instant.parse(text(root, "ReadTime"))).isBetween(before, before.plus(Duration.ofMinutes(10)));
        assertThat(text(root, "FilterDataAvailable")).isEqualTo("true");
        assertThat(text(root, "FilterName")).isEqualTo(filter.name());
        assertThat(text(root, "FilterDescription")).isEqualTo("those with a battery");
        assertThat(text(root, "Computer/VersionDirectory"))
                .isEqualTo(text(root, "Computer/VersionSysvol"))
                .isEqualTo(Integer.toString(gpo.version().computer()));
        assertThat(text(root, "User/VersionDirectory"))
                .isEqualTo(text(root, "User/VersionSysvol"))
                .isEqualTo(Integer.toString(gpo.version().user()));
        assertThat(text(root, "Computer/Enabled")).isEqualTo("true");
        assertThat(text(root, "User/Enabled")).isEqualTo("false");
        assertThat(all(root, "LinksTo").stream().map(ReportContract::leaves))
                .containsExactlyInAnyOrder(
                        List.of("Sales, West", tree.som(ou).canonicalName(), "true", "true"),
                        List.of(
                                tree.som(tree.top()).name(),
                                tree.som(tree.top()).canonicalName(),
                                "false",
                                "false"),
                        List.of(tree.som(site).name(), tree.som(site).canonicalName(), "true", "false"));
        assertThat(made.settings().problems()).isEmpty();
    }

    /** The report tells whole seconds, as the directory does. */
    private static Instant time(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static List<String> leaves(XmlElement parent) {
        return parent.elements().map(XmlElement::text).toList();
    }

    @Test
    void ownerPermissionsAndAuditingAreThoseOfTheDescriptor() {
        Gpo gpo = gpo("Security", files(""));
        grant(gpo, sid(DomainRids.DOMAIN_USERS), PermissionLevel.GPO_EDIT);
        audit(gpo, "S:(AU;CISAFA;WPWDWO;;;WD)");
        XmlElement security = all(xml(report(gpo)), "SecurityDescriptor").get(0);
        assertThat(text(security, "SDDL")).startsWith("O:DA").contains("S:").contains("(AU;CISAFA;WPWDWO;;;WD)");
        assertThat(text(security, "Owner/SID"))
                .isEqualTo(sid(DomainRids.DOMAIN_ADMINS).toString());
        assertThat(text(security, "Owner/Name")).isEqualTo(name(DomainRids.DOMAIN_ADMINS));
        assertThat(text(security, "Group/Name")).isEqualTo(name(DomainRids.DOMAIN_ADMINS));
        assertThat(text(security, "PermissionsPresent")).isEqualTo("true");
        assertThat(text(security, "Permissions/InheritsFromParent")).isEqualTo("false");
        assertThat(all(security, "Permissions/TrusteePermissions").stream()
                        .map(p -> text(p, "Trustee/Name") + ": " + text(p, "Standard/GPOGroupedAccessEnum")))
                .contains(
                        name(DomainRids.DOMAIN_USERS) + ": Edit Settings",
                        name(DomainRids.DOMAIN_ADMINS) + ": Edit, delete, modify security",
                        "NT AUTHORITY\\Authenticated Users: Apply Group Policy",
                        "NT AUTHORITY\\SYSTEM: Edit, delete, modify security",
                        "NT AUTHORITY\\ENTERPRISE DOMAIN CONTROLLERS: Read");
    }

    @Test
    void whatIsMissingOfAGpoIsToldAndTheRestReported() {
        Gpo withoutFolder = tree.gpo("no folder named");
        GpoReport report = report(withoutFolder);
        assertThat(codes(report)).containsExactly("gpt-unreadable");
        assertThat(text(xml(report), "Name")).isEqualTo(withoutFolder.displayName());
        assertThat(text(xml(report), "Computer/VersionSysvol")).isEqualTo("65535");

        tree.modify(
                withoutFolder.dn(),
                "gPCFileSysPath",
                "\\\\" + connection().facts().dnsName() + "\\SysVol\\"
                        + connection().facts().dnsName() + "\\Policies\\" + withoutFolder.id());
        tree.modify(
                withoutFolder.dn(),
                "gPCWQLFilter",
                "[" + connection().facts().dnsName() + ";{00000000-0000-4000-8000-00000000ABCD};0]");
        report = report(withoutFolder);
        assertThat(codes(report)).containsExactly("gpt-unreadable", "wmi-filter-missing");
        assertThat(text(xml(report), "FilterDataAvailable")).isEqualTo("false");
    }

    private static List<String> codes(GpoReport report) {
        return report.settings().problems().stream().map(StatusMessage::code).toList();
    }

    @Test
    void trusteesInSettingsAreNamedAndManyGposTakeAsManySearchesAsOne() {
        String template = """
                [Unicode]
                Unicode=yes
                [Privilege Rights]
                SeDenyNetworkLogonRight = *%s,*S-1-5-32-546
                [File Security]
                "C:\\Data",0,"D:(A;;FA;;;EA)"
                [Version]
                signature="$CHICAGO$"
                Revision=1
                """;
        List<Gpo> gpos = new ArrayList<>();
        for (long rid : new long[] {DomainRids.DOMAIN_USERS, DomainRids.DOMAIN_ADMINS, DomainRids.DOMAIN_COMPUTERS}) {
            Gpo gpo = gpo(
                    "rights " + rid,
                    files(
                            SECURITY_EXTENSION,
                            PolicyFile.directory(SysvolPath.parse("Machine\\Microsoft")),
                            PolicyFile.directory(SysvolPath.parse("Machine\\Microsoft\\Windows NT")),
                            PolicyFile.directory(SysvolPath.parse("Machine\\Microsoft\\Windows NT\\SecEdit")),
                            file(
                                    "Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf",
                                    template.formatted(sid(rid)))));
            gpos.add(domain.get(gpo.id()));
        }
        CountedConnection counted = CountedConnection.of(connection());
        int one = counted.during(() -> write(counted, gpos.subList(0, 1)));
        List<WrittenReport> written = new ArrayList<>();
        int many = counted.during(() -> written.addAll(write(counted, gpos)));
        assertThat(many).isLessThanOrEqualTo(one);
        XmlElement root =
                XmlDocument.parse(read(written.get(0).file()), "report").root();
        assertThat(all(root, "Computer/ExtensionData/Extension/UserRightsAssignment/Member/Name").stream()
                        .map(XmlElement::text))
                .containsExactly(name(DomainRids.DOMAIN_USERS), "BUILTIN\\Guests");
        // The forest's root domain is known.
        assertThat(all(
                                root,
                                "Computer/ExtensionData/Extension/File/SecurityDescriptor/Permissions"
                                        + "/TrusteePermissions/Trustee/SID")
                        .stream()
                        .map(XmlElement::text))
                .containsExactly(sid(DomainRids.ENTERPRISE_ADMINS).toString());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<WrittenReport> write(DomainConnection through, List<Gpo> gpos) {
        LiveReports reports = new LiveReports(through, gpos, AdmxCatalogue.EMPTY);
        List<ReportBatch.Item> items = gpos.stream()
                .map(g -> new ReportBatch.Item(g.displayName(), folder.resolve(g.id() + ".xml"), t -> reports.of(g)))
                .toList();
        OperationResult<List<WrittenReport>> result =
                new ReportBatch(items, ReportFormat.XML, 2).run(Progress.NONE, CancellationToken.NONE);
        assertThat(result.messages()).isEmpty();
        return result.value();
    }

    @Test
    void policiesAreNamedByTheCentralStoreInTheLanguageWanted() {
        Gpo gpo = speaking();
        try (OwnTemplates.CentralStore store = OwnTemplates.inSysvolOf(connection())) {
            assertThat(store).isNotNull();
            TemplateLibrary library =
                    new TemplateLibrary(List.of(SysvolTemplates.of(connection()).orElseThrow()));
            assertThat(policy(gpo, library.in(TemplateLanguage.ENGLISH))).isEqualTo(OwnTemplates.ENGLISH);
            assertThat(policy(gpo, library.in(TemplateLanguage.chosen("de-AT"))))
                    .isEqualTo(OwnTemplates.GERMAN);
            assertThat(policy(gpo, library.in(TemplateLanguage.chosen("fr-FR"))))
                    .isEqualTo(OwnTemplates.ENGLISH);
        }
        assertThat(SysvolTemplates.of(connection())).isEmpty();
    }

    /** One that enables the policy of {@link OwnTemplates}. */
    private Gpo speaking() {
        String registry = "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]";
        RegistryPol pol = new RegistryPol(List.of(OwnTemplates.enabled()));
        return gpo("speaking", files(registry, PolicyFile.file(SysvolPath.parse("Machine\\Registry.pol"), pol::write)));
    }

    private String policy(Gpo gpo, Templates templates) {
        assertThat(templates.problems()).isEmpty();
        Gpo now = domain.get(gpo.id());
        GpoReport report = new LiveReports(connection(), List.of(now), templates.catalogue()).of(now);
        return text(xml(report), "Computer/ExtensionData/Extension/Policy/Name");
    }

    @Test
    void templatesBesideABackupNameItsPolicies() throws IOException {
        Gpo gpo = domain.get(speaking().id());
        Path backups = Files.createDirectory(folder.resolve("backups"));
        new Backup(connection(), BackupFolder.open(backups), List.of(gpo), "")
                .run(Progress.NONE, CancellationToken.NONE);
        ListedBackup listed = BackupFolder.open(backups).list().backups().get(0);
        assertThat(shownIn(listed, TemplateLibrary.NONE)).contains("<q1:RegistrySetting>");
        OwnTemplates.writeTo(backups.resolve("policydefinitions"));
        assertThat(shownIn(listed, TemplateLibrary.NONE))
                .contains("<q1:Name>" + OwnTemplates.ENGLISH)
                .doesNotContain("<q1:RegistrySetting>");
    }

    private static String shownIn(ListedBackup listed, TemplateLibrary named) {
        TemplateLibrary templates = new BackupTemplates(named).of(listed.folder());
        return BackupReport.of(BackupFolder.read(listed), templates, Optional.empty(), Instant.EPOCH)
                .text(ReportFormat.XML);
    }

    @Test
    void aStarterGpoIsReportedWithWhatItTellsOfItselfAndADamagedOneToo() {
        StarterDomain starters = new StarterDomain(domain);
        GpoId id = GpoId.random();
        starters.run(starters.changes().create(id, unique("Starter"), "for new branches"));
        RegistryPol pol = new RegistryPol(List.of(OwnTemplates.enabled()));
        starters.run(starters.changes().registry(starters.get(id), StarterHalf.USER, pol));
        StarterGpo starter = starters.get(id);
        GpoReport report = new LiveStarterReports(connection(), AdmxCatalogue.EMPTY).of(starter);
        XmlElement root = xml(report);
        assertThat(text(root, "Identifier/Identifier")).isEqualTo(id.toString());
        assertThat(text(root, "Name")).isEqualTo(starter.displayName());
        assertThat(text(root, "User/VersionSysvol")).isEqualTo("1");
        assertThat(text(root, "User/ExtensionData/Extension/RegistrySetting/KeyPath"))
                .endsWith("Contoso\\Agent");
        assertThat(all(root, "SecurityDescriptor")).isEmpty();
        assertThat(report.gpo().comment()).contains("for new branches");
        assertThat(report.settings().problems()).isEmpty();

        connection().sysvol().replace(starters.folder(id).child(StarterTemplate.FILE_NAME), new byte[] {1, 2, 3});
        report = new LiveStarterReports(connection(), AdmxCatalogue.EMPTY).of(starters.get(id));
        assertThat(codes(report)).containsExactly("damaged");
        assertThat(text(xml(report), "Name")).isEqualTo(id.toString());
        starters.run(starters.changes().delete(starters.get(id)));
    }
}
