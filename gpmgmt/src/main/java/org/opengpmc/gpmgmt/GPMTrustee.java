// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.trustee.Trustee;
import org.opengpmc.core.trustee.Trustees;

record GPMTrustee(Trustee trustee) implements IGPMTrustee {
    /** Whom a name or SID means. */
    static GPMTrustee find(DomainSession session, String name) {
        return Calls.get(() -> {
            try {
                return new GPMTrustee(new Trustees(session.connection()).find(name));
            } catch (NotFoundException e) {
                throw new GPMException(HResult.ERROR_NONE_MAPPED, GPMException.words(e), e);
            }
        });
    }

    @Override
    public String getTrusteeSid() {
        return trustee.sid().toString();
    }

    @Override
    public String getTrusteeName() {
        return trustee.isResolved() ? trustee.name() : "";
    }

    @Override
    public String getTrusteeDomain() {
        return trustee.domain();
    }

    @Override
    public String getTrusteeDSPath() {
        return trustee.dn().orElse("");
    }

    @Override
    public int getTrusteeType() {
        return trustee.type().value();
    }

    @Override
    public String toString() {
        return trustee.displayName();
    }
}
