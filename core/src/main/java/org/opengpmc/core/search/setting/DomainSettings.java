// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoReading;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.LiveReports;
import org.opengpmc.core.report.ReportedGpo;
import org.opengpmc.core.settings.Problems;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.settings.TrusteeNames;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.SomLink;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.core.template.TemplateLibrary;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.Sid;

/**
 * The GPOs of a domain. Whether one has changed is told by its GPC, which was listed; of those whose files were of another
 * version than their GPC, GPT.INI is asked too.
 */
public final class DomainSettings extends SettingSource {
    /** From so many on it takes less to ask for the directory objects of all GPOs at once. */
    private static final int MANY = 5;

    private final DomainConnection connection;
    private final TemplateLibrary library;
    private final TemplateLanguage language;
    private final Map<String, Gpo> byKey = new HashMap<>();
    private final List<SearchedGpo> gpos;

    /** Lists the GPOs: one search. */
    public DomainSettings(DomainConnection connection, TemplateLibrary library, TemplateLanguage language) {
        this.connection = connection;
        this.library = library;
        this.language = language;
        this.gpos = new Gpos(connection).list().stream().map(this::searched).toList();
    }

    private SearchedGpo searched(Gpo gpo) {
        String id = gpo.id().toString();
        byKey.put(id, gpo);
        String stamp = gpo.version() + " " + gpo.created().map(Object::toString).orElse("") + " "
                + Fingerprint.of(gpo.fileSysPath().orElse(""), gpo.machineExtensions(), gpo.userExtensions());
        return new SearchedGpo(
                id, stamp, gpo.displayName(), id, connection.facts().dnsName(), Optional.empty());
    }

    /** Different users may read different things. */
    @Override
    String identity() {
        return "domain " + connection.facts().guid() + " " + Fold.text(connection.user()) + " " + language.tag() + " "
                + TemplateBasis.names(library);
    }

    @Override
    String basis() {
        return TemplateBasis.of(library);
    }

    @Override
    public List<SearchedGpo> gpos() {
        return gpos;
    }

    @Override
    boolean isCurrent(SearchedGpo gpo, IndexedGpo indexed) {
        if (!indexed.stamp().equals(gpo.stamp())) {
            return false;
        }
        if (indexed.settled()) {
            return true;
        }
        try {
            return indexed.fileStamp().equals(fileStamp(new GpoContents(connection).gptIni(gpo(gpo))));
        } catch (GpmcException e) {
            return false;
        }
    }

    private static String fileStamp(Optional<GptIni> ini) {
        return ini.flatMap(GptIni::version).map(Object::toString).orElse("none");
    }

    private Gpo gpo(SearchedGpo searched) {
        Gpo gpo = byKey.get(searched.key());
        if (gpo == null) {
            throw new IllegalArgumentException("a GPO of another search: " + searched.key());
        }
        return gpo;
    }

    @Override
    Function<SearchedGpo, IndexRow.Reading> reading(List<SearchedGpo> changed) {
        List<Gpo> toRead = changed.stream().map(this::gpo).toList();
        GpoContents contents = new GpoContents(connection);
        Map<GpoId, List<PolicyObject>> objects = toRead.size() < MANY
                ? toRead.stream().collect(Collectors.toMap(Gpo::id, contents::objects))
                : contents.allObjects();
        LiveReports reports =
                new LiveReports(connection, toRead, library.in(language).catalogue(), objects);
        return searched -> {
            List<StatusMessage> problems = new ArrayList<>();
            Gpo gpo = gpo(searched);
            return read(gpo, reports, contents.readable(gpo, objects, problems::add), problems);
        };
    }

    private static IndexRow.Reading read(
            Gpo gpo, LiveReports reports, GpoReading reading, List<StatusMessage> problems) {
        Map<SysvolPath, byte[]> registry = new ConcurrentHashMap<>();
        GpoReport report =
                reports.of(gpo, new GpoReading(SettingRows.watched(reading.content(), registry), reading.ini()));
        Set<Sid> named = ConcurrentHashMap.newKeySet();
        List<IndexRow> rows = SettingRows.of(watched(report, named), registry);
        problems.addAll(report.settings().problems());
        boolean whole = problems.stream().noneMatch(Problems::isUnreadable)
                && named.stream().noneMatch(reports::isUnasked);
        // What could not be read or named may be next time, whatever the version.
        String fileStamp = whole ? fileStamp(reading.ini()) : "";
        return new IndexRow.Reading(
                fileStamp, whole && fileStamp.equals(gpo.version().toString()), rows, problems);
    }

    /** The same report, which tells whose names were asked for. */
    private static GpoReport watched(GpoReport report, Set<Sid> named) {
        SettingsContext context = report.context();
        TrusteeNames names = sid -> {
            named.add(sid);
            return context.trustees().name(sid);
        };
        return new GpoReport(
                report.gpo(),
                report.settings(),
                new SettingsContext(names, context.templates(), context.asOf(), context.comments()),
                report.read());
    }

    @Override
    Map<String, List<ReportedGpo.Link>> links() {
        var index = new Links(connection).index();
        return byKey.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> index.of(e.getValue().dn()).stream()
                                .map(DomainSettings::link)
                                .toList()));
    }

    private static ReportedGpo.Link link(SomLink link) {
        return new ReportedGpo.Link(link.som().name(), link.som().canonicalName(), link.enabled(), link.enforced());
    }
}
