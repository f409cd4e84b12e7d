// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * A link of a GPO at a scope of management. Enabled, enforced and the order are those of the moment it was found, or
 * of the last write through it. Safe for use by several threads.
 */
public interface IGPMGPOLink {
    /** The GUID of the GPO, in braces. */
    String getGPOID();

    /** The DNS name of the GPO's domain, which may be another than that of the SOM. */
    String getGPODomain();

    /** Whether the link counts. */
    boolean getEnabled();

    /** Enables or disables the link; written at once. */
    void setEnabled(boolean enabled);

    /** Whether nothing below can keep the GPO out or overrule it. */
    boolean getEnforced();

    /** Enforces the link or ends that; written at once. */
    void setEnforced(boolean enforced);

    /**
     * The place among the links of the SOM; 1 has the highest precedence. It cannot be set: delete the link and make
     * it again at the place that is wanted.
     */
    int getSOMLinkOrder();

    /** Where the link is; of an inherited link the container above. */
    IGPMSOM getSOM();

    /**
     * Removes the link. The GPO stays.
     *
     * @throws GPMException {@code ERROR_NOT_FOUND} if it is gone already
     */
    void delete();
}
