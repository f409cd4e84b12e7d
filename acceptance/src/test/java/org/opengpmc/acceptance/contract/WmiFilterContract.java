// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.UnsupportedException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilterDraft;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.mof.MofFile;
import org.opengpmc.formats.wmifilter.SomFilter;
import org.opengpmc.formats.wmifilter.WmiQuery;

/** What holds of WMI filters in every kind of domain. */
abstract class WmiFilterContract {
    private static final WmiQuery LAPTOP = WmiQuery.of("SELECT * FROM Win32_Battery");
    private static final WmiQuery ODD =
            WmiQuery.of("root\\wmi", "SELECT * FROM x WHERE a = 'ü; \\\\ \"' AND b LIKE \"%;WQL;%\"");

    @TempDir
    Path folder;

    private TestDomain domain;
    private WmiFilters filters;
    private WmiFilterChanges changes;

    /** The domain under test; stays open. */
    protected abstract DomainConnection connection();

    @BeforeEach
    void openDomain() {
        domain = TestDomain.of(connection(), folder.resolve("state"));
        filters = new WmiFilters(connection());
        changes = new WmiFilterChanges(connection());
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private WmiFilter create(String name, WmiQuery... queries) {
        WmiFilterDraft draft = WmiFilterDraft.of(name, "for " + name, List.of(queries));
        domain.run(changes.create(draft));
        return filters.byId(draft.id()).orElseThrow();
    }

    @Test
    void aNewFilterIsThereAsTheConsoleWouldHaveMadeIt() throws Exception {
        String name = unique("Laptops, \"old\" & ümlauts");
        WmiFilter filter = create(name, LAPTOP, ODD);
        assertThat(filter.name()).isEqualTo(name);
        assertThat(filter.description()).isEqualTo("for " + name);
        assertThat(filter.queries()).containsExactly(LAPTOP, ODD);
        assertThat(filter.problem()).isEmpty();
        assertThat(filter.author()).isEqualTo(connection().user());
        assertThat(filter.created())
                .hasValueSatisfying(time ->
                        Assertions.assertThat(time).isBetween(Instant.now().minus(Duration.ofMinutes(5)), later()));
        assertThat(filter.changed()).isEqualTo(filter.created());
        assertThat(filter.domain()).isEqualTo(connection().facts().dnsName());
        var entry = connection().directory().getEntry(filter.dn());
        assertThat(entry.getAttributeValue("cn"))
                .isEqualTo(new GpoId(filter.id()).toString())
                .isEqualTo(entry.getAttributeValue("msWMI-ID"));
        assertThat(entry.getAttributeValue("showInAdvancedViewOnly")).isEqualTo("TRUE");
        assertThat(entry.getObjectClassValues()).containsExactly("top", "msWMI-Som");
        assertThat(entry.getAttributeValue("msWMI-Parm2")).startsWith("2;3;10;27;WQL;root\\CIMv2;SELECT");
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofMinutes(5));
    }

