// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.EqualNames;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoContents;
import org.opengpmc.core.gpo.GpoStatus;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.SecurityDescriptor;

final class GPMGPO implements IGPMGPO3 {
    private final DomainSession session;
    private final ReportSettings reports;
    private volatile Gpo gpo;
    private volatile String infrastructureDc;

    GPMGPO(DomainSession session, ReportSettings reports, Gpo gpo) {
        this.session = session;
        this.reports = reports;
        this.gpo = gpo;
        this.infrastructureDc = session.facts().server();
    }

    DomainSession session() {
        return session;
    }

    /** The GPO as this object knows it. */
    Gpo gpo() {
        return gpo;
    }

    ReportSettings reports() {
        return reports;
    }

    /** The GPO as it is in the directory now. */
    Gpo current() {
        return new Gpos(session.connection())
                .byId(gpo.id())
                .orElseThrow(() -> new NotFoundException(Failure.of("the GPO " + gpo + " is gone")
                        .on(gpo.dn())
                        .at(session.facts().server())));
    }

    /** Sees what has been written. */
    void refresh() {
        gpo = current();
    }

    /** Writes what is planned on the GPO as it is now; null is nothing to do. */
    private void write(BiFunction<GpoChanges, Gpo, @Nullable Change> plan) {
        Calls.run(() -> {
            Gpo now = current();
            Change change = plan.apply(new GpoChanges(session.connection(), EqualNames.ALLOWED), now);
            if (change != null) {
                session.run(change);
                now = current();
            }
            gpo = now;
        });
    }

    @Override
    public String getDisplayName() {
        return gpo.displayName();
    }

    @Override
    public void setDisplayName(String displayName) {
        String name = Calls.required(displayName, "displayName");
        write((changes, now) -> name.strip().equals(now.displayName()) ? null : changes.rename(now, name));
    }

    @Override
    public String getPath() {
        return gpo.dn();
    }

    @Override
    public String getID() {
        return gpo.id().toString();
    }

    @Override
    public String getDomainName() {
        return session.facts().dnsName();
    }

    @Override
    public Instant getCreationTime() {
        return gpo.created().orElse(Instant.EPOCH);
    }

    @Override
    public Instant getModificationTime() {
        return gpo.modified().orElse(Instant.EPOCH);
    }

    @Override
    public int getUserDSVersionNumber() {
        return gpo.version().user();
    }

    @Override
    public int getComputerDSVersionNumber() {
        return gpo.version().computer();
    }

    @Override
    public int getUserSysvolVersionNumber() {
        return sysvolVersion().user();
    }

    @Override
    public int getComputerSysvolVersionNumber() {
        return sysvolVersion().computer();
    }

    private GpoVersion sysvolVersion() {
        return Calls.get(() -> new GpoContents(session.connection())
                .gptIni(gpo)
                .flatMap(GptIni::version)
                .orElseThrow(() -> new NotFoundException(
                        Failure.of("the GPO has no version in SYSVOL: GPT.INI is missing, or names none")
                                .on(gpo.dn())
                                .at(session.facts().server()))));
    }

    @Override
    public @Nullable IGPMWMIFilter getWMIFilter() {
        return Calls.get(() -> GPMWMIFilter.of(session, gpo));
    }

    @Override
    public void setWMIFilter(@Nullable IGPMWMIFilter wmiFilter) {
        WmiFilter filter = wmiFilter == null ? null : GPMWMIFilter.ofSameDomain(session, wmiFilter);
        WmiFilterChanges filters = new WmiFilterChanges(session.connection());
        write((changes, now) -> {
            boolean same = filter == null
                    ? !GPMWMIFilter.isLinked(now)
                    : now.wmiFilter().stream().anyMatch(r -> r.sameFilter(filter.reference()));
            if (same) {
                return null;
            }
            return filter == null ? filters.unlink(now) : filters.link(now, filter);
        });
    }

    @Override
    public void setUserEnabled(boolean enabled) {
        setStatus(now -> status(enabled, now.computerEnabled()));
    }

    @Override
    public void setComputerEnabled(boolean enabled) {
        setStatus(now -> status(now.userEnabled(), enabled));
    }

    private void setStatus(UnaryOperator<GpoStatus> change) {
        write((changes, now) -> {
            GpoStatus wanted = change.apply(now.status());
            return wanted == now.status() ? null : changes.status(now, wanted);
        });
    }

    private static GpoStatus status(boolean user, boolean computer) {
        return GpoStatus.of((user ? 0 : 1) | (computer ? 0 : 2));
    }

