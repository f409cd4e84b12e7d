// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.util.List;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.som.Inheritance;
import org.opengpmc.core.som.LinkChanges;
import org.opengpmc.core.som.LinkEdit;
import org.opengpmc.core.som.LinkableGpo;
import org.opengpmc.core.som.Som;
import org.opengpmc.core.som.SomLink;
import org.opengpmc.core.som.Soms;

final class GPMSOM implements IGPMSOM {
    private final DomainSession session;
    private final Som som;

    GPMSOM(DomainSession session, Som som) {
        this.session = session;
        this.som = som;
    }

    static IGPMSOMCollection collection(DomainSession session, List<Som> soms) {
        return new GPMSOMCollection(
                soms.stream().map(som -> new GPMSOM(session, som)).toList());
    }

    /** As it is now. */
    private Som current() {
        return new Soms(session.connection()).at(som.dn());
    }

    @Override
    public boolean getGPOInheritanceBlocked() {
        return Calls.get(() -> current().blocksInheritance());
    }

    @Override
    public void setGPOInheritanceBlocked(boolean blocked) {
        Calls.run(() -> {
            Som now = current();
            if (now.blocksInheritance() != blocked || now.type() == Som.Type.SITE) {
                session.run(new LinkChanges(session.connection()).blockInheritance(now, blocked));
            }
        });
    }

    @Override
    public String getName() {
        return som.name();
    }

    @Override
    public String getPath() {
        return som.dn();
    }

    @Override
    public IGPMGPOLink createGPOLink(int linkPos, IGPMGPO gpo) {
        String dn = Calls.required(gpo, "gpo").getPath();
        return Calls.get(() -> {
            LinkEdit edit = LinkEdit.add(new LinkableGpo(dn, gpo.getDisplayName(), false), linkPos);
            session.run(new LinkChanges(session.connection()).plan(current(), edit));
            Som now = current();
            int order = linkPos == LinkEdit.LAST ? now.links().size() : linkPos;
            return new GPMGPOLink(session, now.somLinks().get(order - 1));
        });
    }

    @Override
    public GPMSOMType getType() {
        return switch (som.type()) {
            case SITE -> GPMSOMType.somSite;
            case DOMAIN -> GPMSOMType.somDomain;
            case OU -> GPMSOMType.somOU;
            case CONTAINER -> throw new IllegalStateException("a container is no scope of management");
        };
    }

    @Override
    public IGPMGPOLinksCollection getGPOLinks() {
        return Calls.get(() -> links(current().somLinks()));
    }

    @Override
    public IGPMGPOLinksCollection getInheritedGPOLinks() {
        return Calls.get(() -> links(Inheritance.of(session.connection(), current()).links().stream()
                .map(Inheritance.Inherited::link)
                .toList()));
    }

    private IGPMGPOLinksCollection links(List<SomLink> links) {
        return new GPMGPOLinksCollection(
                links.stream().map(link -> new GPMGPOLink(session, link)).toList());
    }

    @Override
    public IGPMSecurityInfo getSecurityInfo() {
        return GPMSecurityInfo.of(session, SecuredObject.of(som));
    }

    @Override
    public void setSecurityInfo(IGPMSecurityInfo securityInfo) {
        GPMSecurityInfo.set(session, SecuredObject.of(som), securityInfo);
    }

    @Override
    public String toString() {
        return som.toString();
    }
}
