// SPDX-License-Identifier: Apache-2.0
/** The object model of GPMC, interface for interface, over the core. */
module org.opengpmc.gpmgmt {
    requires static org.jspecify;
    requires transitive org.opengpmc.connect;

    exports org.opengpmc.gpmgmt;
}
