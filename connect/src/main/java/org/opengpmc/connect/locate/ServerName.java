// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.locate;

import java.util.regex.Pattern;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;

/**
 * A server as people name it: {@code host}, {@code host:port}, {@code [v6 address]:port} or a bare IPv6 address.
 *
 * @param host DNS name or IP address, without brackets
 * @param port 0 if none was given
 */
public record ServerName(String host, int port) {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /**
     * Reads the text form.
     *
     * @throws InvalidInputException if it is none
     */
    public static ServerName parse(String text) {
        String trimmed = text.strip();
        if (trimmed.startsWith("[")) {
            int end = trimmed.indexOf(']');
            String rest = end < 0 ? "?" : trimmed.substring(end + 1);
            if (end < 2 || !(rest.isEmpty() || rest.startsWith(":"))) {
                throw bad(text);
            }
            return new ServerName(trimmed.substring(1, end), rest.isEmpty() ? 0 : port(rest.substring(1), text));
        }
        int colon = trimmed.indexOf(':');
        boolean bareV6 = colon >= 0 && trimmed.indexOf(':', colon + 1) >= 0;
        String host = colon < 0 || bareV6 ? trimmed : trimmed.substring(0, colon);
        if (host.isEmpty() || host.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '@')) {
            throw bad(text);
        }
        return new ServerName(
                host.endsWith(".") ? host.substring(0, host.length() - 1) : host,
                colon < 0 || bareV6 ? 0 : port(trimmed.substring(colon + 1), text));
    }

    /** Whether a host is an address in text form, so that DNS need not be asked. */
    public static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    /** The port given, or this one. */
    public int portOr(int usual) {
        return port == 0 ? usual : port;
    }

    private static int port(String digits, String text) {
        try {
            int port = Integer.parseInt(digits);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw bad(text);
        }
        throw bad(text);
    }

    private static InvalidInputException bad(String text) {
        return new InvalidInputException(Failure.of("'" + text + "' is not a server name")
                .hint("Write a DNS name or an IP address, and a port after a colon if it is not the usual one"));
    }
}
