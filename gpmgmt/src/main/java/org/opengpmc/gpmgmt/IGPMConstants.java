// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

/**
 * The values of enumerations and flags as properties, for programs that read them so. The enumerations and {@link
 * GPMFlags} hold the same. Immutable; safe for use by several threads.
 */
public interface IGPMConstants {
    /** {@link GPMPermissionType#permGPOApply}. */
    default GPMPermissionType getPermGPOApply() {
        return GPMPermissionType.permGPOApply;
    }

    /** {@link GPMPermissionType#permGPORead}. */
    default GPMPermissionType getPermGPORead() {
        return GPMPermissionType.permGPORead;
    }

    /** {@link GPMPermissionType#permGPOEdit}. */
    default GPMPermissionType getPermGPOEdit() {
        return GPMPermissionType.permGPOEdit;
    }

    /** {@link GPMPermissionType#permGPOEditSecurityAndDelete}. */
    default GPMPermissionType getPermGPOEditSecurityAndDelete() {
        return GPMPermissionType.permGPOEditSecurityAndDelete;
    }

    /** {@link GPMPermissionType#permGPOCustom}. */
    default GPMPermissionType getPermGPOCustom() {
        return GPMPermissionType.permGPOCustom;
    }

    /** {@link GPMPermissionType#permWMIFilterEdit}. */
    default GPMPermissionType getPermWMIFilterEdit() {
        return GPMPermissionType.permWMIFilterEdit;
    }

    /** {@link GPMPermissionType#permWMIFilterFullControl}. */
    default GPMPermissionType getPermWMIFilterFullControl() {
        return GPMPermissionType.permWMIFilterFullControl;
    }

    /** {@link GPMPermissionType#permWMIFilterCustom}. */
    default GPMPermissionType getPermWMIFilterCustom() {
        return GPMPermissionType.permWMIFilterCustom;
    }

    /** {@link GPMPermissionType#permSOMLink}. */
    default GPMPermissionType getPermSOMLink() {
        return GPMPermissionType.permSOMLink;
    }

    /** {@link GPMPermissionType#permSOMLogging}. */
    default GPMPermissionType getPermSOMLogging() {
        return GPMPermissionType.permSOMLogging;
    }

    /** {@link GPMPermissionType#permSOMPlanning}. */
    default GPMPermissionType getPermSOMPlanning() {
        return GPMPermissionType.permSOMPlanning;
    }

    /** {@link GPMPermissionType#permSOMGPOCreate}. */
    default GPMPermissionType getPermSOMGPOCreate() {
        return GPMPermissionType.permSOMGPOCreate;
    }

    /** {@link GPMPermissionType#permSOMWMICreate}. */
    default GPMPermissionType getPermSOMWMICreate() {
        return GPMPermissionType.permSOMWMICreate;
    }

    /** {@link GPMPermissionType#permSOMWMIFullControl}. */
    default GPMPermissionType getPermSOMWMIFullControl() {
        return GPMPermissionType.permSOMWMIFullControl;
    }

    /** {@link GPMSearchProperty#gpoPermissions}. */
    default GPMSearchProperty getSearchPropertyGPOPermissions() {
        return GPMSearchProperty.gpoPermissions;
    }

    /** {@link GPMSearchProperty#gpoEffectivePermissions}. */
    default GPMSearchProperty getSearchPropertyGPOEffectivePermissions() {
        return GPMSearchProperty.gpoEffectivePermissions;
    }

    /** {@link GPMSearchProperty#gpoDisplayName}. */
    default GPMSearchProperty getSearchPropertyGPODisplayName() {
        return GPMSearchProperty.gpoDisplayName;
    }

    /** {@link GPMSearchProperty#gpoWMIFilter}. */
    default GPMSearchProperty getSearchPropertyGPOWMIFilter() {
        return GPMSearchProperty.gpoWMIFilter;
    }

    /** {@link GPMSearchProperty#gpoID}. */
    default GPMSearchProperty getSearchPropertyGPOID() {
        return GPMSearchProperty.gpoID;
    }

    /** {@link GPMSearchProperty#gpoComputerExtensions}. */
    default GPMSearchProperty getSearchPropertyGPOComputerExtensions() {
        return GPMSearchProperty.gpoComputerExtensions;
    }

