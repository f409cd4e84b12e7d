// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * Adds the report on the state of Group Policy in the whole domain, which compares every DC with one. Known from the
 * header only: what the settings mean is read from their names. Safe for use by several threads.
 */
public interface IGPMDomain3 extends IGPMDomain2 {
    /**
     * Reports whether all DCs hold the same GPOs.
     *
     * @throws GPMException {@code E_INVALIDARG} for {@code repXML} and {@code repHTML}, which are reports of settings;
     *     {@code E_NOTIMPL} for the others: they come with a later version
     */
    IGPMResult generateReport(GPMReportType reportType);

    /**
     * The same in the background; returns at once.
     *
     * @throws GPMException {@code E_INVALIDARG} for {@code repXML} and {@code repHTML}, which are reports of settings;
     *     {@code E_NOTIMPL} for the others: they come with a later version
     */
    IGPMAsyncCancel generateReport(GPMReportType reportType, IGPMAsyncProgress progress);

    /** The DC that the others are compared with; the one in use unless another was set. */
    String getInfrastructureDC();

    /** Compares the others with this DC. */
    void setInfrastructureDC(String domainController);

    /** Options of the report. No value is documented; they are kept and not looked at. */
    void setInfrastructureFlags(int flags);
}
