// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import java.util.UUID;
import org.opengpmc.core.domain.DomainFacts;

/**
 * A trust of both domains in each other, as a forest trust has it, for the time of a test. It is written to the two
 * directories themselves: {@code samba-tool domain trust create} wants both domains in one DNS that the machine uses.
 */
public final class Trust implements AutoCloseable {
    private static final String ADD = """
            import sys, time, uuid, ldb
            from samba.param import LoadParm
            from samba.samdb import SamDB
            from samba.auth import system_session
            from samba.dcerpc import drsblobs, lsa, security
            from samba.ndr import ndr_pack

            partner, flat, sid, secret = "@PARTNER@", "@FLAT@", "@SID@", "@SECRET@"
            lp = LoadParm()
            lp.load(sys.argv[1])
            samdb = SamDB(session_info=system_session(), lp=lp)

            def shared(secret):
                clear = drsblobs.AuthInfoClear()
                password = list(secret.encode("utf-16-le"))
                clear.size = len(password)
                clear.password = password  # kept as far as the size goes
                key = drsblobs.AuthenticationInformation()
                key.LastUpdateTime = int((time.time() + 11644473600) * 10**7)
                key.AuthType = lsa.TRUST_AUTH_TYPE_CLEAR
                key.AuthInfo = clear
                keys = drsblobs.AuthenticationInformationArray()
                keys.count, keys.array = 1, [key]
                both = drsblobs.trustAuthInOutBlob()
                both.count, both.current = 1, keys
                return ndr_pack(both)

            message = ldb.Message(ldb.Dn(samdb, "CN=%s,CN=System,%s" % (partner, samdb.domain_dn())))
            for name, value in {
                "objectClass": "trustedDomain",
                "trustType": "2",
                "trustDirection": "3",
                "trustAttributes": "8",
                "flatName": flat,
                "trustPartner": partner,
                "securityIdentifier": ndr_pack(security.dom_sid(sid)),
                "trustAuthIncoming": shared(secret),
                "trustAuthOutgoing": shared(secret),
            }.items():
                message[name] = ldb.MessageElement(value, ldb.FLAG_MOD_ADD, name)
            samdb.add(message, ["relax:0"])
            """;

    private static final String REMOVE = """
            import sys
            from samba.param import LoadParm
            from samba.samdb import SamDB
            from samba.auth import system_session

            lp = LoadParm()
            lp.load(sys.argv[1])
            samdb = SamDB(session_info=system_session(), lp=lp)
            samdb.delete("CN=@PARTNER@,CN=System,%s" % samdb.domain_dn())
            """;

    private final SambaDomain one;
    private final SambaDomain other;

    private Trust(SambaDomain one, SambaDomain other) {
        this.one = one;
        this.other = other;
    }

    /** Makes it; the two facts tell the SIDs. */
    public static Trust between(SambaDomain one, DomainFacts ones, SambaDomain other, DomainFacts others) {
        String secret = UUID.randomUUID().toString();
        one.pythonOnDc(with(ADD, others, secret)).orFail();
        other.pythonOnDc(with(ADD, ones, secret)).orFail();
        return new Trust(one, other);
    }

    private static String with(String program, DomainFacts partner, String secret) {
        return program.replace("@PARTNER@", partner.dnsName())
                .replace("@FLAT@", partner.netbiosName())
                .replace("@SID@", partner.sid().toString())
                .replace("@SECRET@", secret);
    }

    @Override
    public void close() {
        one.pythonOnDc(REMOVE.replace("@PARTNER@", other.domain())).orFail();
        other.pythonOnDc(REMOVE.replace("@PARTNER@", one.domain())).orFail();
    }
}
