// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

/**
 * A template: an ADMX file and its texts in one language.
 *
 * @param name where it was found, for people
 * @param file the ADMX file
 * @param texts its texts; {@link AdmlFile#EMPTY} if there are none
 */
public record Template(String name, AdmxFile file, AdmlFile texts) {
    /** What is shown for a reference: its text, or the reference itself if there is no such text. */
    String show(String reference) {
        return texts.text(reference).orElse(reference);
    }
}
