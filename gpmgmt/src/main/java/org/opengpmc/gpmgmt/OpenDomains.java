// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.opengpmc.connect.ConnectionOptions.DcChoice;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;

/**
 * The domains that a {@link GPM} has opened. Nothing is locked while one is being connected: whoever asks for the same one
 * waits for it, whoever asks for another does not.
 */
final class OpenDomains {
    private final DomainSource source;
    private final Path stateFolder;
    private final Map<String, CompletableFuture<DomainSession>> opened = new LinkedHashMap<>();
    private boolean closed;

    OpenDomains(DomainSource source, Path stateFolder) {
        this.source = source;
        this.stateFolder = stateFolder;
    }

    DomainSession open(@Nullable String domain, @Nullable String domainController, int dcFlags) {
        String name = Calls.text(domain).strip();
        String server = Calls.text(domainController).strip();
        DcChoice choice = (dcFlags & GPMFlags.GPM_USE_ANYDC) == 0 ? DcChoice.PDC_EMULATOR : DcChoice.ANY;
        String key = (name + "|" + server + "|" + (server.isEmpty() ? choice : "")).toLowerCase(Locale.ROOT);
        CompletableFuture<DomainSession> ours = new CompletableFuture<>();
        CompletableFuture<DomainSession> present = claim(key, ours);
        if (present != null) {
            return await(present);
        }
        try {
            DomainSession session = new DomainSession(Calls.get(() -> source.open(name, server, choice)), stateFolder);
            keep(session.connection());
            ours.complete(session);
            return session;
        } catch (RuntimeException | Error e) {
            forget(key, ours);
            ours.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized @Nullable CompletableFuture<DomainSession> claim(
            String key, CompletableFuture<DomainSession> ours) {
        requireOpen();
        return opened.putIfAbsent(key, ours);
    }

    private synchronized void forget(String key, CompletableFuture<DomainSession> ours) {
        opened.remove(key, ours);
    }

    /** What was connected while this was being closed is closed too. */
    private synchronized void keep(DomainConnection connection) {
        if (closed && source.handsOver()) {
            connection.close();
        }
        requireOpen();
    }

    private void requireOpen() {
        if (closed) {
            throw GPMException.invalidArgument("this GPM is closed");
        }
    }

    private static DomainSession await(CompletableFuture<DomainSession> opening) {
        try {
            return opening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GPMException(HResult.ERROR_CANCELLED, "interrupted while waiting for the domain", e);
        } catch (ExecutionException e) {
            int code = e.getCause() instanceof GPMException failure ? failure.getHResult() : HResult.E_FAIL;
            String why = e.getCause() == null ? null : e.getCause().getMessage();
            throw new GPMException(code, String.valueOf(why), e);
        }
    }

    /**
     * The domain that a trustee's name or SID says it is of, if it is open, otherwise the first that was opened; if none is,
     * the one that is meant when none is named.
     */
    DomainSession of(String trustee) {
        List<DomainSession> open = open();
        return open.stream()
                .filter(session -> isOf(trustee, session.facts()))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElseGet(() -> open("", "", GPMFlags.GPM_USE_PDC));
    }

    private synchronized List<DomainSession> open() {
        requireOpen();
        return opened.values().stream()
                .filter(opening -> opening.isDone() && !opening.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .toList();
    }

    /** {@code NETBIOS\name}, {@code dns.name\name}, {@code name@dns.name}, or a SID that begins with the domain's. */
    private static boolean isOf(String trustee, DomainFacts facts) {
        int backslash = trustee.indexOf('\\');
        if (backslash >= 0) {
            String domain = trustee.substring(0, backslash);
            return domain.equalsIgnoreCase(facts.netbiosName()) || domain.equalsIgnoreCase(facts.dnsName());
        }
        int at = trustee.lastIndexOf('@');
        if (at >= 0) {
            return trustee.substring(at + 1).equalsIgnoreCase(facts.dnsName());
        }
        String sid = facts.sid().toString();
        return trustee.equalsIgnoreCase(sid) || trustee.regionMatches(true, 0, sid + "-", 0, sid.length() + 1);
    }

    void close() {
        for (DomainSession session : closing()) {
            session.connection().close();
        }
    }

    private synchronized List<DomainSession> closing() {
        if (closed) {
            return List.of();
        }
        List<DomainSession> open = source.handsOver() ? open() : List.of();
        closed = true;
        opened.clear();
        return open;
    }
}
