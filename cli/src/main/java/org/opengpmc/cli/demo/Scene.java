// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.demo;

import java.util.List;

/**
 * A part of the story.
 *
 * @param heading what it is about
 * @param text what the reader should know before
 * @param commands what is typed, without {@code gpmc} and the lab
 */
record Scene(String heading, String text, List<List<String>> commands) {
    Scene {
        commands = commands.stream().map(List::copyOf).toList();
    }
}
