// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPInterface;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opengpmc.connect.lab.Lab;
import org.opengpmc.connect.lab.LabOptions;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeObserver;
import org.opengpmc.core.change.ChangeRunner;
import org.opengpmc.core.change.Recovery;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.CancelledException;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.gpo.Gpo;
import org.opengpmc.core.operation.CancellationToken;

/** Servers that delete a large subtree part by part, as Active Directory does: a GPO goes wholly or stays wholly. */
class PartialTreeDeleteTest {
    @TempDir
    Path folder;

    private DomainConnection lab;
    private TestDomain domain;
    private Gpo gpo;
    private Map<String, String> before;
    private int requests;

    /** What may not be deleted by itself. */
    private String refused = "";

    @BeforeEach
    void fill() {
        Lab.create(folder.resolve("lab"), LabOptions.of("lab.test"));
        lab = Lab.open(folder.resolve("lab"));
        domain = TestDomain.of(lab, folder.resolve("state"));
        gpo = domain.createWith("Large", TestDomain.content("with a printer", true));
        before = domain.snapshot();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aServerThatStopsAtItsLimitIsAskedAgain() {
        run(PartialTreeDeleteTest::limit);
        assertThat(requests).isGreaterThan(3);
        assertGone();
    }

    @Test
    void aServerThatGetsNoFurtherIsNotAskedForEver() {
        assertThatThrownBy(() -> run(this::refuseAll, PartialTreeDeleteTest::limit, CancellationToken.NONE))
                .isInstanceOf(GpmcException.class)
                .hasNoSuppressedExceptions();
        assertThat(requests).isEqualTo(2);
        assertAsBefore();
    }

    @Test
    void aDeletionIsCancelledBetweenTwoRequestsAndTakenBack() {
        assertThatThrownBy(() -> run(this::deleteOne, PartialTreeDeleteTest::limit, () -> requests == 2))
                .isInstanceOf(CancelledException.class)
                .hasNoSuppressedExceptions();
        assertThat(requests).isEqualTo(2);
        assertAsBefore();
    }

    @Test
    void whatSomebodyElseFinishesIsDone() {
        run(
                this::deleteOne,
                () -> {
                    deleteRest();
                    return limit();
                },
                CancellationToken.NONE);
        assertThat(requests).isEqualTo(1);
        assertGone();
    }

    @Test
    void whatSomebodyElseFinishesJustBeforeTheNextRequestIsDone() {
        run(
                dn -> {
                    if (requests == 1) {
                        deleteRest();
                    }
                    return deleteOne(dn);
                },
                PartialTreeDeleteTest::limit,
                CancellationToken.NONE);
        assertThat(requests).isEqualTo(2);
        assertGone();
    }

    @Test
    void whatWasDeletedIsPutBackIfTheRestIsRefused() {
        refused = gpo.dn();
        assertThatThrownBy(() -> run(PartialTreeDeleteTest::denial)).isInstanceOf(AccessDeniedException.class);
        assertAsBefore();
    }

    @Test
    void whoMayDeleteEachObjectButNotTheTreeAtOnceDeletesTheGpo() {
        run(this::refuseAll, PartialTreeDeleteTest::denial, CancellationToken.NONE);
        assertThat(requests).isEqualTo(1);
        assertGone();
    }

    @Test
    void recoveryPutsBackWhatWasDeletedBeforeTheProcessDied() {
        assertThatThrownBy(() -> run(ChangeObserver.Crash::new)).isInstanceOf(ChangeObserver.Crash.class);
        assertThat(domain.snapshot()).isNotEqualTo(before);
        List<Recovery.Recovered> ended = new Recovery(domain.state()).run(lab, ChangeObserver.NONE);
        assertThat(ended)
                .singleElement()
                .satisfies(change -> assertThat(change.forward()).isFalse());
        assertAsBefore();
    }

    private void assertGone() {
        assertThat(domain.gpos().byId(gpo.id())).isEmpty();
        assertThat(domain.snapshot(gpo)).isEmpty();
        assertThat(new Recovery(domain.state()).open()).isEmpty();
    }

    private void assertAsBefore() {
        assertThat(TestDomain.differences(before, domain.snapshot())).isEmpty();
        assertThat(new Recovery(domain.state()).open()).isEmpty();
    }

    private static LDAPException limit() {
        return new LDAPException(ResultCode.ADMIN_LIMIT_EXCEEDED, "000020F7: tree delete not finished");
    }

    private static LDAPException denial() {
        return new LDAPException(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, "no more");
    }

    /** Deletes the GPO on a server that ends each request after one object with that failure. */
    private void run(Supplier<Throwable> end) {
        run(this::deleteOne, end, CancellationToken.NONE);
    }

    /** Deletes the GPO on a server that answers each request with that failure if there was something to do. */
    private void run(Part part, Supplier<Throwable> end, CancellationToken cancellation) {
        Change change = domain.changes().delete(gpo);
        LDAPInterface directory =
                ForwardingConnection.watched(LDAPInterface.class, lab.directory(), (method, arguments, onwards) -> {
                    if (method.equals("delete") && arguments[0] instanceof DeleteRequest request) {
                        boolean tree = request.hasControl(SubtreeDeleteRequestControl.SUBTREE_DELETE_REQUEST_OID);
                        if (!tree && request.getDN().equals(refused)) {
                            throw denial();
                        }
                        if (tree && part.delete(request.getDN())) {
                            throw end.get();
                        }
                    }
                    return onwards.pass();
                });
        DomainConnection connection = new ForwardingConnection(lab) {
            @Override
            public LDAPInterface directory() {
                return directory;
            }
        };
        new ChangeRunner(connection, domain.state(), ChangeObserver.NONE).run(change, cancellation);
    }

    private boolean refuseAll(String dn) {
        requests++;
        return !dn.isEmpty();
    }

    /** Deletes the deepest object below; false if there is none. */
    private boolean deleteOne(String dn) throws LDAPException {
        requests++;
        if (lab.directory().getEntry(dn) == null) {
            return false;
        }
        List<String> below = tree();
        below.remove(below.size() - 1);
        if (!below.isEmpty()) {
            lab.directory().delete(below.get(0));
        }
        return !below.isEmpty();
    }

    /** Somebody else deletes what is left. */
    private void deleteRest() {
        try {
            for (String dn : tree()) {
                lab.directory().delete(dn);
            }
        } catch (LDAPException e) {
            throw new AssertionError(e);
        }
    }

    /** The GPC and what is below, deepest first. */
    private List<String> tree() throws LDAPException {
        return lab.directory().search(gpo.dn(), SearchScope.SUB, "(objectClass=*)", "1.1").getSearchEntries().stream()
                .map(SearchResultEntry::getDN)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What a server deletes of a subtree within one request; false if it deletes it all. */
    private interface Part {
        boolean delete(String dn) throws LDAPException;
    }
}
