// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * Adds which DC the others are compared with when a GPO's replication is looked at. Known from the header only. Safe
 * for use by several threads.
 */
public interface IGPMGPO3 extends IGPMGPO2 {
    /** The DC that the others are compared with; the one in use unless another was set. */
    String getInfrastructureDC();

    /** Compares the others with this DC. */
    void setInfrastructureDC(String domainController);

    /** Options of the comparison. No value is documented; they are kept and not looked at. */
    void setInfrastructureFlags(int flags);
}
