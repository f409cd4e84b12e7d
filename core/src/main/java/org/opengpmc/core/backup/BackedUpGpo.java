// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import com.unboundid.ldap.sdk.DN;

/**
 * Which GPO is backed up, and where it was read.
 *
 * @param id its GUID in braces, in the case of the directory
 * @param displayName its name
 * @param domain DNS name of its domain
 * @param domainId the domain's GUID in braces
 * @param domainController DNS name of the DC it was read from
 * @param gpc the DN of its directory object
 */
public record BackedUpGpo(
        String id, String displayName, String domain, String domainId, String domainController, DN gpc) {}
