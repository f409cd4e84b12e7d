// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opengpmc.acceptance.samba.SambaDomain;
import org.opengpmc.acceptance.samba.WithSamba;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.LiveReports;
import org.opengpmc.formats.admx.AdmxCatalogue;

@WithSamba
class SambaReportTest extends ReportContract {
    private static DomainConnection connection;

    @BeforeAll
    static void open(SambaDomain contoso) {
        connection = contoso.connect();
    }

    @AfterAll
    static void close() {
        connection.close();
    }

    @Override
    protected DomainConnection connection() {
        return connection;
    }

    @Test
    void whoMayNotSeeTheSaclGetsTheReportWithoutIt(SambaDomain contoso) {
        try (DomainConnection asUser = contoso.connect("nobody1")) {
            List<Gpo> gpos = new Gpos(asUser).byName("Default Domain Policy");
            LiveReports reports = new LiveReports(asUser, gpos, AdmxCatalogue.EMPTY);
            GpoReport report = reports.of(gpos.get(0));
            assertThat(reports.problems()).extracting(StatusMessage::code).containsExactly("sacl-unreadable");
            assertThat(report.gpo().security()).isNotNull();
            assertThat(report.gpo().security().owner()).isNotNull();
            assertThat(report.gpo().security().sacl()).isNull();
        }
    }
}
