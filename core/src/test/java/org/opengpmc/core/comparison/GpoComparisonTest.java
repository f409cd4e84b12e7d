// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opengpmc.core.comparison.GpoComparison.Extent;
import org.opengpmc.core.comparison.PartDifference.Line;
import org.opengpmc.core.comparison.PartDifference.Where;
import org.opengpmc.core.comparison.SettingDifference.Kind;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.report.ReportedGpo.Half;
import org.opengpmc.core.settings.MemoryGpo;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.Side;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.security.Sddl;
import org.opengpmc.formats.security.SddlContext;
import org.opengpmc.formats.security.Sid;

/** What differs between two GPOs. */
class GpoComparisonTest {
    private static final String REGISTRY = "35378EAC-683F-11D2-A89A-00C04FBBCFA2";
    private static final String ID = "{11111111-0000-0000-0000-000000000001}";

    private static GpoReport report(ReportedGpo gpo, PolEntry... entries) {
        MemoryGpo content = new MemoryGpo()
                .registered(Side.COMPUTER, REGISTRY)
                .file("Machine\\Registry.pol", new RegistryPol(List.of(entries)).write());
        return new GpoReport(gpo, content.read(), MemoryGpo.context(), Instant.EPOCH);
    }

    private static ReportedGpo gpo(String id, String name, int version, @Nullable String sddl, String comment) {
        return new ReportedGpo(
                id,
                "contoso.test",
                Optional.empty(),
                name,
                Optional.of(comment).filter(c -> !c.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                sddl == null ? null : Sddl.parse(sddl, SddlContext.NONE),
                Optional.empty(),
                new Half(version, version, true),
                new Half(0, 0, true),
                List.of(new ReportedGpo.Link("A", "contoso.test/A", true, false)));
    }

    private static ReportedGpo plain() {
        return gpo(ID, "Plain", 1, null, "");
    }

    @Test
    void settingsAreAddedRemovedChangedAndEqual() {
        GpoReport left = report(
                plain(),
                PolEntry.dword("Software\\A", "Same", 1),
                PolEntry.string("Software\\A", "Changed", "old"),
                PolEntry.dword("Software\\A", "Removed", 1));
        GpoReport right = report(
                plain(),
                PolEntry.dword("software\\a", "ADDED", 1),
                PolEntry.string("Software\\a", "changed", "new"),
                PolEntry.dword("SOFTWARE\\A", "same", 1));
        GpoComparison comparison = GpoComparison.of(ComparedGpo.live(left), ComparedGpo.live(right), Extent.ALL, false);
        assertThat(comparison.settings())
                .extracting(SettingDifference::kind)
                .containsExactlyInAnyOrder(Kind.CHANGED, Kind.REMOVED, Kind.ADDED);
        assertThat(comparison.equal()).isEqualTo(1);
        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.settings().stream()
                        .filter(s -> s.kind() == Kind.CHANGED)
                        .findFirst()
                        .orElseThrow()
                        .parts())
                .containsExactly(
                        new PartDifference("", List.of(new Line(Where.LEFT, "old"), new Line(Where.RIGHT, "new"))));
        assertThat(GpoComparison.of(ComparedGpo.live(left), ComparedGpo.live(left), Extent.ALL, true)
                        .settings())
                .hasSize(3)
                .allMatch(s -> s.kind() == Kind.EQUAL);
    }

    @Test
    void versionsAndTheNameOfAnotherGpoAreToldAndMakeNoDifference() {
        GpoComparison comparison = compare(plain(), gpo("{2}", "Other", 7, null, ""));
        assertThat(comparison.isEqual()).isTrue();
        assertThat(comparison.properties())
                .extracting(PropertyDifference::name)
                .containsExactly("Name", "Computer version");
        assertThat(compare(plain(), gpo(ID, "Renamed", 1, null, "")).isEqual()).isFalse();
    }

    @Test
    void commentsDifferLineByLine() {
        GpoComparison comparison = compare(gpo(ID, "A", 1, null, "one\ntwo"), gpo(ID, "A", 1, null, "one\nthree"));
        assertThat(comparison.properties())
                .containsExactly(new PropertyDifference(
                        "Comment",
                        new PartDifference(
                                "",
                                List.of(
                                        new Line(Where.BOTH, "one"),
                                        new Line(Where.LEFT, "two"),
                                        new Line(Where.RIGHT, "three"))),
                        true));
        assertThat(GpoComparison.of(
                                ComparedGpo.live(report(gpo(ID, "A", 1, null, "x"))),
                                ComparedGpo.live(report(gpo(ID, "A", 1, null, ""))),
                                Extent.SETTINGS,
                                false)
                        .isEqual())
                .isTrue();
    }

