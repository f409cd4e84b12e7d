// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.scripts;

import java.util.List;
import org.opengpmc.core.settings.Side;

/**
 * A script that is run.
 *
 * @param event when
 * @param order its number among those of its event, from 0
 * @param command a path, or a name below the GPO's own folder
 * @param parameters may be empty
 * @param runOrder whether those of the event that are PowerShell's run first
 */
record Script(Event event, int order, String command, String parameters, RunOrder runOrder) {
    /** The same after others of its event. */
    Script after(int others) {
        return new Script(event, order + others, command, parameters, runOrder);
    }

    /** When scripts run. */
    enum Event {
        STARTUP("Startup", Side.COMPUTER, true),
        SHUTDOWN("Shutdown", Side.COMPUTER, false),
        LOGON("Logon", Side.USER, true),
        LOGOFF("Logoff", Side.USER, false);

        private final String label;
        private final Side side;
        private final boolean begins;

        Event(String label, Side side, boolean begins) {
            this.label = label;
            this.side = side;
            this.begins = begins;
        }

        static List<Event> of(Side side) {
            return List.of(values()).stream().filter(e -> e.side == side).toList();
        }

        /** The name of its section and of the report. */
        String label() {
            return label;
        }

        /** Whether it is at the beginning of a session. */
        boolean begins() {
            return begins;
        }
    }
}
