/**
 * The files of a GPMC backup: {@code Backup.xml} 2.0, {@code bkupInfo.xml} and {@code manifest.xml}. No specification
 * exists; what is written here was read off backups that GPMC made (see {@code docs/formats/gpmc-backup.md}). Each codec keeps
 * the document it parsed, so that unknown elements, attributes and white space survive.
 */
@NullMarked
package org.opengpmc.formats.backup;

import org.jspecify.annotations.NullMarked;