    /** {@link GPMSearchProperty#gpoUserExtensions}. */
    default GPMSearchProperty getSearchPropertyGPOUserExtensions() {
        return GPMSearchProperty.gpoUserExtensions;
    }

    /** {@link GPMSearchProperty#somLinks}. */
    default GPMSearchProperty getSearchPropertySOMLinks() {
        return GPMSearchProperty.somLinks;
    }

    /** {@link GPMSearchProperty#gpoDomain}. */
    default GPMSearchProperty getSearchPropertyGPODomain() {
        return GPMSearchProperty.gpoDomain;
    }

    /** {@link GPMSearchProperty#backupMostRecent}. */
    default GPMSearchProperty getSearchPropertyBackupMostRecent() {
        return GPMSearchProperty.backupMostRecent;
    }

    /** {@link GPMSearchOperation#opEquals}. */
    default GPMSearchOperation getSearchOpEquals() {
        return GPMSearchOperation.opEquals;
    }

    /** {@link GPMSearchOperation#opContains}. */
    default GPMSearchOperation getSearchOpContains() {
        return GPMSearchOperation.opContains;
    }

    /** {@link GPMSearchOperation#opNotContains}. */
    default GPMSearchOperation getSearchOpNotContains() {
        return GPMSearchOperation.opNotContains;
    }

    /** {@link GPMSearchOperation#opNotEquals}. */
    default GPMSearchOperation getSearchOpNotEquals() {
        return GPMSearchOperation.opNotEquals;
    }

    /** {@link GPMFlags#GPM_USE_PDC}. */
    default int getUsePDC() {
        return GPMFlags.GPM_USE_PDC;
    }

    /** {@link GPMFlags#GPM_USE_ANYDC}. */
    default int getUseAnyDC() {
        return GPMFlags.GPM_USE_ANYDC;
    }

    /** {@link GPMFlags#GPM_DONOTUSE_W2KDC}. */
    default int getDoNotUseW2KDC() {
        return GPMFlags.GPM_DONOTUSE_W2KDC;
    }

    /** {@link GPMSOMType#somSite}. */
    default GPMSOMType getSOMSite() {
        return GPMSOMType.somSite;
    }

    /** {@link GPMSOMType#somDomain}. */
    default GPMSOMType getSOMDomain() {
        return GPMSOMType.somDomain;
    }

    /** {@link GPMSOMType#somOU}. */
    default GPMSOMType getSOMOU() {
        return GPMSOMType.somOU;
    }

    /** Parts of a security descriptor, added up for {@link IGPMGPO#getSecurityDescriptor} and its setter. */
    default int getSecurityFlags(boolean owner, boolean group, boolean dacl, boolean sacl) {
        return (owner ? GPMFlags.OWNER_SECURITY_INFORMATION : 0)
                | (group ? GPMFlags.GROUP_SECURITY_INFORMATION : 0)
                | (dacl ? GPMFlags.DACL_SECURITY_INFORMATION : 0)
                | (sacl ? GPMFlags.SACL_SECURITY_INFORMATION : 0);
    }

    /** {@link GPMFlags#GPM_DONOT_VALIDATEDC}. */
    default int getDoNotValidateDC() {
        return GPMFlags.GPM_DONOT_VALIDATEDC;
    }

    /** {@link GPMReportType#repHTML}. */
    default GPMReportType getReportHTML() {
        return GPMReportType.repHTML;
    }

    /** {@link GPMReportType#repXML}. */
    default GPMReportType getReportXML() {
        return GPMReportType.repXML;
    }

    /** {@link GPMRSOPMode#rsopUnknown}. */
    default GPMRSOPMode getRSOPModeUnknown() {
        return GPMRSOPMode.rsopUnknown;
    }

    /** {@link GPMRSOPMode#rsopPlanning}. */
    default GPMRSOPMode getRSOPModePlanning() {
        return GPMRSOPMode.rsopPlanning;
    }

    /** {@link GPMRSOPMode#rsopLogging}. */
    default GPMRSOPMode getRSOPModeLogging() {
        return GPMRSOPMode.rsopLogging;
    }

