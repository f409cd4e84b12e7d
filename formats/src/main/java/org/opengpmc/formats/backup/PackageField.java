// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

import static org.opengpmc.formats.backup.BackupEntry.AttributeKind.BINARY;
import static org.opengpmc.formats.backup.BackupEntry.AttributeKind.DWORD;
import static org.opengpmc.formats.backup.BackupEntry.AttributeKind.MULTI_DWORD;
import static org.opengpmc.formats.backup.BackupEntry.AttributeKind.MULTI_STRING;
import static org.opengpmc.formats.backup.BackupEntry.AttributeKind.STRING;

import java.util.List;
import org.opengpmc.formats.backup.BackupEntry.AttributeKind;

/**
 * An attribute of a software package that a backup carries.
 *
 * @param kind how its values are written
 * @param name its LDAP name, in the template's case
 */
record PackageField(AttributeKind kind, String name) {
    static final List<PackageField> ALL = List.of(
            new PackageField(BINARY, "objectGUID"),
            new PackageField(MULTI_STRING, "cOMClassID"),
            new PackageField(MULTI_STRING, "cOMProgID"),
            new PackageField(MULTI_STRING, "fileExtPriority"),
            new PackageField(MULTI_DWORD, "localeID"),
            new PackageField(MULTI_DWORD, "machineArchitecture"),
            new PackageField(DWORD, "versionNumberHi"),
            new PackageField(DWORD, "versionNumberLo"),
            new PackageField(DWORD, "revision"),
            new PackageField(DWORD, "packageType"),
            new PackageField(DWORD, "packageFlags"),
            new PackageField(STRING, "packageName"),
            new PackageField(STRING, "msiScriptPath"),
            new PackageField(STRING, "msiScriptName"),
            new PackageField(DWORD, "msiScriptSize"),
            new PackageField(MULTI_STRING, "url"),
            new PackageField(STRING, "setupCommand"),
            new PackageField(STRING, "lastUpdateSequence"),
            new PackageField(MULTI_STRING, "msiFileList"),
            new PackageField(MULTI_STRING, "categories"),
            new PackageField(MULTI_STRING, "canUpgradeScript"),
            new PackageField(DWORD, "installUiLevel"),
            new PackageField(BINARY, "msiScript"),
            new PackageField(STRING, "displayName"),
            new PackageField(BINARY, "productCode"),
            new PackageField(BINARY, "upgradeProductCode"),
            new PackageField(STRING, "Vendor"));
}
