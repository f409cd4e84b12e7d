// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.wmi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.opengpmc.cli.Changed;
import org.opengpmc.cli.Confirmation;
import org.opengpmc.cli.Edit;
import org.opengpmc.cli.ExitCode;
import org.opengpmc.cli.Invocation;
import org.opengpmc.cli.gpo.GpoShapes;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBatch;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.Gpos;

/**
 * The same change of the filter link of one or more GPOs.
 *
 * @param verb such as {@code link}
 * @param done such as {@code Linked}
 */
record FilterLinkEdit(Invocation invocation, Confirmation confirmation, String verb, String done) {
    int make(DomainConnection connection, List<String> named, Function<Gpo, Change> plan) {
        Gpos gpos = new Gpos(connection);
        Map<GpoId, Gpo> distinct = new LinkedHashMap<>();
        named.stream().map(gpos::find).forEach(gpo -> distinct.put(gpo.id(), gpo));
        List<Gpo> targets =
                distinct.values().stream().filter(gpo -> isNeeded(gpo, plan)).toList();
        if (targets.isEmpty()) {
            invocation.output().madeMany(Changed.SHAPE, List.of(), "There is nothing to change: it is so already.");
            return ExitCode.DONE.number();
        }
        if (targets.size() == 1) {
            Gpo gpo = targets.get(0);
            if (Edit.make(invocation, connection, confirmation, plan.apply(gpo))) {
                Edit.tell(
                        invocation,
                        GpoShapes.GPO,
                        () -> gpos.find(gpo.id().toString()),
                        after -> done + " the WMI filter: GPO " + after + ".");
            }
            return ExitCode.DONE.number();
        }
        List<ChangeBatch.Item> items = targets.stream()
                .map(gpo -> new ChangeBatch.Item(
                        gpo.toString(), cancellation -> new PlannedChange(plan.apply(gpo), List.of())))
                .toList();
        return Edit.makeAll(
                invocation,
                connection,
                confirmation,
                verb + " the WMI filter:",
                items,
                number -> done + " the WMI filter of " + number + " GPOs.");
    }

    /** A GPO that is as it shall be is left alone. What else is wrong is told when its turn comes. */
    private static boolean isNeeded(Gpo gpo, Function<Gpo, Change> plan) {
        try {
            Change unused = plan.apply(gpo);
            return true;
        } catch (AlreadyExistsException e) {
            return false;
        } catch (GpmcException e) {
            return true;
        }
    }
}
