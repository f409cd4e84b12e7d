// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.permission.Permission;
import org.opengpmc.core.permission.PermissionLevel;
import org.opengpmc.core.permission.Permissions;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.SomLink;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.Sid;

/**
 * A GPO with what its GPT tells.
 *
 * @param domain DNS name
 * @param gptVersion of GPT.INI; null if there is none
 * @param comment empty if there is none
 * @param links where it is linked
 * @param appliesTo who is meant by its security filtering; null if its permissions may not or cannot be read
 * @param wmiFilterName or what became of the filter; null if it has none
 */
record GpoDetails(
        Gpo gpo,
        String domain,
        @Nullable GpoVersion gptVersion,
        String comment,
        List<SomLink> links,
        @Nullable List<String> appliesTo,
        @Nullable String wmiFilterName) {
    GpoDetails {
        links = List.copyOf(links);
    }

    static GpoDetails read(DomainConnection connection, Gpo gpo) {
        GpoContents contents = new GpoContents(connection);
        return new GpoDetails(
                gpo,
                connection.facts().dnsName(),
                contents.gptIni(gpo).flatMap(GptIni::version).orElse(null),
                contents.comment(gpo).orElse(""),
                new Links(connection).of(gpo),
                appliesTo(connection, gpo),
                FilterNames.of(connection, List.of(gpo)).of(gpo));
    }

    private static @Nullable List<String> appliesTo(DomainConnection connection, Gpo gpo) {
        List<Permission> filtering;
        try {
            filtering = new Permissions(connection)
                    .of(SecuredObject.of(gpo)).list().permissions().stream()
                            .filter(p -> p.level() == PermissionLevel.GPO_APPLY)
                            .toList();
        } catch (AccessDeniedException | NotFoundException | FormatException e) {
            return null;
        }
        Map<Sid, Trustee> names = new Trustees(connection)
                .bySid(filtering.stream().map(Permission::trustee).toList());
        List<String> lines = new ArrayList<>();
        for (Permission permission : filtering) {
            Trustee trustee = names.get(permission.trustee());
            if (trustee != null) {
                lines.add(trustee.displayName() + (permission.denied() ? ", denied" : ""));
            }
        }
        return lines;
    }

    @Nullable Integer computerVersion() {
        return gptVersion == null ? null : gptVersion.computer();
    }

    @Nullable Integer userVersion() {
        return gptVersion == null ? null : gptVersion.user();
    }

    /** A line for people and for programs alike: where, in which place, and whether it counts. */
    List<String> linkLines() {
        return links.stream().map(GpoDetails::line).toList();
    }

    private static String line(SomLink link) {
        String place = link.som().dn() + ", order " + link.order();
        String enforced = link.link().enforced() ? ", enforced" : "";
        return place + enforced + (link.link().disabled() ? ", disabled" : "");
    }
}
