// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.PagedSearch;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.GpoReading;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.report.ReportedGpo.Half;
import org.opengpmc.core.settings.GpoSettings;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.core.som.LinkIndex;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.SomLink;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/**
 * Reports on GPOs of a domain. What concerns all of them (links, permissions, WMI filters, directory objects) is read
 * once, with a fixed number of searches; of each GPO then only its files. Safe for use by several threads.
 */
public final class LiveReports {
    private static final String SECURITY = "nTSecurityDescriptor";

    private final DomainConnection connection;
    private final AdmxCatalogue templates;
    private final LinkIndex links;
    private final Map<GpoId, SecurityDescriptor> security;
    private final Map<GpoId, List<PolicyObject>> objects;
    private final Map<UUID, WmiFilter> filters;
    private final LiveNames names;

    /** Reads what the reports have in common. */
    public LiveReports(DomainConnection connection, List<Gpo> gpos, AdmxCatalogue templates) {
        this(connection, gpos, templates, new GpoContents(connection).allObjects());
    }

    /**
     * Reads what the reports have in common, but for what was read before.
     *
     * @param gpos those to report on
     * @param objects their directory objects
     */
    public LiveReports(
            DomainConnection connection,
            List<Gpo> gpos,
            AdmxCatalogue templates,
            Map<GpoId, List<PolicyObject>> objects) {
        this.connection = connection;
        this.templates = templates;
        this.links = new Links(connection).index();
        this.security = security(connection, gpos);
        this.objects = Map.copyOf(objects);
        this.filters = new WmiFilters(connection)
                .list().stream().collect(Collectors.toMap(WmiFilter::id, f -> f, (a, b) -> a));
        this.names = new LiveNames(connection);
        List<Sid> trustees = new ArrayList<>();
        security.values().forEach(descriptor -> addTrustees(descriptor, trustees));
        names.learn(trustees);
    }

    /** Reads a GPO for its report. */
    public GpoReport of(Gpo gpo) {
        return of(gpo, new GpoContents(connection).read(gpo, objects));
    }

    /** The report on a GPO that was read. */
    public GpoReport of(Gpo gpo, GpoReading reading) {
        Instant now = connection.clock().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String root = gpo.fileSysPath().orElse(gpo.id().toString());
        return new GpoReport(
                reported(gpo, reading),
                GpoSettings.read(reading.content(), root),
                new SettingsContext(names, templates, today),
                now);
    }

    private ReportedGpo reported(Gpo gpo, GpoReading reading) {
        GpoVersion directory = gpo.version();
        GpoVersion file = reading.ini().flatMap(GptIni::version).orElse(GpoVersion.ZERO);
        return new ReportedGpo(
                gpo.id().toString(),
                connection.facts().dnsName(),
                Optional.of(connection.facts().sid()),
                gpo.displayName(),
                Optional.empty(),
                gpo.created(),
                gpo.modified(),
                security.get(gpo.id()),
                gpo.wmiFilter()
                        .flatMap(f -> Optional.ofNullable(filters.get(f.filterId())))
                        .map(f -> new ReportedGpo.Filter(f.name(), Optional.of(f.description()))),
                new Half(directory.computer(), file.computer(), gpo.status().computerEnabled()),
                new Half(directory.user(), file.user(), gpo.status().userEnabled()),
                links.of(gpo.dn()).stream().map(LiveReports::link).toList());
    }

    private static ReportedGpo.Link link(SomLink link) {
        return new ReportedGpo.Link(link.som().name(), link.som().canonicalName(), link.enabled(), link.enforced());
    }

    private static Map<GpoId, SecurityDescriptor> security(DomainConnection connection, List<Gpo> gpos) {
        boolean one = gpos.size() == 1;
        SearchRequest request = new SearchRequest(
                one ? gpos.get(0).dn() : connection.facts().policiesDn().toString(),
                one ? SearchScope.BASE : SearchScope.ONE,
                Filter.createEqualityFilter("objectClass", "groupPolicyContainer"),
                "cn",
                SECURITY);
        request.addControl(SdFlags.OWNER_GROUP_DACL.control());
        Map<GpoId, SecurityDescriptor> found = new HashMap<>();
        PagedSearch.forEach(connection, request, entry -> {
            byte[] bytes = entry.getAttributeValueBytes(SECURITY);
            @Nullable String cn = entry.getAttributeValue("cn");
            if (bytes != null && cn != null) {
                GpoId.parse(cn).ifPresent(id -> readable(bytes).ifPresent(d -> found.put(id, d)));
            }
        });
        return found;
    }

    /** One damaged descriptor must not keep all other GPOs from being reported. */
    private static Optional<SecurityDescriptor> readable(byte[] descriptor) {
        try {
            return Optional.of(SecurityDescriptor.parse(descriptor));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    private static void addTrustees(SecurityDescriptor descriptor, List<Sid> trustees) {
        if (descriptor.owner() != null) {
            trustees.add(descriptor.owner());
        }
        if (descriptor.group() != null) {
            trustees.add(descriptor.group());
        }
        for (Ace ace : descriptor.daclEntries()) {
            if (ace instanceof Ace.WithTrustee entry) {
                trustees.add(entry.trustee());
            }
        }
    }
}
