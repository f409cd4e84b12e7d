// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.gpo;

import org.jspecify.annotations.Nullable;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.formats.wmifilter.WmiFilterReference;

/** How GPOs look. */
public final class GpoShapes {
    /** A GPO as the directory shows it: what one search brings. */
    public static final Shape<Gpo> GPO = Shape.<Gpo>named("gpo", 1)
            .column("displayName", "Name", Gpo::displayName)
            .column("id", "GUID", Gpo::id)
            .column("status", "Status", Gpo::status)
            .column("computerVersion", "Computer", gpo -> gpo.version().computer())
            .column("userVersion", "User", gpo -> gpo.version().user())
            .column("modified", "Modified", gpo -> gpo.modified().orElse(null))
            .detail("created", "Created", gpo -> gpo.created().orElse(null))
            .detail("wmiFilter", "WMI filter", GpoShapes::wmiFilter)
            .detail("dn", "DN", Gpo::dn)
            .detail("sysvolPath", "SYSVOL", gpo -> gpo.fileSysPath().orElse(null))
            .detail("computerExtensions", "Computer extensions", Gpo::machineExtensions)
            .detail("userExtensions", "User extensions", Gpo::userExtensions);

    /** A GPO with what only its GPT tells. */
    static final Shape<GpoDetails> DETAILS = Shape.<GpoDetails>named("gpo-details", 1)
            .column("displayName", "Name", d -> d.gpo().displayName())
            .column("id", "GUID", d -> d.gpo().id())
            .column("domain", "Domain", GpoDetails::domain)
            .column("status", "Status", d -> d.gpo().status())
            .column("comment", "Comment", GpoDetails::comment)
            .column(
                    "computerVersion",
                    "Computer version",
                    d -> d.gpo().version().computer())
            .column("computerVersionSysvol", "  in SYSVOL", GpoDetails::computerVersion)
            .column("userVersion", "User version", d -> d.gpo().version().user())
            .column("userVersionSysvol", "  in SYSVOL", GpoDetails::userVersion)
            .column("links", "Links", GpoDetails::linkLines)
            .column("appliesTo", "Applies to", GpoDetails::appliesTo)
            .column("wmiFilterName", "WMI filter", GpoDetails::wmiFilterName)
            .column("wmiFilter", "  its ID", d -> wmiFilter(d.gpo()))
            .column("created", "Created", d -> d.gpo().created().orElse(null))
            .column("modified", "Modified", d -> d.gpo().modified().orElse(null))
            .column("dn", "DN", d -> d.gpo().dn())
            .column("sysvolPath", "SYSVOL", d -> d.gpo().fileSysPath().orElse(null))
            .column("computerExtensions", "Computer extensions", d -> d.gpo().machineExtensions())
            .column("userExtensions", "User extensions", d -> d.gpo().userExtensions());

    private GpoShapes() {}

    /** The GUID; what is stored if that names no filter. */
    private static @Nullable String wmiFilter(Gpo gpo) {
        return gpo.wmiFilter()
                .map(WmiFilterReference::filter)
                .or(() -> gpo.unreadableWmiFilter().map(value -> "unreadable: " + value))
                .orElse(null);
    }
}
