// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * When and under which number a write happens.
 *
 * @param usn the update sequence number, higher than all before
 * @param time the moment
 * @param provisioning whether the lab itself writes and may set what AD keeps to itself
 */
record LabStamp(long usn, Instant time, boolean provisioning) {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'.0Z'").withZone(ZoneOffset.UTC);

    String text() {
        return FORM.format(time);
    }

    List<Attribute> created() {
        String at = text();
        String number = Long.toString(usn);
        return List.of(
                new Attribute("whenCreated", at),
                new Attribute("whenChanged", at),
                new Attribute("uSNCreated", number),
                new Attribute("uSNChanged", number));
    }

    List<Attribute> changed() {
        return List.of(new Attribute("whenChanged", text()), new Attribute("uSNChanged", Long.toString(usn)));
    }
}
