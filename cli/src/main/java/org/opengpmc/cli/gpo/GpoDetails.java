// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.som.Links;
import org.opengpmc.core.som.SomLink;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;

/**
 * A GPO with what its GPT tells.
 *
 * @param domain DNS name
 * @param gptVersion of GPT.INI; null if there is none
 * @param comment empty if there is none
 * @param links where it is linked
 * @param wmiFilterName or what became of the filter; null if it has none
 */
record GpoDetails(
        Gpo gpo,
        String domain,
        @Nullable GpoVersion gptVersion,
        String comment,
        List<SomLink> links,
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
                FilterNames.of(connection, List.of(gpo)).of(gpo));
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
