// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

/** Whether a GPO may get the name of another. The directory allows it, and so do callers that know GPOs by GUID alone. */
public enum EqualNames {
    /** A name that is taken is refused: two equal ones only confuse people. */
    REFUSED,
    ALLOWED
}
