// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import com.unboundid.ldap.sdk.LDAPInterface;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.sysvol.Sysvol;

/** A connection as another one is, but for what a test overrides. It knows no trusted domains. */
public class ForwardingConnection implements DomainConnection {
    private final DomainConnection inner;

    public ForwardingConnection(DomainConnection inner) {
        this.inner = inner;
    }

    /** What a test does about each call of a store before, after or instead of passing it on. */
    public interface Watch {
        @Nullable Object call(String method, Object[] arguments, Call onwards) throws Throwable;
    }

    /** The call itself. */
    public interface Call {
        @Nullable Object pass() throws Throwable;
    }

    /** The store of that type, with each call watched. */
    public static <T> T watched(Class<T> type, T store, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        watch.call(method.getName(), arguments == null ? new Object[0] : arguments, () -> {
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        })));
    }

    @Override
    public LDAPInterface directory() {
        return inner.directory();
    }

    @Override
    public Sysvol sysvol() {
        return inner.sysvol();
    }

    @Override
    public DomainFacts facts() {
        return inner.facts();
    }

    @Override
    public String user() {
        return inner.user();
    }

    @Override
    public Clock clock() {
        return inner.clock();
    }

    @Override
    public void close() {
        inner.close();
    }
}
