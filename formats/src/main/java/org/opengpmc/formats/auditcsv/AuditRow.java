// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.auditcsv;

import java.util.List;

/**
 * A row of an audit policy. What a column means depends on the kind of row; see [MS-GPAC] 2.2.1 to 2.2.3.
 *
 * @param fields all columns, without quotes
 * @param line where it stands, from 1
 */
public record AuditRow(List<String> fields, int line) {
    /** The number of columns that have a meaning. */
    public static final int COLUMNS = 7;

    public AuditRow {
        fields = List.copyOf(fields);
    }

    private String field(int column) {
        return column < fields.size() ? fields.get(column) : "";
    }

    /** Where the policy was made; without meaning. */
    public String machineName() {
        return field(0);
    }

    /** The system, in the language of the console, or the SID of a user; empty for options and global SACLs. */
    public String policyTarget() {
        return field(1);
    }

    /** The subcategory in the language of the console, {@code Option:…}, or the kind of global SACL. */
    public String subcategory() {
        return field(2);
    }

    /** The GUID of the subcategory in braces; empty for options and global SACLs. */
    public String subcategoryGuid() {
        return field(3);
    }

    /** What is audited, in words. */
    public String inclusionSetting() {
        return field(4);
    }

    /** What is not audited, in words. */
    public String exclusionSetting() {
        return field(5);
    }

    /** A number; SDDL for global SACLs. */
    public String settingValue() {
        return field(6);
    }
}