    @Test
    void securityIsComparedByMeaning() {
        String one = "O:BAG:BAD:P(A;CI;RPWPCCDCLCLORCWOWDSDDTSW;;;BA)(A;CI;RPLCLORC;;;AU)";
        String otherOrder = "O:BAG:BAD:P(A;CI;RPLCLORC;;;AU)(A;CI;RPWPCCDCLCLORCWOWDSDDTSW;;;BA)";
        String otherOwner = one.replace("O:BA", "O:SY");
        String less = "O:BAG:BAD:P(A;CI;RPWPCCDCLCLORCWOWDSDDTSW;;;BA)";
        assertThat(compare(gpo(ID, "A", 1, one, ""), gpo(ID, "A", 1, otherOrder, ""))
                        .isEqual())
                .isTrue();
        assertThat(compare(gpo(ID, "A", 1, one, ""), gpo(ID, "A", 1, otherOwner, ""))
                        .isEqual())
                .isFalse();
        GpoComparison fewer = compare(gpo(ID, "A", 1, one, ""), gpo(ID, "A", 1, less, ""));
        assertThat(fewer.properties()).singleElement().satisfies(p -> {
            assertThat(p.name()).isEqualTo("Security");
            assertThat(p.part().lines()).contains(new Line(Where.LEFT, "NT AUTHORITY\\Authenticated Users: read"));
        });
    }

    private static ReportedGpo inDomain(String sid, String sddl) {
        ReportedGpo gpo = gpo(ID, "A", 1, sddl.replace("DOMAIN", sid), "");
        return new ReportedGpo(
                gpo.id(),
                gpo.domain(),
                Optional.of(Sid.parse(sid)),
                gpo.name(),
                gpo.comment(),
                gpo.created(),
                gpo.modified(),
                gpo.security(),
                gpo.filter(),
                gpo.computer(),
                gpo.user(),
                gpo.links());
    }