    @Override
    public boolean isUserEnabled() {
        return gpo.status().userEnabled();
    }

    @Override
    public boolean isComputerEnabled() {
        return gpo.status().computerEnabled();
    }

    @Override
    public IGPMSecurityInfo getSecurityInfo() {
        return GPMSecurityInfo.of(session, SecuredObject.of(gpo));
    }

    @Override
    public void setSecurityInfo(IGPMSecurityInfo securityInfo) {
        GPMSecurityInfo.set(session, SecuredObject.of(gpo), securityInfo);
        Calls.run(this::refresh);
    }

    @Override
    public void delete() {
        Calls.run(() -> session.run(new GpoChanges(session.connection()).delete(current())));
    }

    @Override
    public IGPMResult backup(String backupDir, @Nullable String comment) {
        return Work.now(getPath(), GpoTransfers.backup(this, backupDir, comment));
    }

    @Override
    public IGPMAsyncCancel backup(String backupDir, @Nullable String comment, IGPMAsyncProgress progress) {
        return Work.later(getPath(), GpoTransfers.backup(this, backupDir, comment), progress);
    }

    @Override
    public IGPMResult importBackup(int flags, IGPMBackup backup) {
        return importBackup(flags, backup, (Object) null);
    }

    @Override
    public IGPMResult importBackup(int flags, IGPMBackup backup, @Nullable Object migrationTable) {
        return Work.now(getPath(), GpoTransfers.importBackup(this, flags, backup, migrationTable));
    }

    @Override
    public IGPMAsyncCancel importBackup(
            int flags, IGPMBackup backup, @Nullable Object migrationTable, IGPMAsyncProgress progress) {
        return Work.later(getPath(), GpoTransfers.importBackup(this, flags, backup, migrationTable), progress);
    }

    @Override
    public IGPMResult generateReport(GPMReportType reportType) {
        return Work.now(
                getPath(), GpmReports.text(reportType, reports, GpmReports.extensions(gpo), GpmReports.of(this)));
    }

    @Override
    public IGPMAsyncCancel generateReport(GPMReportType reportType, IGPMAsyncProgress progress) {
        return Work.later(
                getPath(),
                GpmReports.text(reportType, reports, GpmReports.extensions(gpo), GpmReports.of(this)),
                progress);
    }

    @Override
    public IGPMResult generateReportToFile(GPMReportType reportType, String targetFilePath) {
        return Work.now(getPath(), GpmReports.file(reportType, targetFilePath, reports, GpmReports.of(this)));
    }

    @Override
    public IGPMResult copyTo(int flags, IGPMDomain domain) {
        return copyTo(flags, domain, null, null);
    }

    @Override
    public IGPMResult copyTo(int flags, IGPMDomain domain, @Nullable String newDisplayName) {
        return copyTo(flags, domain, newDisplayName, null);
    }

    @Override
    public IGPMResult copyTo(
            int flags, IGPMDomain domain, @Nullable String newDisplayName, @Nullable Object migrationTable) {
        return Work.now(getPath(), GpoTransfers.copy(this, flags, domain, newDisplayName, migrationTable));
    }

    @Override
    public IGPMAsyncCancel copyTo(
            int flags,
            IGPMDomain domain,
            @Nullable String newDisplayName,
            @Nullable Object migrationTable,
            IGPMAsyncProgress progress) {
        return Work.later(getPath(), GpoTransfers.copy(this, flags, domain, newDisplayName, migrationTable), progress);
    }

    @Override
    public void setSecurityDescriptor(int flags, SecurityDescriptor sd) {
        GpoSecurity.setDescriptor(this, flags, sd);
        Calls.run(this::refresh);
    }

    @Override
    public SecurityDescriptor getSecurityDescriptor(int flags) {
        return GpoSecurity.descriptor(this, flags);
    }

    @Override
    public boolean isACLConsistent() {
        return GpoSecurity.isConsistent(this);
    }

    @Override
    public void makeACLConsistent() {
        GpoSecurity.repair(this);
    }

    @Override
    public String getDescription() {
        return Calls.get(
                () -> new GpoContents(session.connection()).comment(current()).orElse(""));
    }

    @Override
    public void setDescription(String description) {
        String text = Calls.required(description, "description");
        write((changes, now) -> text.equals(getDescription()) ? null : changes.comment(now, text));
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

    @Override
    public String toString() {
        return "GPO " + gpo;
    }
}
