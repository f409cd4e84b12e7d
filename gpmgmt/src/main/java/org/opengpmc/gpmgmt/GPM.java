// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.ConnectionOptions;
import org.opengpmc.connect.Credential;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.core.change.StateDirectory;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.extension.KnownExtensions;

/**
 * Where a program begins: {@code new GPM()} signs in as whoever has a Kerberos ticket, {@code GPM.connect(...)} as told.
 * Nothing is connected until a domain is asked for. Domains that were opened stay open until {@link #close}; asking twice
 * for the same one gives the same connection.
 *
 * <p>Whatever is written goes through a journal in the state folder, which is that of the user unless another is named:
 * a change is made whole or not at all, also if the program dies, and is told in the audit log there.
 *
 * <p>Safe for use by several threads.
 */
public final class GPM implements IGPM2, AutoCloseable {
    private final OpenDomains domains;
    private final ReportSettings reports = new ReportSettings();

    /** Signs in with the tickets that the user has ({@code kinit}). */
    public GPM() {
        this(new LiveSource(ConnectionOptions.of(new Credential.TicketCache(null, null))), StateDirectory.ofUser());
    }

    private GPM(DomainSource source, Path stateFolder) {
        this.domains = new OpenDomains(source, stateFolder);
    }

    /** Signs in as the options say. A domain and server in them are what a call means that names none. */
    public static GPM connect(ConnectionOptions options) {
        return connect(options, StateDirectory.ofUser());
    }

    /** The same with a state folder of its own. */
    public static GPM connect(ConnectionOptions options, Path stateFolder) {
        return new GPM(new LiveSource(options), stateFolder);
    }

    /** Opens a lab, whose state folder is in it. */
    public static GPM connect(Path labFolder) {
        DomainSource lab = new OneDomainSource(() -> Lab.open(labFolder), true);
        return new GPM(lab, labFolder.resolve("state"));
    }

    /** Works on a connection that is open. Closing this leaves it open. */
    public static GPM connect(DomainConnection connection, Path stateFolder) {
        return new GPM(new OneDomainSource(() -> connection, false), stateFolder);
    }

    @Override
    public IGPMDomain3 getDomain(@Nullable String domain, @Nullable String domainController, int dcFlags) {
        Calls.flags(dcFlags, GPMFlags.GPM_USE_ANYDC | GPMFlags.GPM_DONOTUSE_W2KDC);
        return new GPMDomain(domains.open(domain, domainController, dcFlags), reports);
    }

    @Override
    public IGPMBackupDir getBackupDir(String backupDir) {
        return GPMBackupDir.open(Calls.path(backupDir, "backupDir"), reports);
    }

    @Override
    public IGPMBackupDirEx getBackupDirEx(String backupDir, GPMBackupType backupDirType) {
        return GPMBackupDirEx.open(
                Calls.path(backupDir, "backupDir"), Calls.required(backupDirType, "backupDirType"), reports);
    }

    @Override
    public IGPMSitesContainer getSitesContainer(
            String forest, @Nullable String domain, @Nullable String domainController, int dcFlags) {
        Calls.flags(dcFlags, GPMFlags.GPM_USE_ANYDC);
        String root = Calls.required(forest, "forest").strip();
        if (root.isEmpty()) {
            throw GPMException.invalidArgument("the argument forest is empty: name the forest's root domain");
        }
        boolean named = !Calls.text(domain).isBlank();
        DomainSession session = domains.open(named ? domain : root, domainController, dcFlags);
        if (!session.facts().forestName().equalsIgnoreCase(root)) {
            throw GPMException.invalidArgument("the domain " + session.facts().dnsName() + " is of the forest "
                    + session.facts().forestName() + ", not of " + root);
        }
        return new GPMSitesContainer(session);
    }

    @Override
    public IGPMRSOP getRSOP(GPMRSOPMode rsopMode, @Nullable String namespace, int flags) {
        Calls.flags(flags, 0);
        return new GPMRSOP(Calls.required(rsopMode, "rsopMode"), namespace);
    }

    @Override
    public IGPMPermission createPermission(String trustee, GPMPermissionType perm, boolean inheritable) {
        Calls.required(perm, "perm");
        return GPMPermission.grant(find(trustee).trustee(), perm, inheritable);
    }

    @Override
    public IGPMSearchCriteria createSearchCriteria() {
        return new GPMSearchCriteria();
    }

    @Override
    public IGPMTrustee createTrustee(String trustee) {
        return find(trustee);
    }

    @Override
    public IGPMCSECollection getClientSideExtensions() {
        return new GPMCSECollection(
                KnownExtensions.all().stream().map(GPMClientSideExtension::new).toList());
    }

    @Override
    public IGPMConstants2 getConstants() {
        return new GPMConstants();
    }

    @Override
    public IGPMMigrationTable getMigrationTable(String migrationTablePath) {
        return GPMMigrationTable.read(Calls.path(migrationTablePath, "migrationTablePath"));
    }

    @Override
    public IGPMMigrationTable createMigrationTable() {
        return GPMMigrationTable.empty();
    }

    @Override
    public void initializeReporting(@Nullable String admPath) {
        reports.set(templates(admPath), reports.options());
    }

    @Override
    public void initializeReportingEx(@Nullable String admPath, int reportingOptions) {
        GPMReportingOptions options = GPMReportingOptions.of(reportingOptions);
        reports.set(templates(admPath), options);
    }

    /** The path of a folder, or nothing. */
    private static String templates(@Nullable String admPath) {
        String text = Calls.text(admPath);
        return text.isBlank() ? "" : Calls.path(text, "admPath").toString();
    }

    /** Looked for in the domain that the name or SID is of if that is open, otherwise in the first that was opened. */
    private GPMTrustee find(String trustee) {
        String name = Calls.required(trustee, "trustee").strip();
        return GPMTrustee.find(domains.of(name), name);
    }

    /** Closes all domains that were opened. What came from them can no longer be used. */
    @Override
    public void close() {
        domains.close();
    }
}
