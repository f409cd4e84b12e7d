// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.backup;

/**
 * A security principal that a backup mentions, so that a migration table can be made from it. What is not known is
 * empty.
 *
 * @param fromDacl whether it stands in the GPO's own DACL; otherwise it was found in the settings
 * @param sid in S-1 form
 * @param samAccountName the account's name, or whatever name the settings hold
 * @param type what it is; {@code User}, {@code GlobalGroup}, {@code UniversalGroup}, {@code LocalGroup},
 *     {@code Computer} and {@code Unknown} are known
 * @param netBiosDomain short name of its domain
 * @param dnsDomain DNS name of its domain
 * @param upn {@code name@domain}, also for groups
 */
public record BackupPrincipal(
        boolean fromDacl,
        String sid,
        String samAccountName,
        String type,
        String netBiosDomain,
        String dnsDomain,
        String upn) {}
