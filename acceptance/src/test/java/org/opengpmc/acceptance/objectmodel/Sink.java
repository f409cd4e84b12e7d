// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.gpmgmt.HResult;
import org.opengpmc.gpmgmt.IGPMAsyncProgress;
import org.opengpmc.gpmgmt.IGPMStatusMsgCollection;

/** Keeps what it is told of an operation in the background. */
final class Sink implements IGPMAsyncProgress {
    final List<Told> told = new ArrayList<>();

    /** What a sink was told. */
    record Told(int done, int total, int hResult, @Nullable Object result) {}

    @Override
    public synchronized void status(
            int progressNumerator,
            int progressDenominator,
            int hrStatus,
            @Nullable Object result,
            @Nullable IGPMStatusMsgCollection statusMsgCollection) {
        told.add(new Told(progressNumerator, progressDenominator, hrStatus, result));
    }

    synchronized void endedWith(int hResult) {
        assertThat(told).isNotEmpty();
        Told last = told.get(told.size() - 1);
        assertThat(last.done()).isEqualTo(last.total());
        assertThat(last.hResult()).isEqualTo(hResult);
        assertThat(told.subList(0, told.size() - 1))
                .allMatch(t -> t.done() < t.total() && t.hResult() == HResult.S_OK && t.result() == null);
    }
}
