// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.change;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.util.json.JSONObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * A directory object as it was before a change, to put it back.
 *
 * @param attributes all to write, with {@code objectClass}
 * @param security its DACL; the schema's default if null
 */
public record KeptObject(
        String dn, List<Attribute> attributes, @Nullable SecurityDescriptor security) {
    public KeptObject {
        attributes = List.copyOf(attributes);
    }

    JSONObject toJson() {
        return JsonValues.object(
                "dn",
                dn,
                "attributes",
                JsonValues.attributes(attributes),
                "security",
                security == null ? "" : JsonValues.text(security.write()));
    }

    static KeptObject parse(JSONObject json) {
        String security = JsonValues.string(json, "security");
        return new KeptObject(
                JsonValues.string(json, "dn"),
                JsonValues.attributes(json, "attributes"),
                security.isEmpty() ? null : SecurityDescriptor.parse(JsonValues.bytes(security)));
    }
}