    @Test
    void aFilterIsFoundByNameByGuidAndByPathInEitherOrder() {
        WmiFilter filter = create(unique("Found"), LAPTOP);
        String guid = filter.id().toString();
        String dns = connection().facts().dnsName();
        for (String named : List.of(
                filter.name().toUpperCase(Locale.ROOT),
                guid,
                "{" + guid + "}",
                filter.path(),
                "MSFT_SomFilter.ID=\"{" + guid + "}\",Domain=\"" + dns.toUpperCase(Locale.ROOT) + "\"",
                "MSFT_SomFilter.Domain = \"" + dns + "\", ID = \"{" + guid + "}\"")) {
            assertThat(filters.find(named).id()).as(named).isEqualTo(filter.id());
        }
        assertThat(filters.names()).containsEntry(filter.id(), filter.name());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> filters.find("no such filter")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> filters.find(UUID.randomUUID().toString())).isInstanceOf(NotFoundException.class);
        WmiFilter filter = create(unique("Elsewhere"), LAPTOP);
        assertThatThrownBy(() -> filters.byPath("MSFT_SomFilter.Domain=\"other.test\",ID=\"{" + filter.id() + "}\""))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> filters.byPath("MSFT_SomFilter.ID=\"x\"")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aNameThatTwoFiltersHaveIsNotFoundWithBothGuids() throws Exception {
        WmiFilter one = create(unique("Twice"), LAPTOP);
        WmiFilter two = create(unique("Twice"), LAPTOP);
        connection().directory().modify(two.dn(), new Modification(ModificationType.REPLACE, "msWMI-Name", one.name()));
        assertThatThrownBy(() -> filters.find(one.name()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(new GpoId(one.id()).toString())
                .hasMessageContaining(new GpoId(two.id()).toString());
    }

    @Test
    void aNameOrIdThatIsTakenIsRefused() {
        WmiFilter filter = create(unique("Taken"), LAPTOP);
        assertThatThrownBy(() -> create(filter.name().toUpperCase(Locale.ROOT), LAPTOP))
                .isInstanceOf(AlreadyExistsException.class);
        WmiFilterDraft sameId =
                WmiFilterDraft.of(filter.toSomFilter(), filter.id()).named(unique("Other"));
        assertThatThrownBy(() -> changes.create(sameId)).isInstanceOf(AlreadyExistsException.class);
        WmiFilter other = create(unique("Other"), LAPTOP);
        assertThatThrownBy(() -> changes.rename(other, filter.name())).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void badNamesAndQueriesAreRefusedAndNothingIsMade() {
        int before = filters.list().size();
        assertThatThrownBy(() -> create(" ", LAPTOP)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> create(UUID.randomUUID().toString(), LAPTOP))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> create(unique("Empty"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> create(unique("Typo"), WmiQuery.of("SELECT * FORM Win32_Battery")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("FROM is expected")
                .hasMessageContaining("character 10");
        assertThat(filters.list()).hasSize(before);
    }

    @Test
    void nameDescriptionAndQueriesAreChangedOneByOne() {
        WmiFilter filter = create(unique("Before"), LAPTOP);
        String name = unique("After");
        domain.run(changes.rename(filter, name));
        domain.run(changes.describe(again(filter), "other"));
        domain.run(changes.setQueries(again(filter), List.of(ODD, LAPTOP)));
        WmiFilter after = again(filter);
        assertThat(after.name()).isEqualTo(name);
        assertThat(after.description()).isEqualTo("other");
        assertThat(after.queries()).containsExactly(ODD, LAPTOP);
        assertThat(after.created()).isEqualTo(filter.created());
        assertThat(after.changed().orElseThrow())
                .isAfterOrEqualTo(filter.changed().orElseThrow());
        domain.run(changes.describe(after, ""));
        assertThat(again(filter).description()).isEmpty();
        assertThatThrownBy(() -> changes.describe(again(filter), "")).isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void aSecondWriterGetsAConflict() throws Exception {
        WmiFilter filter = create(unique("Conflict"), LAPTOP);
        Change mine = changes.rename(filter, unique("Mine"));
        String theirs = unique("Theirs");
        connection().directory().modify(filter.dn(), new Modification(ModificationType.REPLACE, "msWMI-Name", theirs));
        assertThatThrownBy(() -> domain.run(mine))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(theirs);
        assertThat(again(filter).name()).isEqualTo(theirs);
    }

    @Test
    void aFilterIsLinkedReplacedAndUnlinked() {
        WmiFilter one = create(unique("One"), LAPTOP);
        WmiFilter two = create(unique("Two"), ODD);
        Gpo gpo = domain.create(unique("filtered"));
        domain.run(changes.link(gpo, one));
        Gpo linked = domain.get(gpo.id());
        assertThat(linked.wmiFilter()).contains(one.reference());
        assertThat(linked.version()).isEqualTo(gpo.version());
        assertThat(filters.usersOf(one)).extracting(Gpo::id).containsExactly(gpo.id());
        assertThatThrownBy(() -> changes.link(linked, one)).isInstanceOf(AlreadyExistsException.class);
        domain.run(changes.link(linked, two));
        assertThat(filters.usersOf(one)).isEmpty();
        domain.run(changes.unlink(domain.get(gpo.id())));
        assertThat(domain.get(gpo.id()).wmiFilter()).isEmpty();
    }

    @Test
    void aGpoWithoutAFilterHasNoneAndThatIsNoError() throws Exception {
        Gpo gpo = domain.create(unique("free"));
        assertThat(gpo.wmiFilter()).isEmpty();
        assertThatThrownBy(() -> changes.unlink(gpo)).isInstanceOf(AlreadyExistsException.class);
        // The console leaves a blank behind; others leave what they like.
        for (String value : List.of(" ", "nonsense", "[;;]")) {
            connection()
                    .directory()
                    .modify(gpo.dn(), new Modification(ModificationType.REPLACE, "gPCWQLFilter", value));
            Gpo read = domain.get(gpo.id());
            assertThat(read.wmiFilter()).as(value).isEmpty();
            assertThat(read.unreadableWmiFilter())
                    .as(value)
                    .isEqualTo(Optional.of(value).filter(v -> !v.isBlank()));
        }
        WmiFilter filter = create(unique("Instead"), LAPTOP);
        domain.run(changes.link(domain.get(gpo.id()), filter));
        assertThat(domain.get(gpo.id()).wmiFilter()).contains(filter.reference());
        assertThat(domain.get(gpo.id()).unreadableWmiFilter()).isEmpty();
    }

    @Test
    void settingNoFilterUnlinks() {
        Gpo gpo = domain.create(unique("unlinked"));
        WmiFilter filter = create(unique("Kept"), LAPTOP);
        domain.run(changes.link(gpo, filter));
        domain.run(changes.unlink(domain.get(gpo.id())));
        assertThat(domain.get(gpo.id()).wmiFilter()).isEmpty();
        assertThat(DirectoryObjects.find(connection(), gpo.dn(), List.of("gPCWQLFilter"))
                        .orElseThrow()
                        .hasAttribute("gPCWQLFilter"))
                .isFalse();
        assertThat(again(filter).queries()).containsExactly(LAPTOP);
    }

    @Test
    void aLinkedFilterIsDeletedOnlyIfThatIsWanted() {
        WmiFilter filter = create(unique("Linked"), LAPTOP);
        Gpo gpo = domain.create(unique("filtered"));
        domain.run(changes.link(gpo, filter));
        assertThatThrownBy(() -> changes.delete(filter, false))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining(gpo.displayName());
        domain.run(changes.delete(filter, true));
        assertThat(DirectoryObjects.exists(connection(), filter.dn())).isFalse();
        // The GPO names a filter that is gone: it applies nowhere, and can be freed.
        assertThat(domain.get(gpo.id()).wmiFilter()).contains(filter.reference());
        domain.run(changes.unlink(domain.get(gpo.id())));
        assertThat(domain.get(gpo.id()).wmiFilter()).isEmpty();
    }

    @Test
    void aFilterThatSomebodyElseDeletesMeanwhileIsNotFoundAndNothingStaysOpen() throws Exception {
        WmiFilter filter = create(unique("Gone meanwhile"), LAPTOP);
        Change change = changes.delete(filter, false);
        connection().directory().delete(filter.dn());
        assertThatThrownBy(() -> domain.run(change))
                .isInstanceOf(NotFoundException.class)
                .hasNoSuppressedExceptions();
        assertThat(new Recovery(domain.state()).open()).isEmpty();
    }

    @Test
    void anExportedFilterComesBackUnderANewGuidUnlessTold() {
        WmiFilter filter = create(unique("Exported"), LAPTOP, ODD);
        byte[] mof = MofFile.of(List.of(filter.toSomFilter().toMof())).write();
        SomFilter file = SomFilter.of(MofFile.parse(mof)).get(0);
        assertThat(file.id()).isEqualTo(new GpoId(filter.id()).toString());
        assertThatThrownBy(() -> changes.create(WmiFilterDraft.of(file, UUID.randomUUID())))
                .isInstanceOf(AlreadyExistsException.class);
        domain.run(changes.delete(filter, false));
        UUID fresh = UUID.randomUUID();
        domain.run(changes.create(WmiFilterDraft.of(file, fresh)));
        WmiFilter imported = filters.byId(fresh).orElseThrow();
        assertThat(imported.name()).isEqualTo(filter.name());
        assertThat(imported.description()).isEqualTo(filter.description());
        assertThat(imported.queries()).isEqualTo(filter.queries());
        assertThat(imported.created()).isEqualTo(filter.created());
        domain.run(changes.delete(imported, false));
        domain.run(changes.create(WmiFilterDraft.of(file, filter.id())));
        assertThat(again(filter).queries()).isEqualTo(filter.queries());
    }

    @Test
    void aFilterDamagedByOthersIsListedAndCanBeMended() throws Exception {
        WmiFilter filter = create(unique("Damaged"), LAPTOP);
        connection()
                .directory()
                .modify(
                        filter.dn(),
                        new Modification(ModificationType.REPLACE, "msWMI-Parm2", "1;3;10;5;WQL;root\\CIMv2;SELECT;"),
                        new Modification(ModificationType.REPLACE, "msWMI-Parm1", " "));
        WmiFilter damaged = again(filter);
        assertThat(damaged.queries()).isEmpty();
        assertThat(damaged.problem()).hasValueSatisfying(p -> assertThat(p).contains("does not end"));
        assertThat(damaged.description()).isEmpty();
        assertThat(filters.list()).anyMatch(f -> f.id().equals(filter.id()));
        domain.run(changes.setQueries(damaged, List.of(LAPTOP)));
        assertThat(again(filter).queries()).containsExactly(LAPTOP);
    }

    @Test
    void aFilterWithADamagedIdIsStillListedFoundMendedAndDeleted() throws Exception {
        WmiFilter filter = create(unique("Odd ID"), LAPTOP);
        connection()
                .directory()
                .modify(filter.dn(), new Modification(ModificationType.REPLACE, "msWMI-ID", "nonsense"));
        WmiFilter damaged = again(filter);
        assertThat(damaged.dn()).isEqualTo(filter.dn());
        assertThat(damaged.queries()).containsExactly(LAPTOP);
        assertThat(damaged.problem()).hasValueSatisfying(p -> assertThat(p).contains("msWMI-ID", "nonsense"));
        assertThat(filters.list()).anyMatch(f -> f.id().equals(filter.id()));
        assertThat(filters.find(filter.name()).id()).isEqualTo(filter.id());
        domain.run(changes.describe(damaged, "mended"));
        assertThat(again(filter).problem()).isEmpty();
        assertThat(connection().directory().getEntry(filter.dn()).getAttributeValue("msWMI-ID"))
                .isEqualTo(new GpoId(filter.id()).toString());
        connection().directory().modify(filter.dn(), new Modification(ModificationType.REPLACE, "msWMI-ID", "again"));
        domain.run(changes.delete(again(filter), false));
        assertThat(filters.byId(filter.id())).isEmpty();
    }

    private WmiFilter again(WmiFilter filter) {
        return filters.byId(filter.id()).orElseThrow();
    }
}
