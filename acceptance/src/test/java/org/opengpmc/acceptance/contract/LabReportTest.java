// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.SdFlags;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.report.GpoReport;
import org.opengpmc.core.report.LiveReports;
import org.opengpmc.core.report.ReportFormat;
import org.opengpmc.formats.admx.AdmxCatalogue;
import org.opengpmc.formats.security.Ace;
import org.opengpmc.formats.security.OpaqueBytes;
import org.opengpmc.formats.security.SecurityDescriptor;

class LabReportTest extends ReportContract {
    @TempDir
    static Path lab;

    private static DomainConnection connection;

    @BeforeAll
    static void open() {
        Path folder = lab.resolve("lab");
        Lab.create(folder, LabOptions.of("lab.test"));
        connection = Lab.open(folder);
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
    void entriesWithoutAFormInSddlAreLeftOutAndThatIsTold() throws LDAPException {
        TestDomain domain = TestDomain.of(connection, folder.resolve("state"));
        Gpo gpo = domain.create("odd entries");
        SecurityDescriptor security =
                DirectoryObjects.security(connection, gpo.dn()).orElseThrow();
        List<Ace> entries = new ArrayList<>(security.daclEntries());
        for (int type : new int[] {0x15, 0x7F}) {
            entries.add(new Ace.Unknown(type, 0, OpaqueBytes.of(new byte[8])));
        }
        ModifyRequest request = new ModifyRequest(
                gpo.dn(),
                new Modification(
                        ModificationType.REPLACE,
                        "nTSecurityDescriptor",
                        security.withDaclEntries(entries).write()));
        request.addControl(SdFlags.control(SdFlags.DACL_PART));
        connection.directory().modify(request);

        GpoReport report = new LiveReports(connection, List.of(gpo), AdmxCatalogue.EMPTY).of(gpo);

        assertThat(report.settings().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("security-incomplete");
            assertThat(problem.text()).contains("2 entries");
        });
        assertThat(report.text(ReportFormat.XML)).contains("<SDDL", "Authenticated Users");
    }
}
