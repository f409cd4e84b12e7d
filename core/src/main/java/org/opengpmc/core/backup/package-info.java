/**
 * Backups of GPOs in GPMC's format, on the local disk. {@link org.opengpmc.core.backup.BackupLayout} knows which backup
 * extension claims what; {@link org.opengpmc.core.backup.BackupFolder} lists, reads, writes and deletes. A backup is
 * written in a staging folder and renamed when it is whole, so a half-written one is never seen; {@code manifest.xml} is
 * only an index and is brought up to date afterwards, under a lock.
 */
@NullMarked
package org.opengpmc.core.backup;

import org.jspecify.annotations.NullMarked;
