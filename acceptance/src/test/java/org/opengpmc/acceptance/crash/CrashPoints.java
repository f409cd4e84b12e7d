// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.crash;

import com.unboundid.ldap.sdk.LDAPInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opengpmc.acceptance.contract.ForwardingConnection;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.sysvol.Sysvol;

/**
 * Counts every durable action of a change: each write to either store, the journal and the audit log. At the chosen one
 * the process dies, so the state before an action is that after the action before it.
 */
final class CrashPoints extends ForwardingConnection implements ChangeObserver {
    private static final Set<String> SYSVOL_WRITES =
            Set.of("create", "replace", "createDirectory", "rename", "delete", "writeSecurity");
    private static final Set<String> DIRECTORY_WRITES = Set.of("add", "modify", "delete", "modifyDN");
    /** Points that follow a write of the journal or the audit log; the others repeat a store's write. */
    private static final Set<String> DURABLE_POINTS = Set.of(
            "intent written",
            "audit record written",
            "decision noted",
            "taking back noted",
            "direction noted",
            "outcome recorded",
            "intent removed");

    private final LDAPInterface directory;
    private final Sysvol sysvol;
    private final int number;
    private final Death death;
    private final List<String> reached = new ArrayList<>();

    /** How the process dies. */
    interface Death {
        /** Just before the action that follows the point chosen. */
        default void before() {}

        /** Just after the action chosen. */
        default void after() {}
    }

    CrashPoints(DomainConnection connection, int number, Death death) {
        super(connection);
        this.number = number;
        this.death = death;
        this.directory = counted(LDAPInterface.class, connection.directory(), DIRECTORY_WRITES);
        this.sysvol = counted(Sysvol.class, connection.sysvol(), SYSVOL_WRITES);
    }

    /** Only counts. */
    static CrashPoints counting(DomainConnection connection) {
        return new CrashPoints(connection, Integer.MAX_VALUE, new Death() {});
    }

    /** What was reached, in order. */
    List<String> reached() {
        return reached;
    }

    private <T> T counted(Class<T> type, T store, Set<String> writes) {
        return watched(type, store, (method, arguments, onwards) -> {
            if (!writes.contains(method)) {
                return onwards.pass();
            }
            if (reached.size() + 1 == number) {
                death.before();
            }
            Object result = onwards.pass();
            count(type.getSimpleName() + " " + method);
            return result;
        });
    }

    private void count(String action) {
        reached.add(action);
        if (reached.size() == number) {
            death.after();
        }
    }

    @Override
    public void reached(Change change, String point) {
        if (DURABLE_POINTS.contains(point) || (point.endsWith(" noted") && point.startsWith("step "))) {
            count(point);
        }
    }

    @Override
    public LDAPInterface directory() {
        return directory;
    }

    @Override
    public Sysvol sysvol() {
        return sysvol;
    }
}