    @Test
    void whatEveryDomainHasIsTheSameTrusteeInTwoDomains() {
        String sddl = "O:DOMAIN-512G:DOMAIN-512D:P(A;CI;CCDCLCSWRPWPDTLOSDRCWDWO;;;DOMAIN-512)(A;CI;RPLCRC;;;AU)";
        String test = "S-1-5-21-1-2-3";
        String production = "S-1-5-21-4-5-6";
        assertThat(compare(inDomain(test, sddl), inDomain(production, sddl)).isEqual())
                .isTrue();
        String own = sddl + "(A;CI;RPLCRC;;;DOMAIN-1105)";
        assertThat(compare(inDomain(test, own), inDomain(production, own)).properties())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.part().lines()).extracting(Line::where).contains(Where.LEFT, Where.RIGHT));
        // The admins of another domain are not those of one's own.
        ReportedGpo foreign = inDomain(production, sddl.replace("DOMAIN", test));
        assertThat(compare(inDomain(production, sddl), foreign).isEqual()).isFalse();
    }

    @Test
    void settingsNameThemToo() {
        assertThat(sameRight("S-1-5-21-1-2-3", "512", "S-1-5-21-4-5-6")).isTrue();
        assertThat(sameRight("S-1-5-21-1-2-3", "1105", "S-1-5-21-4-5-6")).isFalse();
    }

    private static boolean sameRight(String test, String rid, String production) {
        return GpoComparison.of(
                        ComparedGpo.live(withRight(test, rid)),
                        ComparedGpo.live(withRight(production, rid)),
                        Extent.ALL,
                        false)
                .isEqual();
    }

    private static GpoReport withRight(String domain, String rid) {
        MemoryGpo content = new MemoryGpo()
                .registered(Side.COMPUTER, "827D319E-6EAC-11D2-A4EA-00C04F79F83A")
                .file(
                        "Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf",
                        "[Version]\r\nsignature=\"$CHICAGO$\"\r\nRevision=1\r\n[Privilege Rights]\r\n"
                                + "SeDebugPrivilege = *" + domain + "-" + rid + "\r\n");
        return new GpoReport(
                inDomain(domain, "D:P(A;CI;RPLCRC;;;AU)"), content.read(), MemoryGpo.context(), Instant.EPOCH);
    }

    @Test
    void ofManyGposTheEqualOnesAreAList() throws IOException {
        GpoComparison same = compare(plain(), plain());
        GpoComparison commented = compare(gpo(ID, "B", 1, null, "x"), gpo(ID, "B", 1, null, "y"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ComparisonResult("one", "other", List.of(same, commented), List.of(), List.of(), List.of(), List.of())
                .writeHtml(out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "1 of 2 differ",
                        "<h1 dir=\"auto\">Backups in one and other</h1>",
                        "<li dir=\"auto\">Plain</li>")
                .contains("1 of its properties differ")
                .doesNotContain("Plain</h2>");
    }

    @Test
    void ownersAndLinksAreNotComparedWithABackup() {
        String one = "O:BAG:BAD:P(A;CI;RPLCLORC;;;AU)";
        ComparedGpo live = ComparedGpo.live(report(gpo(ID, "A", 1, one, "")));
        ReportedGpo stored = gpo(ID, "A", 1, one.replace("O:BA", "O:SY"), "");
        ReportedGpo withoutLinks = new ReportedGpo(
                stored.id(),
                stored.domain(),
                stored.domainSid(),
                stored.name(),
                stored.comment(),
                stored.created(),
                stored.modified(),
                stored.security(),
                stored.filter(),
                stored.computer(),
                stored.user(),
                List.of());
        ComparedGpo backup = ComparedGpo.backup(report(withoutLinks), Path.of("b"));
        assertThat(GpoComparison.of(live, backup, Extent.ALL, false).isEqual()).isTrue();
        assertThat(GpoComparison.of(live, ComparedGpo.live(report(withoutLinks)), Extent.ALL, false)
                        .properties())
                .extracting(PropertyDifference::name)
                .containsExactly("Security", "Links");
    }

    private static GpoComparison compare(ReportedGpo left, ReportedGpo right) {
        return GpoComparison.of(ComparedGpo.live(report(left)), ComparedGpo.live(report(right)), Extent.ALL, false);
    }

    private static Setting setting(String key, String value) {
        return new Setting(key, List.of(), "name", value, List.of(new Detail("d", "x")));
    }

    @Test
    void ofSeveralOfOneKeyTheEqualOnesAreAPair() {
        List<Setting> left = List.of(setting("k", "a"), setting("k#2", "b"), setting("k#3", "c"));
        List<Setting> right = List.of(setting("K", "b"), setting("k#2", "d"));
        assertThat(SettingPairs.of(Side.USER, "Drive Maps", left, right))
                .extracting(
                        SettingDifference::kind,
                        d -> d.left() == null ? "" : d.left().value(),
                        d -> d.right() == null ? "" : d.right().value())
                .containsExactly(
                        tuple(Kind.EQUAL, "b", "b"), tuple(Kind.CHANGED, "a", "d"), tuple(Kind.REMOVED, "c", ""));
    }

    @Test
    void aKeyThatOnlyLooksNumberedIsOneOfItsOwn() {
        assertThat(SettingPairs.of(
                        Side.USER, "x", List.of(setting("printer#2", "a")), List.of(setting("printer#2", "a"))))
                .extracting(SettingDifference::kind)
                .containsExactly(Kind.EQUAL);
    }

    @Test
    void asManyLinesAsPossibleAreThoseOfBoth() {
        List<Line> lines = LineDifference.of(List.of("a", "b", "c", "d"), List.of("a", "c", "x", "d"));
        assertThat(lines)
                .containsExactly(
                        new Line(Where.BOTH, "a"),
                        new Line(Where.LEFT, "b"),
                        new Line(Where.BOTH, "c"),
                        new Line(Where.RIGHT, "x"),
                        new Line(Where.BOTH, "d"));
        List<String> many =
                IntStream.range(0, 50_000).mapToObj(Integer::toString).toList();
        List<String> others = IntStream.range(0, 50_000).mapToObj(i -> "o" + i).toList();
        assertThat(LineDifference.of(many, others)).hasSize(100_000);
    }

    @Test
    void thePageNeedsNothingElseAndEscapesWhatGposHold() throws IOException {
        GpoReport left = report(
                gpo(ID, "<script>alert(1)</script>", 1, null, ""), PolEntry.string("Software\\A", "V", "<b>old</b>"));
        GpoReport right = report(
                gpo(ID, "<script>alert(1)</script>", 1, null, ""), PolEntry.string("Software\\A", "V", "<b>new</b>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonResult.of(GpoComparison.of(ComparedGpo.live(left), ComparedGpo.live(right), Extent.ALL, false))
                .writeHtml(out);
        String page = out.toString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("<del>&lt;b&gt;old&lt;/b&gt;</del>", "<ins>&lt;b&gt;new&lt;/b&gt;</ins>")
                .doesNotContain("<script>alert", "<b>old", "src=\"http", "href=\"http");
    }
}
