// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;
import org.opengpmc.core.backup.Restore;
import org.opengpmc.core.backup.StoredBackup;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.EqualNames;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.search.Search;
import org.opengpmc.core.search.SearchCriteria;
import org.opengpmc.core.som.Soms;
import org.opengpmc.core.starter.GpoFromStarter;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.core.wmi.WmiFilters;

final class GPMDomain implements IGPMDomain3 {
    /** What the console calls a GPO that nobody has named yet. */
    private static final String NEW_GPO = "New Group Policy Object";

    private static final String NEW_STARTER_GPO = "New Starter GPO";

    private final DomainSession session;
    private final ReportSettings reports;
    private volatile String infrastructureDc;

    GPMDomain(DomainSession session, ReportSettings reports) {
        this.session = session;
        this.reports = reports;
        this.infrastructureDc = session.facts().server();
    }

    DomainSession session() {
        return session;
    }

    @Override
    public String getDomainController() {
        return session.facts().server();
    }

    @Override
    public String getDomain() {
        return session.facts().dnsName();
    }

    private Search search() {
        return new Search(session.connection());
    }

    @Override
    public IGPMGPO createGPO() {
        GpoId id = GpoId.random();
        return Calls.get(() -> {
            session.run(new GpoChanges(session.connection(), EqualNames.ALLOWED).create(id, NEW_GPO));
            return gpo(id);
        });
    }

    private GPMGPO gpo(GpoId id) {
        Gpo found = new Gpos(session.connection())
                .byId(id)
                .orElseThrow(() -> new NotFoundException(Failure.of("there is no GPO " + id + " in " + getDomain())
                        .at(getDomainController())));
        return new GPMGPO(session, reports, found);
    }

    @Override
    public IGPMGPO getGPO(String guid) {
        GpoId id = Calls.guid(guid, "guid");
        return Calls.get(() -> gpo(id));
    }

    @Override
    public IGPMGPOCollection searchGPOs(@Nullable IGPMSearchCriteria searchCriteria) {
        SearchCriteria criteria = GPMSearchCriteria.of(searchCriteria);
        return Calls.get(() -> new GPMGPOCollection(search().gpos(criteria).stream()
                .map(gpo -> new GPMGPO(session, reports, gpo))
                .toList()));
    }

    @Override
    public IGPMResult restoreGPO(IGPMBackup backup, int dcFlags) {
        return Work.now(getDomain(), restore(backup, dcFlags));
    }

    @Override
    public IGPMAsyncCancel restoreGPO(IGPMBackup backup, int dcFlags, IGPMAsyncProgress progress) {
        return Work.later(getDomain(), restore(backup, dcFlags), progress);
    }

    private Work restore(IGPMBackup backup, int dcFlags) {
        Calls.flags(dcFlags, GPMFlags.GPM_DONOT_VALIDATEDC);
        Calls.required(backup, "backup");
        return (steps, token) -> {
            StoredBackup stored = GPMBackup.read(backup);
            PlannedChange planned = new Restore(session.connection()).plan(stored, token);
            var messages = session.run(planned, steps.observer(), token);
            GpoId id = Calls.guid(stored.info().gpoId(), "GPOID");
            return GPMResult.done(gpo(id), messages);
        };
    }

    @Override
    public IGPMSOM getSOM(@Nullable String path) {
        String text = Calls.text(path).strip();
        return Calls.get(() -> {
            Soms soms = new Soms(session.connection());
            return new GPMSOM(session, text.isEmpty() ? soms.domain() : soms.at(text));
        });
    }

    @Override
    public IGPMSOMCollection searchSOMs(@Nullable IGPMSearchCriteria searchCriteria) {
        SearchCriteria criteria = GPMSearchCriteria.of(searchCriteria);
        return Calls.get(() -> GPMSOM.collection(session, search().soms(criteria)));
    }

    @Override
    public IGPMWMIFilter getWMIFilter(String path) {
        String text = Calls.required(path, "path");
        return Calls.get(() -> new GPMWMIFilter(session, new WmiFilters(session.connection()).byPath(text)));
    }

    @Override
    public IGPMWMIFilterCollection searchWMIFilters(@Nullable IGPMSearchCriteria searchCriteria) {
        SearchCriteria criteria = GPMSearchCriteria.of(searchCriteria);
        return Calls.get(() -> new GPMWMIFilterCollection(search().wmiFilters(criteria).stream()
                .map(filter -> new GPMWMIFilter(session, filter))
                .toList()));
    }

    @Override
    public IGPMStarterGPO createStarterGPO() {
        GpoId id = GpoId.random();
        return Calls.get(() -> {
            String name = new StarterGpos(session.connection()).freeName(NEW_STARTER_GPO);
            session.run(new StarterChanges(session.connection()).create(id, name, ""));
            return GPMStarterGPO.find(session, reports, id);
        });
    }

    @Override
    public IGPMGPO createGPOFromStarterGPO(IGPMStarterGPO gpoTemplate) {
        GpoId starter = Calls.guid(Calls.required(gpoTemplate, "gpoTemplate").getID(), "gpoTemplate");
        GpoId id = GpoId.random();
        return Calls.get(() -> {
            GpoFromStarter plans = new GpoFromStarter(session.connection(), EqualNames.ALLOWED);
            StarterGpo found = GPMStarterGPO.find(session, reports, starter).current();
            session.run(plans.plan(found, id, NEW_GPO, CancellationToken.NONE));
            return gpo(id);
        });
    }

    @Override
    public IGPMStarterGPO getStarterGPO(String guid) {
        GpoId id = Calls.guid(guid, "guid");
        return Calls.get(() -> GPMStarterGPO.find(session, reports, id));
    }

    @Override
    public IGPMStarterGPOCollection searchStarterGPOs(@Nullable IGPMSearchCriteria searchCriteria) {
        SearchCriteria criteria = GPMSearchCriteria.of(searchCriteria);
        return Calls.get(() -> new GPMStarterGPOCollection(search().starterGpos(criteria).stream()
                .map(starter -> new GPMStarterGPO(session, reports, starter))
                .toList()));
    }

    @Override
    public IGPMResult loadStarterGPO(String loadFile, boolean overwrite) {
        return Work.now(loadFile, StarterTransfers.load(session, reports, loadFile, overwrite));
    }

    @Override
    public IGPMAsyncCancel loadStarterGPO(String loadFile, boolean overwrite, IGPMAsyncProgress progress) {
        return Work.later(loadFile, StarterTransfers.load(session, reports, loadFile, overwrite), progress);
    }

    @Override
    public IGPMResult restoreStarterGPO(IGPMStarterGPOBackup tmplBackup) {
        return Work.now(getDomain(), StarterTransfers.restore(session, reports, tmplBackup));
    }

    @Override
    public IGPMAsyncCancel restoreStarterGPO(IGPMStarterGPOBackup tmplBackup, IGPMAsyncProgress progress) {
        return Work.later(getDomain(), StarterTransfers.restore(session, reports, tmplBackup), progress);
    }

    @Override
    public IGPMResult generateReport(GPMReportType reportType) {
        throw GpmReports.ofDomain(reportType);
    }

    @Override
    public IGPMAsyncCancel generateReport(GPMReportType reportType, IGPMAsyncProgress progress) {
        throw GpmReports.ofDomain(reportType);
    }

    @Override
    public String getInfrastructureDC() {
        return infrastructureDc;
    }

    @Override
    public void setInfrastructureDC(String domainController) {
        infrastructureDc = Calls.required(domainController, "domainController");
    }

    @Override
    public void setInfrastructureFlags(int flags) {
        // No value has a meaning that is documented.
    }
}
