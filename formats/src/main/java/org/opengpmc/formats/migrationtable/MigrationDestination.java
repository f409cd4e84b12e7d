// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.migrationtable;

/** What becomes of the source of a migration table's entry. */
public sealed interface MigrationDestination {
    /** It stays as it is. */
    MigrationDestination SAME_AS_SOURCE = Kept.SAME_AS_SOURCE;

    /** It is left out. */
    MigrationDestination NONE = Kept.NONE;

    /** The principal of the same name in the destination's domain. */
    MigrationDestination BY_RELATIVE_NAME = Kept.BY_RELATIVE_NAME;

    /** The destination of that name or path. */
    static MigrationDestination to(String value) {
        return new To(value);
    }

    /** A name or path. */
    record To(String value) implements MigrationDestination {}

    /** A destination that needs no words. */
    enum Kept implements MigrationDestination {
        SAME_AS_SOURCE("DestinationSameAsSource"),
        NONE("DestinationNone"),
        BY_RELATIVE_NAME("DestinationByRelativeName");

        private final String element;

        Kept(String element) {
            this.element = element;
        }

        /** The name of the empty element that says so in files. */
        public String element() {
            return element;
        }
    }
}
