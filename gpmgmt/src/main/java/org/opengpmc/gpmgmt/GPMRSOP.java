// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

final class GPMRSOP implements IGPMRSOP {
    private static final int WITHOUT = GPMFlags.RSOP_NO_COMPUTER | GPMFlags.RSOP_NO_USER;
    private static final int LOOPBACK =
            GPMFlags.RSOP_PLANNING_ASSUME_LOOPBACK_MERGE | GPMFlags.RSOP_PLANNING_ASSUME_LOOPBACK_REPLACE;
    private static final int PLANNING = WITHOUT
            | LOOPBACK
            | GPMFlags.RSOP_PLANNING_ASSUME_SLOW_LINK
            | GPMFlags.RSOP_PLANNING_ASSUME_USER_WQLFILTER_TRUE
            | GPMFlags.RSOP_PLANNING_ASSUME_COMP_WQLFILTER_TRUE;

    private final GPMRSOPMode mode;
    private @Nullable String namespace;
    private int loggingFlags;
    private int planningFlags;
    private @Nullable String loggingComputer;
    private @Nullable String loggingUser;
    private @Nullable String planningDomainController;
    private @Nullable String planningSiteName;
    private @Nullable String planningUser;
    private @Nullable String planningUserSOM;
    private @Nullable String planningComputer;
    private @Nullable String planningComputerSOM;
    private IGPMWMIFilter @Nullable [] planningUserWMIFilters;
    private IGPMTrustee @Nullable [] planningUserSecurityGroups;
    private IGPMWMIFilter @Nullable [] planningComputerWMIFilters;
    private IGPMTrustee @Nullable [] planningComputerSecurityGroups;

    GPMRSOP(GPMRSOPMode mode, @Nullable String namespace) {
        if (mode == GPMRSOPMode.rsopUnknown && Calls.text(namespace).isBlank()) {
            throw GPMException.invalidArgument("the mode rsopUnknown looks at results that are there: name them");
        }
        this.mode = mode;
        this.namespace = namespace;
    }

    @Override
    public GPMRSOPMode getMode() {
        return mode;
    }

    @Override
    public @Nullable String getNamespace() {
        return namespace;
    }

    /** Flags that exclude each other. */
    private static int exclusive(int flags, int pair, String what) {
        if ((flags & pair) == pair) {
            throw GPMException.invalidArgument(what);
        }
        return flags;
    }

    @Override
    public void setLoggingFlags(int value) {
        loggingFlags = exclusive(Calls.flags(value, WITHOUT), WITHOUT, "neither computer nor user is asked for");
    }

    @Override
    public int getLoggingFlags() {
        return loggingFlags;
    }

    @Override
    public void setPlanningFlags(int value) {
        exclusive(Calls.flags(value, PLANNING), WITHOUT, "neither computer nor user is asked for");
        planningFlags = exclusive(value, LOOPBACK, "loopback either merges or replaces");
    }

    @Override
    public int getPlanningFlags() {
        return planningFlags;
    }

    @Override
    public void setLoggingComputer(@Nullable String value) {
        loggingComputer = value;
    }

    @Override
    public @Nullable String getLoggingComputer() {
        return loggingComputer;
    }

    @Override
    public void setLoggingUser(@Nullable String value) {
        loggingUser = value;
    }

    @Override
    public @Nullable String getLoggingUser() {
        return loggingUser;
    }

    @Override
    public void setPlanningDomainController(@Nullable String value) {
        planningDomainController = value;
    }

    @Override
    public @Nullable String getPlanningDomainController() {
        return planningDomainController;
    }

    @Override
    public void setPlanningSiteName(@Nullable String value) {
        planningSiteName = value;
    }

    @Override
    public @Nullable String getPlanningSiteName() {
        return planningSiteName;
    }

    @Override
    public void setPlanningUser(@Nullable String value) {
        planningUser = value;
    }

    @Override
    public @Nullable String getPlanningUser() {
        return planningUser;
    }

    @Override
    public void setPlanningUserSOM(@Nullable String value) {
        planningUserSOM = value;
    }

    @Override
    public @Nullable String getPlanningUserSOM() {
        return planningUserSOM;
    }

    @Override
    public void setPlanningComputer(@Nullable String value) {
        planningComputer = value;
    }

    @Override
    public @Nullable String getPlanningComputer() {
        return planningComputer;
    }

    @Override
    public void setPlanningComputerSOM(@Nullable String value) {
        planningComputerSOM = value;
    }

    @Override
    public @Nullable String getPlanningComputerSOM() {
        return planningComputerSOM;
    }

    @Override
    public void setPlanningUserWMIFilters(IGPMWMIFilter @Nullable [] value) {
        planningUserWMIFilters = value == null ? null : value.clone();
    }

    @Override
    public IGPMWMIFilter @Nullable [] getPlanningUserWMIFilters() {
        return planningUserWMIFilters == null ? null : planningUserWMIFilters.clone();
    }

    @Override
    public void setPlanningUserSecurityGroups(IGPMTrustee @Nullable [] value) {
        planningUserSecurityGroups = value == null ? null : value.clone();
    }

    @Override
    public IGPMTrustee @Nullable [] getPlanningUserSecurityGroups() {
        return planningUserSecurityGroups == null ? null : planningUserSecurityGroups.clone();
    }

    @Override
    public void setPlanningComputerWMIFilters(IGPMWMIFilter @Nullable [] value) {
        planningComputerWMIFilters = value == null ? null : value.clone();
    }

    @Override
    public IGPMWMIFilter @Nullable [] getPlanningComputerWMIFilters() {
        return planningComputerWMIFilters == null ? null : planningComputerWMIFilters.clone();
    }

    @Override
    public void setPlanningComputerSecurityGroups(IGPMTrustee @Nullable [] value) {
        planningComputerSecurityGroups = value == null ? null : value.clone();
    }

    @Override
    public IGPMTrustee @Nullable [] getPlanningComputerSecurityGroups() {
        return planningComputerSecurityGroups == null ? null : planningComputerSecurityGroups.clone();
    }

    @Override
    public IGPMTrustee[] loggingEnumerateUsers() {
        throw GPMException.notImplemented("the resultant set of policy");
    }

    @Override
    public void createQueryResults() {
        throw GPMException.notImplemented("the resultant set of policy");
    }

    @Override
    public void releaseQueryResults() {
        namespace = null;
    }

    @Override
    public IGPMResult generateReport(GPMReportType reportType) {
        throw GPMException.notImplemented("the resultant set of policy");
    }

    @Override
    public IGPMAsyncCancel generateReport(GPMReportType reportType, IGPMAsyncProgress progress) {
        throw GPMException.notImplemented("the resultant set of policy");
    }

    @Override
    public IGPMResult generateReportToFile(GPMReportType reportType, String targetFilePath) {
        throw GPMException.notImplemented("the resultant set of policy");
    }
}
