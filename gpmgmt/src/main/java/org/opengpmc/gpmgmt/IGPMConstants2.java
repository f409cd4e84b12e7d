// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/** Adds the constants of starter GPOs and of comments in reports. Immutable; safe for use by several threads. */
public interface IGPMConstants2 extends IGPMConstants {
    /** {@link GPMBackupType#typeGPO}. */
    default GPMBackupType getBackupTypeGPO() {
        return GPMBackupType.typeGPO;
    }

    /** {@link GPMBackupType#typeStarterGPO}. */
    default GPMBackupType getBackupTypeStarterGPO() {
        return GPMBackupType.typeStarterGPO;
    }

    /** {@link GPMStarterGPOType#typeSystem}. */
    default GPMStarterGPOType getStarterGPOTypeSystem() {
        return GPMStarterGPOType.typeSystem;
    }

    /** {@link GPMStarterGPOType#typeCustom}. */
    default GPMStarterGPOType getStarterGPOTypeCustom() {
        return GPMStarterGPOType.typeCustom;
    }

    /** {@link GPMSearchProperty#starterGPOPermissions}. */
    default GPMSearchProperty getSearchPropertyStarterGPOPermissions() {
        return GPMSearchProperty.starterGPOPermissions;
    }

    /** {@link GPMSearchProperty#starterGPOEffectivePermissions}. */
    default GPMSearchProperty getSearchPropertyStarterGPOEffectivePermissions() {
        return GPMSearchProperty.starterGPOEffectivePermissions;
    }

    /** {@link GPMSearchProperty#starterGPODisplayName}. */
    default GPMSearchProperty getSearchPropertyStarterGPODisplayName() {
        return GPMSearchProperty.starterGPODisplayName;
    }

    /** {@link GPMSearchProperty#starterGPOID}. */
    default GPMSearchProperty getSearchPropertyStarterGPOID() {
        return GPMSearchProperty.starterGPOID;
    }

    /** {@link GPMSearchProperty#starterGPODomain}. */
    default GPMSearchProperty getSearchPropertyStarterGPODomain() {
        return GPMSearchProperty.starterGPODomain;
    }

    /** {@link GPMPermissionType#permStarterGPORead}. */
    default GPMPermissionType getPermStarterGPORead() {
        return GPMPermissionType.permStarterGPORead;
    }

    /** {@link GPMPermissionType#permStarterGPOEdit}. */
    default GPMPermissionType getPermStarterGPOEdit() {
        return GPMPermissionType.permStarterGPOEdit;
    }

    /** {@link GPMPermissionType#permStarterGPOFullControl}. */
    default GPMPermissionType getPermStarterGPOFullControl() {
        return GPMPermissionType.permStarterGPOFullControl;
    }

    /** {@link GPMPermissionType#permStarterGPOCustom}. */
    default GPMPermissionType getPermStarterGPOCustom() {
        return GPMPermissionType.permStarterGPOCustom;
    }

    /** {@link GPMReportingOptions#opReportLegacy}. */
    default GPMReportingOptions getReportLegacy() {
        return GPMReportingOptions.opReportLegacy;
    }

    /** {@link GPMReportingOptions#opReportComments}. */
    default GPMReportingOptions getReportComments() {
        return GPMReportingOptions.opReportComments;
    }
}
