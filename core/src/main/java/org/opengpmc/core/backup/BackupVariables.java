// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.util.StaticUtils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.formats.xml.XmlEscape;

/**
 * Values of directory objects that name the GPO they belong to, such as the class store's {@code displayName}. In a
 * backup they hold {@code %GPO_DSPATH%} in the place of the GPO's DN; whoever brings an object into a domain expands it
 * first.
 */
public final class BackupVariables {
    private static final String LDAP = "LDAP://";

    private BackupVariables() {}

    /**
     * The object as it is to be created below a GPO: its variables stand for that GPO, and {@code objectGUID}, which a
     * backup of a software package records but no server lets anybody write, is gone.
     *
     * @param gpc the DN of the GPO's directory object
     */
    public static PolicyObject expand(PolicyObject object, DN gpc) {
        String machine = "CN=Machine," + gpc;
        String user = "CN=User," + gpc;
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : object.attributes()) {
            if (!attribute.getName().equalsIgnoreCase("objectGUID")) {
                attributes.add(replaced(
                        attribute,
                        value -> value.replace(BackupPaths.GPO_DS, gpc.toString())
                                .replace(BackupPaths.MACHINE_DS, machine)
                                .replace(BackupPaths.USER_DS, user)));
            }
        }
        return new PolicyObject(object.path(), object.objectClass(), attributes, object.security());
    }

    /**
     * The object with a variable in the place of the DN of the GPO it was read from, wherever a value is an LDAP path
     * that ends with it. A backup does this itself; a copy needs it before {@link #expand}.
     *
     * @param gpc the DN of the GPO's directory object
     */
    public static PolicyObject collapse(PolicyObject object, DN gpc) {
        Pattern own = Pattern.compile(Pattern.quote(gpc.toString()) + "$", Pattern.CASE_INSENSITIVE);
        String variable = Matcher.quoteReplacement(BackupPaths.GPO_DS);
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute attribute : object.attributes()) {
            attributes.add(replaced(
                    attribute,
                    value -> value.regionMatches(true, 0, LDAP, 0, LDAP.length())
                            ? own.matcher(value).replaceFirst(variable)
                            : value));
        }
        return new PolicyObject(object.path(), object.objectClass(), attributes, object.security());
    }

    private static Attribute replaced(Attribute attribute, UnaryOperator<String> change) {
        if (!isText(attribute)) {
            return attribute;
        }
        String[] values = attribute.getValues();
        for (int i = 0; i < values.length; i++) {
            values[i] = change.apply(values[i]);
        }
        return new Attribute(attribute.getName(), values);
    }

    /** Whether all values can stand in XML as text. */
    static boolean isText(Attribute attribute) {
        for (byte[] value : attribute.getValueByteArrays()) {
            if (!StaticUtils.isValidUTF8(value) || !XmlEscape.isPossible(new String(value, StandardCharsets.UTF_8))) {
                return false;
            }
        }
        return true;
    }
}
