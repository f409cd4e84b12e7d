// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.search.setting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.opengpmc.core.report.ReportedGpo;

/** Whose settings are searched: the GPOs of a domain, or backups. */
public abstract sealed class SettingSource permits DomainSettings, BackupSettings {
    SettingSource() {}

    /** What the index of it is kept under: the same whenever the same is searched by the same user. */
    abstract String identity();

    /** Changes when an index must be made anew, whatever the GPOs' versions. */
    abstract String basis();

    /** The GPOs that are there now, in the order in which their settings are told. */
    public abstract List<SearchedGpo> gpos();

    /** Whether what the index holds of a GPO is what it sets now. */
    abstract boolean isCurrent(SearchedGpo gpo, IndexedGpo indexed);

    /** What a GPO is read with, after all that many have in common was read. */
    abstract Function<SearchedGpo, IndexRow.Reading> reading(List<SearchedGpo> gpos);

    /** Where GPOs are linked, by their GUID; now. */
    abstract Map<String, List<ReportedGpo.Link>> links();
}
