// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.SomLink;
import org.opengpmc.core.som.Soms;

final class GPMGPOLink implements IGPMGPOLink {
    private final DomainSession session;
    private volatile SomLink link;

    GPMGPOLink(DomainSession session, SomLink link) {
        this.session = session;
        this.link = link;
    }

    /** The SOM as it is now. */
    private Som som() {
        return new Soms(session.connection()).at(link.som().dn());
    }

    /** The link as it is now. */
    private SomLink current(Som som) {
        return link.ref().orders(som.links()).stream()
                .findFirst()
                .map(order -> som.somLinks().get(order - 1))
                .orElseThrow(() -> new NotFoundException(
                        Failure.of("the link to " + link.link().dn() + " is gone")
                                .on(som.dn())
                                .at(session.facts().server())));
    }

    private void write(boolean same, SomLink now, LinkEdit edit) {
        if (!same) {
            session.run(new LinkChanges(session.connection()).plan(now.som(), edit));
        }
        link = same ? now : current(som());
    }

    @Override
    public String getGPOID() {
        return link.gpoId().map(Object::toString).orElse("");
    }

    @Override
    public String getGPODomain() {
        return link.gpoDomain().orElse("");
    }

    @Override
    public boolean getEnabled() {
        return link.enabled();
    }

    @Override
    public void setEnabled(boolean enabled) {
        Calls.run(() -> {
            SomLink now = current(som());
            write(now.enabled() == enabled, now, LinkEdit.enabled(now.ref(), enabled));
        });
    }

    @Override
    public boolean getEnforced() {
        return link.enforced();
    }

    @Override
    public void setEnforced(boolean enforced) {
        Calls.run(() -> {
            SomLink now = current(som());
            write(now.enforced() == enforced, now, LinkEdit.enforced(now.ref(), enforced));
        });
    }

    @Override
    public int getSOMLinkOrder() {
        return link.order();
    }

    @Override
    public IGPMSOM getSOM() {
        return new GPMSOM(session, link.som());
    }

    @Override
    public void delete() {
        Calls.run(() -> {
            SomLink now = current(som());
            session.run(new LinkChanges(session.connection()).plan(now.som(), LinkEdit.remove(now.ref())));
        });
    }

    @Override
    public String toString() {
        return "link to " + link.link().dn() + " at " + link.som();
    }
}
