// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.startergpo;

import org.jspecify.annotations.Nullable;
import org.opengpmc.formats.xml.XmlAttribute;
import org.opengpmc.formats.xml.XmlElement;

/**
 * Where in the file a property stands.
 *
 * @param rank how good the name is, 0 is best
 * @param element the element, or that of the attribute
 * @param attribute null if the element's text is the value
 */
record Place(
        int rank, @Nullable XmlElement element, @Nullable XmlAttribute attribute) {
    static final Place NOWHERE = new Place(Integer.MAX_VALUE, null, null);

    boolean found() {
        return element != null;
    }

    String value() {
        if (attribute != null) {
            return attribute.value().strip();
        }
        return element == null ? "" : element.text().strip();
    }

    /** The better of two; the first one wins between equals. A negative rank is none. */
    Place orBetter(int otherRank, XmlElement otherElement, @Nullable XmlAttribute otherAttribute) {
        return otherRank >= 0 && otherRank < rank ? new Place(otherRank, otherElement, otherAttribute) : this;
    }
}
