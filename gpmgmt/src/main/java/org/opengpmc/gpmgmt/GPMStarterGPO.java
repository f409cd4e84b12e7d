// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.backup.SystemIdentity;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.starter.StarterGpos;
import org.opengpmc.formats.startergpo.StarterType;

final class GPMStarterGPO implements IGPMStarterGPO {
    private final DomainSession session;
    private final ReportSettings reports;
    private volatile StarterGpo starter;

    GPMStarterGPO(DomainSession session, ReportSettings reports, StarterGpo starter) {
        this.session = session;
        this.reports = reports;
        this.starter = starter;
    }

    static GPMStarterGPOType typeOf(StarterType type) {
        return type == StarterType.SYSTEM ? GPMStarterGPOType.typeSystem : GPMStarterGPOType.typeCustom;
    }

    /** The starter GPO of a GUID. */
    static GPMStarterGPO find(DomainSession session, ReportSettings reports, GpoId id) {
        return new GPMStarterGPO(
                session,
                reports,
                new StarterGpos(session.connection())
                        .byId(id)
                        .orElseThrow(() -> new NotFoundException(Failure.of("there is no starter GPO " + id + " in "
                                        + session.facts().dnsName())
                                .at(session.facts().server()))));
    }

    DomainSession session() {
        return session;
    }

    ReportSettings reports() {
        return reports;
    }

    /** As it is now. */
    StarterGpo current() {
        return find(session, reports, starter.id()).starter;
    }

    private void write(BiFunction<StarterChanges, StarterGpo, @Nullable Change> plan) {
        Calls.run(() -> {
            StarterGpo now = current();
            Change change = plan.apply(new StarterChanges(session.connection()), now);
            if (change != null) {
                session.run(change);
                now = current();
            }
            starter = now;
        });
    }

    @Override
    public String getDisplayName() {
        return starter.displayName();
    }

    @Override
    public void setDisplayName(String displayName) {
        String name = Calls.required(displayName, "displayName");
        write((changes, now) -> name.strip().equals(now.displayName()) ? null : changes.edit(now, name, null));
    }

    @Override
    public String getDescription() {
        return starter.description();
    }

    @Override
    public void setDescription(String description) {
        String text = Calls.required(description, "description");
        write((changes, now) -> text.strip().equals(now.description()) ? null : changes.edit(now, null, text));
    }

    @Override
    public String getAuthor() {
        return starter.author();
    }

    @Override
    public String getProduct() {
        return starter.product();
    }

    @Override
    public Instant getCreationTime() {
        return starter.created().orElse(Instant.EPOCH);
    }

    @Override
    public String getID() {
        return starter.id().toString();
    }

    @Override
    public Instant getModifiedTime() {
        return starter.modified().orElse(Instant.EPOCH);
    }

    @Override
    public GPMStarterGPOType getType() {
        return typeOf(starter.type());
    }

    @Override
    public int getComputerVersion() {
        return starter.version().computer();
    }

    @Override
    public int getUserVersion() {
        return starter.version().user();
    }

    @Override
    public String getStarterGPOVersion() {
        return starter.starterVersion();
    }

    @Override
    public void delete() {
        Calls.run(() -> session.run(new StarterChanges(session.connection()).delete(current())));
    }

    @Override
    public IGPMResult save(String saveFile, boolean overwrite, boolean saveAsSystem) {
        return save(saveFile, overwrite, saveAsSystem, null, null, null, null, null);
    }

    @Override
    public IGPMResult save(
            String saveFile,
            boolean overwrite,
            boolean saveAsSystem,
            @Nullable String language,
            @Nullable String author,
            @Nullable String product,
            @Nullable String uniqueID,
            @Nullable String version) {
        SystemIdentity identity = saveAsSystem ? identity(language, author, product, uniqueID, version) : null;
        return Work.now(getID(), StarterTransfers.save(this, saveFile, overwrite, identity));
    }

    @Override
    public IGPMAsyncCancel save(
            String saveFile,
            boolean overwrite,
            boolean saveAsSystem,
            @Nullable String language,
            @Nullable String author,
            @Nullable String product,
            @Nullable String uniqueID,
            @Nullable String version,
            IGPMAsyncProgress progress) {
        SystemIdentity identity = saveAsSystem ? identity(language, author, product, uniqueID, version) : null;
        return Work.later(getID(), StarterTransfers.save(this, saveFile, overwrite, identity), progress);
    }

    private SystemIdentity identity(
            @Nullable String language,
            @Nullable String author,
            @Nullable String product,
            @Nullable String uniqueID,
            @Nullable String version) {
        if (getType() == GPMStarterGPOType.typeSystem) {
            throw GPMException.invalidArgument("it is a system starter GPO already and cannot be saved as one");
        }
        GpoId id = uniqueID == null ? GpoId.random() : Calls.guid(uniqueID, "uniqueID");
        String tag = language == null ? Locale.getDefault().toLanguageTag() : language;
        String number = version == null ? SystemIdentity.DEFAULT_VERSION : version;
        return Calls.get(() -> new SystemIdentity(id, tag, Calls.text(author), Calls.text(product), number));
    }

    @Override
    public IGPMResult backup(String backupDir, @Nullable String comment) {
        return Work.now(getID(), StarterTransfers.backup(this, backupDir, comment));
    }

    @Override
    public IGPMAsyncCancel backup(String backupDir, @Nullable String comment, IGPMAsyncProgress progress) {
        return Work.later(getID(), StarterTransfers.backup(this, backupDir, comment), progress);
    }

    @Override
    public IGPMResult copyTo() {
        return copyTo(null);
    }

    @Override
    public IGPMResult copyTo(@Nullable String newDisplayName) {
        return Work.now(getID(), StarterTransfers.copy(this, newDisplayName));
    }

    @Override
    public IGPMAsyncCancel copyTo(@Nullable String newDisplayName, IGPMAsyncProgress progress) {
        return Work.later(getID(), StarterTransfers.copy(this, newDisplayName), progress);
    }

    @Override
    public IGPMResult generateReport(GPMReportType reportType) {
        return Work.now(getID(), GpmReports.text(reportType, reports, 1, GpmReports.of(this)));
    }

    @Override
    public IGPMAsyncCancel generateReport(GPMReportType reportType, IGPMAsyncProgress progress) {
        return Work.later(getID(), GpmReports.text(reportType, reports, 1, GpmReports.of(this)), progress);
    }

    @Override
    public IGPMResult generateReportToFile(GPMReportType reportType, String targetFilePath) {
        return Work.now(getID(), GpmReports.file(reportType, targetFilePath, reports, GpmReports.of(this)));
    }

    private SecuredObject secured() {
        return SecuredObject.starterGpo(starter.folder(), starter.displayName());
    }

    @Override
    public IGPMSecurityInfo getSecurityInfo() {
        return GPMSecurityInfo.of(session, secured());
    }

    @Override
    public void setSecurityInfo(IGPMSecurityInfo securityInfo) {
        GPMSecurityInfo.set(session, secured(), securityInfo);
    }

    @Override
    public String toString() {
        return "starter GPO " + starter;
    }
}
