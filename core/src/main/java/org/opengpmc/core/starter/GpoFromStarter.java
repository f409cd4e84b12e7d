// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.starter;

import java.util.List;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.gpo.ContentTarget;
import org.opengpmc.core.gpo.EqualNames;
import org.opengpmc.core.gpo.GpoChanges;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.operation.CancellationToken;

/**
 * Makes a GPO from a starter GPO: a new one with its settings and the permissions of any new GPO. Afterwards the two have
 * nothing to do with each other.
 */
public final class GpoFromStarter {
    private final DomainConnection connection;
    private final EqualNames equalNames;

    /** Makes GPOs in the connection's domain. */
    public GpoFromStarter(DomainConnection connection) {
        this(connection, EqualNames.REFUSED);
    }

    /** The same, with a say on names that are taken. */
    public GpoFromStarter(DomainConnection connection, EqualNames equalNames) {
        this.connection = connection;
        this.equalNames = equalNames;
    }

    /**
     * Plans it. The registry extension is registered for each half that has settings, and that half begins at version 1.
     *
     * @param id GUID of the new GPO
     * @param displayName its name
     * @throws org.opengpmc.core.error.AlreadyExistsException if a GPO has that name
     * @throws org.opengpmc.core.error.InvalidInputException if the starter GPO is damaged
     */
    public Change plan(StarterGpo starter, GpoId id, String displayName, CancellationToken cancellation) {
        StarterChanges.requireWhole(starter);
        String name = displayName.strip();
        if (equalNames == EqualNames.REFUSED) {
            new Gpos(connection).requireFree(name, id);
        }
        StarterContents contents = new StarterContents(connection);
        StarterSettings settings = new StarterSettings(contents, starter);
        PolicyContent content = new PolicyContent(
                contents.settings(starter), List.of(), settings.machineExtensions(), settings.userExtensions());
        ContentTarget target = new ContentTarget(id, null, name, 0, settings.version(), "", null);
        String title = "create GPO '" + name + "' " + id + " from starter GPO " + starter;
        return new GpoChanges(connection).putContent(title, target, content, cancellation);
    }
}
