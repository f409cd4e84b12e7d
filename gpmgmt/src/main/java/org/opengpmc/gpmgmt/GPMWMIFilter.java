// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.permission.SecuredObject;
import org.opengpmc.core.wmi.WmiFilter;
import org.opengpmc.core.wmi.WmiFilterChanges;
import org.opengpmc.core.wmi.WmiFilters;
import org.opengpmc.formats.wmifilter.WmiFilterReference;
import org.opengpmc.formats.wmifilter.WmiQuery;

final class GPMWMIFilter implements IGPMWMIFilter {
    private final DomainSession session;
    private volatile WmiFilter filter;

    GPMWMIFilter(DomainSession session, WmiFilter filter) {
        this.session = session;
        this.filter = filter;
    }

    /** The filter that a GPO is linked to; null if it is linked to none. */
    static @Nullable GPMWMIFilter of(DomainSession session, Gpo gpo) {
        if (!isLinked(gpo)) {
            return null;
        }
        gpo.unreadableWmiFilter().ifPresent(value -> {
            throw new InvalidInputException(Failure.of("what the GPO stores as its WMI filter cannot be read: " + value)
                    .on(gpo.dn())
                    .at(session.facts().server())
                    .hint("Set another filter, or none"));
        });
        return new GPMWMIFilter(
                session,
                gpo.wmiFilter()
                        .map(WmiFilterReference::filterId)
                        .flatMap(id -> new WmiFilters(session.connection()).byId(id))
                        .orElseThrow(
                                () -> new NotFoundException(Failure.of("the GPO is linked to a WMI filter that is gone")
                                        .on(gpo.dn())
                                        .at(session.facts().server())
                                        .hint("Set another filter, or none: as it is the GPO applies nowhere"))));
    }

    /** Whether anything is stored as its filter, even what cannot be read: only then does setting none change the GPO. */
    static boolean isLinked(Gpo gpo) {
        return gpo.wmiFilter().isPresent() || gpo.unreadableWmiFilter().isPresent();
    }

    /** The filter that an argument stands for, whoever made it. */
    static WmiFilter ofSameDomain(DomainSession session, IGPMWMIFilter argument) {
        String domain = session.facts().dnsName();
        return Calls.get(() -> {
            String path = Calls.text(argument.getPath());
            boolean same = WmiFilterReference.parsePath(path)
                    .filter(reference -> reference.domain().equalsIgnoreCase(domain))
                    .isPresent();
            if (!same) {
                throw GPMException.invalidArgument("the WMI filter " + path + " is not of the domain " + domain);
            }
            return new WmiFilters(session.connection()).byPath(path);
        });
    }

    private WmiFilter current() {
        return new WmiFilters(session.connection())
                .byId(filter.id())
                .orElseThrow(() -> new NotFoundException(Failure.of("the WMI filter " + filter + " is gone")
                        .on(filter.dn())
                        .at(session.facts().server())));
    }

    private void write(Change change) {
        session.run(change);
        filter = current();
    }

    @Override
    public String getPath() {
        return filter.path();
    }

    @Override
    public void setName(String name) {
        String wanted = Calls.required(name, "name");
        Calls.run(() -> {
            WmiFilter now = current();
            if (!now.name().equals(wanted.strip())) {
                write(new WmiFilterChanges(session.connection()).rename(now, wanted));
            }
        });
    }

    @Override
    public String getName() {
        return filter.name();
    }

    @Override
    public void setDescription(String description) {
        String wanted = Calls.required(description, "description");
        Calls.run(() -> {
            WmiFilter now = current();
            if (!now.description().equals(wanted.strip())) {
                write(new WmiFilterChanges(session.connection()).describe(now, wanted));
            }
        });
    }

    @Override
    public String getDescription() {
        return filter.description();
    }

    @Override
    public String[] getQueryList() {
        return filter.queries().stream().map(WmiQuery::toString).toArray(String[]::new);
    }

    @Override
    public IGPMSecurityInfo getSecurityInfo() {
        return GPMSecurityInfo.of(session, SecuredObject.wmiFilter(filter.dn(), filter.name()));
    }

    @Override
    public void setSecurityInfo(IGPMSecurityInfo securityInfo) {
        GPMSecurityInfo.set(session, SecuredObject.wmiFilter(filter.dn(), filter.name()), securityInfo);
    }

    @Override
    public String toString() {
        return "WMI filter " + filter;
    }
}
