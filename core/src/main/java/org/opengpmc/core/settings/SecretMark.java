// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.opengpmc.core.settings.Setting.Detail;

/**
 * Tells two secrets apart without telling either: a digest under a key that this process drew and nobody else knows. Marks
 * are for comparing alone; whoever shows a comparison leaves them out.
 */
public final class SecretMark {
    /** The name of the detail that holds the marks of a setting. */
    public static final String DETAIL = "Value that is not shown";

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] KEY = new byte[32];

    static {
        new SecureRandom().nextBytes(KEY);
    }

    private SecretMark() {}

    /** The mark of a secret: of equal secrets the same. */
    public static String of(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(KEY, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The mark of a text. */
    public static String of(String secret) {
        return of(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** What a setting with secrets has in a comparison beside what is shown; nothing otherwise. */
    public static List<Detail> details(List<String> marks, SettingsContext context) {
        return marks.isEmpty() || !context.forComparison()
                ? List.of()
                : List.of(new Detail(DETAIL, String.join("\n", marks)));
    }
}
