// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.ArrayList;
import java.util.List;
import org.opengpmc.connect.lab.LabSchema.AttributeKind;

/**
 * Values that name an object or one below it. AD stores them as references, so that they follow a rename and linked
 * ones disappear with their target.
 */
final class LabLinks {
    private final String target;

    LabLinks(String targetKey) {
        this.target = targetKey;
    }

    /** The linked attributes of an object that lose values when the target goes, as they are then. */
    List<Attribute> without(LabEntry holder) {
        List<Attribute> changed = new ArrayList<>();
        for (Attribute attribute : holder.attributes()) {
            AttributeKind kind = LabSchema.get().attribute(attribute.getName()).orElse(null);
            if (kind != null && kind.forwardLink() && kind.syntax() == Syntax.DN_NAME) {
                List<String> kept = new ArrayList<>();
                for (String value : attribute.getValues()) {
                    if (!names(value)) {
                        kept.add(value);
                    }
                }
                if (kept.size() < attribute.size()) {
                    changed.add(new Attribute(attribute.getName(), kept));
                }
            }
        }
        return changed;
    }

    /** The attributes of an object whose values change when the target is renamed, as they are then. */
    List<Attribute> renamed(LabEntry holder, DN from, DN to) throws LDAPException {
        List<Attribute> changed = new ArrayList<>();
        for (Attribute attribute : holder.attributes()) {
            if (LabSchema.get().syntax(attribute.getName()) == Syntax.DN_NAME) {
                List<String> values = new ArrayList<>();
                boolean any = false;
                for (String value : attribute.getValues()) {
                    boolean affected = names(value);
                    any |= affected;
                    values.add(
                            affected ? LabReplay.rebase(new DN(value), from, to).toString() : value);
                }
                if (any) {
                    changed.add(new Attribute(attribute.getName(), values));
                }
            }
        }
        return changed;
    }

    private boolean names(String value) {
        String key = Syntax.DN_NAME.key(LabView.bytes(value));
        return key != null && LabTree.isWithin(key, target);
    }
}
