// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.permission;

import java.util.List;
import java.util.Optional;
import org.opengpmc.formats.security.GenericMapping;

/** Which codec is for which place of which kind of object. */
final class Codecs {
    private static final DaclCodec GPO = new WholeDacl(MaskLevels.GPO);
    private static final DaclCodec WMI_FILTER = new WholeDacl(MaskLevels.WMI_FILTER);
    private static final DaclCodec STARTER_GPO = new WholeDacl(MaskLevels.STARTER_GPO);
    private static final DaclCodec SITE = new GrantedRights(List.of(Grant.LINK), GenericMapping.DIRECTORY, false);
    private static final DaclCodec SOM =
            new GrantedRights(List.of(Grant.LINK, Grant.LOGGING, Grant.PLANNING), GenericMapping.DIRECTORY, false);
    private static final DaclCodec POLICIES =
            new GrantedRights(List.of(Grant.GPO_CREATE), GenericMapping.DIRECTORY, true);
    private static final DaclCodec WMI_FILTERS =
            new GrantedRights(List.of(Grant.WMI_FULL, Grant.WMI_CREATE), GenericMapping.DIRECTORY, true);
    private static final DaclCodec POLICIES_FOLDER =
            new GrantedRights(List.of(Grant.ADD_GPT), GenericMapping.FILE, true);
    private static final DaclCodec STARTER_FOLDER =
            new GrantedRights(List.of(Grant.ADD_FOLDER), GenericMapping.FILE, true);

    private Codecs() {}

    /** The codec; empty where that kind of object has no permissions. */
    static Optional<DaclCodec> of(SecuredKind kind, Place place) {
        if (place == Place.OBJECT) {
            return Optional.of(
                    switch (kind) {
                        case GPO -> GPO;
                        case WMI_FILTER -> WMI_FILTER;
                        case STARTER_GPO -> STARTER_GPO;
                        case SITE -> SITE;
                        case DOMAIN, OU -> SOM;
                    });
        }
        if (kind != SecuredKind.DOMAIN) {
            return Optional.empty();
        }
        return Optional.of(
                switch (place) {
                    case OBJECT -> SOM;
                    case POLICIES -> POLICIES;
                    case WMI_FILTERS -> WMI_FILTERS;
                    case POLICIES_FOLDER -> POLICIES_FOLDER;
                    case STARTER_FOLDER -> STARTER_FOLDER;
                });
    }
}
