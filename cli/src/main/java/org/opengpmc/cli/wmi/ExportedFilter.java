// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.nio.file.Path;
import org.opengpmc.cli.output.Shape;
import org.opengpmc.core.wmi.WmiFilter;

/** A filter and the file it was written to. */
record ExportedFilter(WmiFilter filter, Path file) {
    static final Shape<ExportedFilter> SHAPE = Shape.<ExportedFilter>named("exported-wmi-filter", 1)
            .column("name", "Name", e -> e.filter().name())
            .column("id", "GUID", e -> e.filter().id())
            .column("file", "File", ExportedFilter::file);
}
