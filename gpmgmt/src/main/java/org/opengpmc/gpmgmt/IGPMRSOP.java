// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;

/**
 * A query for the resultant set of policy: what a user on a computer gets. Set the properties of the mode, run the
 * query, take the report, release the results.
 *
 * <p>Properties of the other mode can be set and do not count. Not safe for use by several threads.
 */
public interface IGPMRSOP {
    /** Whether policy is simulated or was logged. */
    GPMRSOPMode getMode();

    /** Where the results are; null before there are any. */
    @Nullable String getNamespace();

    /** Sets it for the next {@link #createQueryResults}. */
    void setLoggingComputer(@Nullable String value);

    /** Logging: the computer whose results are asked for. */
    @Nullable String getLoggingComputer();

    /** Sets it for the next {@link #createQueryResults}. */
    void setLoggingUser(@Nullable String value);

    /** Logging: the user whose results are asked for. */
    @Nullable String getLoggingUser();

    /**
     * Sets them for the next {@link #createQueryResults}.
     *
     * @throws GPMException {@code E_INVALIDARG} for both, or others
     */
    void setLoggingFlags(int value);

    /** Logging: {@link GPMFlags#RSOP_NO_COMPUTER} or {@link GPMFlags#RSOP_NO_USER}. */
    int getLoggingFlags();

    /**
     * Sets them for the next {@link #createQueryResults}.
     *
     * @throws GPMException {@code E_INVALIDARG} for both loopback modes, for neither computer nor user, or others
     */
    void setPlanningFlags(int value);

    /** Planning: a sum of {@link GPMFlags#RSOP_NO_COMPUTER} and the flags beside it. */
    int getPlanningFlags();

    /** Sets it for the next {@link #createQueryResults}. */
    void setPlanningDomainController(@Nullable String value);

    /** Planning: the DC that runs the simulation. */
    @Nullable String getPlanningDomainController();

    /** Sets it for the next {@link #createQueryResults}. */
    void setPlanningSiteName(@Nullable String value);

    /** Planning: the site that is assumed. */
    @Nullable String getPlanningSiteName();

    /** Sets it for the next {@link #createQueryResults}. */
    void setPlanningUser(@Nullable String value);

    /** Planning: the user, as {@code DOMAIN\name}. */
    @Nullable String getPlanningUser();

    /** Sets it for the next {@link #createQueryResults}. */
    void setPlanningUserSOM(@Nullable String value);

    /** Planning: the DN of the container that the user is taken to be in. */
    @Nullable String getPlanningUserSOM();

    /** Sets them for the next {@link #createQueryResults}. The array is copied. */
    void setPlanningUserWMIFilters(IGPMWMIFilter @Nullable [] value);

    /** The WMI filters taken to be true for the user; null if none were set, and then each is evaluated. */
    IGPMWMIFilter @Nullable [] getPlanningUserWMIFilters();

    /**
     * Sets them for the next {@link #createQueryResults}. Null and an empty array mean different things. The array is
     * copied.
     */
    void setPlanningUserSecurityGroups(IGPMTrustee @Nullable [] value);

    /**
     * The groups that the user is taken to be in. Null, as at the beginning, means its real groups; an empty array
     * means none. Everyone and Authenticated Users are always meant and never listed.
     */
    IGPMTrustee @Nullable [] getPlanningUserSecurityGroups();

    /** Sets it for the next {@link #createQueryResults}. */
    void setPlanningComputer(@Nullable String value);

    /** Planning: the computer, as {@code DOMAIN\name}. */
    @Nullable String getPlanningComputer();

    /** Sets it for the next {@link #createQueryResults}. */
    void setPlanningComputerSOM(@Nullable String value);

    /** Planning: the DN of the container that the computer is taken to be in. */
    @Nullable String getPlanningComputerSOM();

    /** Sets them for the next {@link #createQueryResults}. The array is copied. */
    void setPlanningComputerWMIFilters(IGPMWMIFilter @Nullable [] value);

    /** The WMI filters taken to be true for the computer; null if none were set, and then each is evaluated. */
    IGPMWMIFilter @Nullable [] getPlanningComputerWMIFilters();

    /**
     * Sets them for the next {@link #createQueryResults}. Null and an empty array mean different things. The array is
     * copied.
     */
    void setPlanningComputerSecurityGroups(IGPMTrustee @Nullable [] value);

    /**
     * The groups that the computer is taken to be in. Null, as at the beginning, means its real groups; an empty array
     * means none. Everyone and Authenticated Users are always meant and never listed.
     */
    IGPMTrustee @Nullable [] getPlanningComputerSecurityGroups();

    /**
     * Logging: the users of whom the computer has results. An array, which begins at 0.
     *
     * @throws GPMException {@code E_NOTIMPL}: RSoP comes with a later version
     */
    IGPMTrustee[] loggingEnumerateUsers();

    /**
     * Runs the query with what has been set.
     *
     * @throws GPMException {@code E_NOTIMPL}: RSoP comes with a later version
     */
    void createQueryResults();

    /** Lets go of the results. Without any there is nothing to do. */
    void releaseQueryResults();

    /**
     * A report of the results, as XML or HTML.
     *
     * @return the text. Ask {@link IGPMResult#overallStatus} whether it was done
     * @throws GPMException {@code E_NOTIMPL}: reports come with a later version
     */
    IGPMResult generateReport(GPMReportType reportType);

    /**
     * The same in the background; returns at once.
     *
     * @throws GPMException {@code E_NOTIMPL}: reports come with a later version
     */
    IGPMAsyncCancel generateReport(GPMReportType reportType, IGPMAsyncProgress progress);

    /**
     * Writes a report of the results to a file.
     *
     * @param targetFilePath a relative path begins in the current folder of the process
     * @return no object. Ask {@link IGPMResult#overallStatus} whether it was done
     * @throws GPMException {@code E_NOTIMPL}: reports come with a later version
     */
    IGPMResult generateReportToFile(GPMReportType reportType, String targetFilePath);
}
