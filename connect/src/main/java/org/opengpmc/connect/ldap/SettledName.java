// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.ldap;

import com.unboundid.ldap.sdk.NameResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Gives one host the address at which it was located, and asks nobody. The address carries the host's name, so that TLS
 * compares the certificate with the name, and no name is ever looked up for an address.
 */
final class SettledName extends NameResolver {
    private final String host;
    private final InetAddress address;

    SettledName(String host, InetAddress address) {
        this.host = host;
        this.address = address;
    }

    @Override
    public InetAddress getByName(String name) throws UnknownHostException {
        if (name == null || !name.equalsIgnoreCase(host)) {
            throw new UnknownHostException(String.valueOf(name));
        }
        return InetAddress.getByAddress(host, address.getAddress());
    }

    @Override
    public InetAddress[] getAllByName(String name) throws UnknownHostException {
        return new InetAddress[] {getByName(name)};
    }

    @Override
    public String getHostName(InetAddress inetAddress) {
        return inetAddress.equals(address) ? host : inetAddress.getHostAddress();
    }

    @Override
    public String getCanonicalHostName(InetAddress inetAddress) {
        return getHostName(inetAddress);
    }

    @Override
    public void toString(StringBuilder buffer) {
        buffer.append("SettledName(")
                .append(host)
                .append('=')
                .append(address.getHostAddress())
                .append(')');
    }
}
