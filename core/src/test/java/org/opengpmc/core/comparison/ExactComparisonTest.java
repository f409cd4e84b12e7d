// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.comparison.GpoComparison.Extent;
import org.opengpmc.core.comparison.PartDifference.Line;
import org.opengpmc.core.comparison.PartDifference.Where;
import org.opengpmc.core.comparison.SettingDifference.Kind;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.report.ReportedGpo.Half;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.registrypol.RegistryType;

/** What differs although people read the same. */
class ExactComparisonTest {
    private static final String REGISTRY = "35378EAC-683F-11D2-A89A-00C04FBBCFA2";
    private static final String SECURITY = "827D319E-6EAC-11D2-A4EA-00C04F79F83A";
    private static final String GROUPS = "17D89FEC-5C44-4972-B12D-241CAEF74509";
    private static final String TEMPLATE = "Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf";
    private static final String AUTHENTICATION =
            "Software\\Policies\\Microsoft\\WindowsFirewall\\Phase1AuthenticationSets";

    /** Two accounts of one name, as a group has that was deleted and made anew. */
    private static final SettingsContext CONTEXT = new SettingsContext(
            sid -> sid.toString().startsWith("S-1-5-21-1-2-3-") ? Optional.of("CONTOSO\\Helpdesk") : Optional.empty());

    private static ReportedGpo gpo(String domain, Optional<ReportedGpo.Filter> filter) {
        return new ReportedGpo(
                "{11111111-0000-0000-0000-000000000001}",
                domain,
                Optional.empty(),
                "Plain",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                null,
                filter,
                new Half(1, 1, true),
                new Half(0, 0, true),
                List.of());
    }

    private static ComparedGpo compared(MemoryGpo content) {
        GpoReport report = new GpoReport(gpo("contoso.test", Optional.empty()), content.read(), CONTEXT, Instant.EPOCH);
        return ComparedGpo.live(report);
    }

    private static GpoComparison compare(MemoryGpo left, MemoryGpo right) {
        return GpoComparison.of(compared(left), compared(right), Extent.SETTINGS, false);
    }