    /** {@link GPMEntryType#typeUser}. */
    default GPMEntryType getEntryTypeUser() {
        return GPMEntryType.typeUser;
    }

    /** {@link GPMEntryType#typeComputer}. */
    default GPMEntryType getEntryTypeComputer() {
        return GPMEntryType.typeComputer;
    }

    /** {@link GPMEntryType#typeLocalGroup}. */
    default GPMEntryType getEntryTypeLocalGroup() {
        return GPMEntryType.typeLocalGroup;
    }

    /** {@link GPMEntryType#typeGlobalGroup}. */
    default GPMEntryType getEntryTypeGlobalGroup() {
        return GPMEntryType.typeGlobalGroup;
    }

    /** {@link GPMEntryType#typeUniversalGroup}. */
    default GPMEntryType getEntryTypeUniversalGroup() {
        return GPMEntryType.typeUniversalGroup;
    }

    /** {@link GPMEntryType#typeUNCPath}. */
    default GPMEntryType getEntryTypeUNCPath() {
        return GPMEntryType.typeUNCPath;
    }

    /** {@link GPMEntryType#typeUnknown}. */
    default GPMEntryType getEntryTypeUnknown() {
        return GPMEntryType.typeUnknown;
    }

    /** {@link GPMDestinationOption#opDestinationSameAsSource}. */
    default GPMDestinationOption getDestinationOptionSameAsSource() {
        return GPMDestinationOption.opDestinationSameAsSource;
    }

    /** {@link GPMDestinationOption#opDestinationNone}. */
    default GPMDestinationOption getDestinationOptionNone() {
        return GPMDestinationOption.opDestinationNone;
    }

    /** {@link GPMDestinationOption#opDestinationByRelativeName}. */
    default GPMDestinationOption getDestinationOptionByRelativeName() {
        return GPMDestinationOption.opDestinationByRelativeName;
    }

    /** {@link GPMDestinationOption#opDestinationSet}. */
    default GPMDestinationOption getDestinationOptionSet() {
        return GPMDestinationOption.opDestinationSet;
    }

    /** {@link GPMFlags#GPM_MIGRATIONTABLE_ONLY}. */
    default int getMigrationTableOnly() {
        return GPMFlags.GPM_MIGRATIONTABLE_ONLY;
    }

    /** {@link GPMFlags#GPM_PROCESS_SECURITY}. */
    default int getProcessSecurity() {
        return GPMFlags.GPM_PROCESS_SECURITY;
    }

    /** {@link GPMFlags#RSOP_NO_COMPUTER}. */
    default int getRsopLoggingNoComputer() {
        return GPMFlags.RSOP_NO_COMPUTER;
    }

    /** {@link GPMFlags#RSOP_NO_USER}. */
    default int getRsopLoggingNoUser() {
        return GPMFlags.RSOP_NO_USER;
    }

    /** {@link GPMFlags#RSOP_PLANNING_ASSUME_SLOW_LINK}. */
    default int getRsopPlanningAssumeSlowLink() {
        return GPMFlags.RSOP_PLANNING_ASSUME_SLOW_LINK;
    }

    /**
     * {@link GPMFlags#RSOP_PLANNING_ASSUME_LOOPBACK_MERGE}, or the flag that replaces.
     *
     * @param merge whether the loopback merges
     */
    default int getRsopPlanningLoopbackOption(boolean merge) {
        return merge ? GPMFlags.RSOP_PLANNING_ASSUME_LOOPBACK_MERGE : GPMFlags.RSOP_PLANNING_ASSUME_LOOPBACK_REPLACE;
    }

    /** {@link GPMFlags#RSOP_PLANNING_ASSUME_USER_WQLFILTER_TRUE}. */
    default int getRsopPlanningAssumeUserWQLFilterTrue() {
        return GPMFlags.RSOP_PLANNING_ASSUME_USER_WQLFILTER_TRUE;
    }

    /** {@link GPMFlags#RSOP_PLANNING_ASSUME_COMP_WQLFILTER_TRUE}. */
    default int getRsopPlanningAssumeCompWQLFilterTrue() {
        return GPMFlags.RSOP_PLANNING_ASSUME_COMP_WQLFILTER_TRUE;
    }
}
