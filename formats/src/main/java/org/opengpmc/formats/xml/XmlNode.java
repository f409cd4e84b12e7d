// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.xml;

/** Anything that can stand between two tags. Each knows its own source text, so that it can be written back as it was. */
public sealed interface XmlNode permits XmlElement, XmlText, XmlCdata, XmlComment, XmlInstruction {}