    /** The only difference. */
    private static List<PartDifference> parts(MemoryGpo left, MemoryGpo right) {
        assertThat(compare(left, left).isEqual()).isTrue();
        assertThat(compare(right, right).isEqual()).isTrue();
        GpoComparison comparison = compare(left, right);
        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.settings()).singleElement().matches(s -> s.kind() == Kind.CHANGED);
        return comparison.settings().get(0).parts();
    }

    private static MemoryGpo template(String section, String line) {
        return new MemoryGpo()
                .registered(Side.COMPUTER, SECURITY)
                .file(
                        TEMPLATE,
                        "[Version]\r\nsignature=\"$CHICAGO$\"\r\nRevision=1\r\n[" + section + "]\r\n" + line + "\r\n");
    }

    private static MemoryGpo registry(PolEntry... entries) {
        return new MemoryGpo()
                .registered(Side.COMPUTER, REGISTRY)
                .file("Machine\\Registry.pol", new RegistryPol(List.of(entries)).write());
    }

    private static String page(MemoryGpo left, MemoryGpo right) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonResult.of(compare(left, right)).writeHtml(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void accountsOfOneNameAreToldWithTheirSids() {
        MemoryGpo before = template("Privilege Rights", "SeDenyNetworkLogonRight = *S-1-5-21-1-2-3-1105");
        MemoryGpo after = template("Privilege Rights", "SeDenyNetworkLogonRight = *S-1-5-21-1-2-3-2210");
        assertThat(parts(before, after))
                .containsExactly(new PartDifference(
                        "",
                        List.of(
                                new Line(Where.LEFT, "CONTOSO\\Helpdesk (S-1-5-21-1-2-3-1105)"),
                                new Line(Where.RIGHT, "CONTOSO\\Helpdesk (S-1-5-21-1-2-3-2210)"))));
    }

    @Test
    void namesThatAreClearAreToldWithoutSids() {
        MemoryGpo before = template("Privilege Rights", "SeDenyNetworkLogonRight = *S-1-5-21-1-2-3-1105");
        MemoryGpo after = template("Privilege Rights", "SeDenyNetworkLogonRight = *S-1-5-21-1-2-3-1105,Guest");
        assertThat(parts(before, after))
                .containsExactly(new PartDifference(
                        "", List.of(new Line(Where.BOTH, "CONTOSO\\Helpdesk"), new Line(Where.RIGHT, "Guest"))));
    }

    @Test
    void aRegistryValueOfAnotherTypeIsAnotherValue() {
        MemoryGpo number = registry(PolEntry.dword("Software\\A", "V", 1));
        MemoryGpo text = registry(PolEntry.string("Software\\A", "V", "1"));
        PartDifference type = new PartDifference(
                "Registry type", List.of(new Line(Where.LEFT, "REG_DWORD"), new Line(Where.RIGHT, "REG_SZ")));
        assertThat(parts(number, text)).containsExactly(type);
        MemoryGpo bytes = registry(PolEntry.of("Software\\A", "V", RegistryType.BINARY.code(), new byte[] {0x31}));
        MemoryGpo digits = registry(PolEntry.string("Software\\A", "V", "31"));
        assertThat(parts(bytes, digits)).extracting(PartDifference::name).containsExactly("Registry type");
        assertThat(parts(
                        template("Registry Values", "MACHINE\\Software\\A\\V=4,1"),
                        template("Registry Values", "MACHINE\\Software\\A\\V=1,\"1\"")))
                .containsExactly(type);
        String known = "MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\LimitBlankPasswordUse=4,";
        assertThat(parts(template("Registry Values", known + "1"), template("Registry Values", known + "2")))
                .extracting(PartDifference::name)
                .containsExactly("Registry data");
    }

    private static MemoryGpo user(String password) {
        return new MemoryGpo()
                .registered(Side.COMPUTER, GROUPS)
                .file(
                        "Machine\\Preferences\\Groups\\Groups.xml",
                        "<Groups clsid=\"{3125E937-EB16-4b4c-9934-544FC6D24D26}\">"
                                + "<User clsid=\"{DF5F1855-51E5-4d24-8B1A-D9BDE98BA1D1}\" name=\"adm\" uid=\"{1}\">"
                                + "<Properties action=\"U\" userName=\"adm\" cpassword=\"" + password
                                + "\"/></User></Groups>");
    }

    @Test
    void passwordsAreComparedAndNotShown() throws IOException {
        MemoryGpo one = user("AzVJmXh/J9KrU5n0czX1uBPLSUjzFE8j7dOltPD8tLk");
        MemoryGpo other = user("j1Uyj3Vx8TY9LtLZil2uAuZkFQA/4latT76ZwgdHdhw");
        assertOtherSecret(one, other);
        assertOtherSecret(
                template("Registry Values", "MACHINE\\Software\\W\\DefaultPassword=1,\"hunter2\""),
                template("Registry Values", "MACHINE\\Software\\W\\DefaultPassword=1,\"hunter3\""));
        assertOtherSecret(
                registry(PolEntry.string(AUTHENTICATION + "\\{A}\\0000", "SHKey", "hunter2")),
                registry(PolEntry.string(AUTHENTICATION + "\\{A}\\0000", "SHKey", "hunter3")));
    }

    private static void assertOtherSecret(MemoryGpo one, MemoryGpo other) throws IOException {
        assertThat(parts(one, other))
                .containsExactly(new PartDifference(
                        "Value that is not shown",
                        List.of(
                                new Line(Where.LEFT, "(differs, not shown)"),
                                new Line(Where.RIGHT, "(differs, not shown)"))));
        assertThat(compare(one, other).toString() + page(one, other))
                .doesNotContain("hunter", "AzVJ", "j1Uy")
                .doesNotContainPattern("[0-9a-f]{64}");
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(one.report(CONTEXT).text(format)).doesNotContain("hunter", "AzVJ", "Value that is not shown");
        }
    }

    @Test
    void bytesAndListsOfConnectionSecurityAreShown() {
        PolEntry name = PolEntry.string(AUTHENTICATION + "\\{A}", "Name", "Set");
        assertThat(parts(
                        registry(name, PolEntry.of(AUTHENTICATION + "\\{A}", "X", 3, new byte[] {1})),
                        registry(name, PolEntry.of(AUTHENTICATION + "\\{A}", "X", 3, new byte[] {2}))))
                .containsExactly(
                        new PartDifference("X", List.of(new Line(Where.LEFT, "01"), new Line(Where.RIGHT, "02"))));
    }

    @Test
    void filesThatNoExtensionReadsAreComparedByContent() {
        String script = "Machine\\Scripts\\Startup\\logon.bat";
        MemoryGpo before = new MemoryGpo().file(script, "echo 1").file("User\\same.dat", "x");
        MemoryGpo after = new MemoryGpo().file(script.toUpperCase(Locale.ROOT), "echo 2");
        after.file("User\\SAME.dat", "x");
        assertThat(compare(before, before).isEqual()).isTrue();
        GpoComparison comparison = compare(before, after);
        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.properties()).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("Computer file " + script);
            assertThat(p.part().lines()).hasSize(2).allMatch(l -> l.text().startsWith("SHA-256 "));
        });
        assertThat(compare(before, new MemoryGpo().file("User\\same.dat", "x")).properties())
                .extracting(p -> p.part().lines())
                .containsExactly(List.of(new Line(Where.LEFT, "(there)")));
    }

    @Test
    void aFileThatCannotBeReadIsToldAsAProblem() {
        PolicyFile locked = PolicyFile.file(SysvolPath.parse("Machine\\a.dat"), () -> {
            throw new AccessDeniedException(Failure.of("access denied"));
        });
        PolicyContent content = new PolicyContent(List.of(locked), List.of(), "", "");
        ComparedGpo compared = ComparedGpo.live(new GpoReport(
                gpo("contoso.test", Optional.empty()), GpoSettings.read(content, "gpt"), CONTEXT, Instant.EPOCH));
        GpoComparison comparison = GpoComparison.of(compared, compared, Extent.SETTINGS, false);
        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.problems())
                .singleElement()
                .matches(Problems::hidesSettings)
                .satisfies(p -> assertThat(p.objectPath()).isEqualTo("Machine\\a.dat"));
    }

    private static ComparedSetting redirected(String mode, String... sids) {
        List<Detail> shown = new ArrayList<>();
        List<Detail> exact = new ArrayList<>();
        for (String sid : sids) {
            shown.add(new Detail("CONTOSO\\G", "path"));
            exact.add(new Detail("CONTOSO\\G (" + sid + ")", "path"));
        }
        shown.add(new Detail("Mode", mode));
        exact.add(new Detail("Mode", mode));
        return new ComparedSetting(
                new Setting("k", List.of(), "n", "", shown), new Setting("k", List.of(), "n", "", exact));
    }

    @Test
    void partsThatAreNamedByAccountsAreComparedBySid() {
        assertThat(PartDifferences.of(redirected("1", "S-1"), redirected("1", "S-1")))
                .isEmpty();
        assertThat(PartDifferences.of(redirected("1"), redirected("2", "S-1")))
                .extracting(PartDifference::name)
                .containsExactlyInAnyOrder("Mode", "CONTOSO\\G");
        assertThat(PartDifferences.of(redirected("1", "S-1"), redirected("1", "S-2")))
                .extracting(PartDifference::name)
                .containsExactlyInAnyOrder("CONTOSO\\G (S-1)", "CONTOSO\\G (S-2)");
    }

    private static boolean equalFilters(String otherDomain, ReportedGpo.Filter one, ReportedGpo.Filter other) {
        var nothing = new MemoryGpo().read();
        return GpoComparison.of(
                        ComparedGpo.live(
                                new GpoReport(gpo("contoso.test", Optional.of(one)), nothing, CONTEXT, Instant.EPOCH)),
                        ComparedGpo.live(
                                new GpoReport(gpo(otherDomain, Optional.of(other)), nothing, CONTEXT, Instant.EPOCH)),
                        Extent.ALL,
                        false)
                .properties()
                .isEmpty();
    }

    private static ReportedGpo.Filter filter(int id, String... queries) {
        return new ReportedGpo.Filter("Laptops", Optional.empty(), Optional.of(new UUID(0, id)), List.of(queries));
    }

    @Test
    void wmiFiltersOfOneNameAreComparedByGuidAndQueries() {
        assertThat(equalFilters("contoso.test", filter(1, "q"), filter(1, "q"))).isTrue();
        assertThat(equalFilters("CONTOSO.test", filter(1), filter(2))).isFalse();
        assertThat(equalFilters("contoso.test", filter(1, "q"), filter(2))).isFalse();
        // A filter of another domain has another GUID, and what a backup does not hold is not compared.
        assertThat(equalFilters("fabrikam.test", filter(1, "q"), filter(2, "q")))
                .isTrue();
        assertThat(equalFilters("fabrikam.test", filter(1, "q"), filter(2, "other")))
                .isFalse();
        assertThat(equalFilters("fabrikam.test", filter(1, "q"), filter(2))).isTrue();
    }
}
