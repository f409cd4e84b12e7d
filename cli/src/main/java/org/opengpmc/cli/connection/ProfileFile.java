// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.connection;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.StorageFailedException;

/** Reads {@code config.toml}: one table {@code [profiles.NAME]} for each profile. */
final class ProfileFile {
    private static final String TABLE = "profiles";

    private final Path file;

    ProfileFile(Path file) {
        this.file = file;
    }

    /**
     * The profile of that name.
     *
     * @throws NotFoundException if there is no file or no such profile in it
     * @throws InvalidInputException if the file is not TOML or the profile holds what it must not
     */
    Profile profile(String name) {
        JsonNode profiles = read().path(TABLE);
        JsonNode table = profiles.path(name);
        if (!table.isObject()) {
            List<String> known = new ArrayList<>();
            profiles.fieldNames().forEachRemaining(known::add);
            throw new NotFoundException(Failure.of("there is no profile '" + name + "'")
                    .on(file.toString())
                    .hint(known.isEmpty() ? "Add a table [profiles." + name + "]" : "It holds: " + known));
        }
        Map<String, String> values = new HashMap<>();
        table.properties().forEach(entry -> values.put(key(entry.getKey()), value(entry.getKey(), entry.getValue())));
        return new Profile(file, values);
    }

    private JsonNode read() {
        try {
            return new TomlMapper().readTree(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new NotFoundException(Failure.of("there is no configuration file")
                    .on(file.toString())
                    .hint("Create it with a table [profiles.NAME], or give the options on the command line"));
        } catch (JacksonException e) {
            throw notToml(e);
        } catch (IOException e) {
            throw new StorageFailedException(Failure.of("cannot read the configuration file: " + e.getMessage())
                    .on(file.toString())
                    .cause(e));
        }
    }

    private GpmcException notToml(JacksonException e) {
        JsonLocation place = e.getLocation();
        String line = place == null ? "" : "line " + place.getLineNr() + ": ";
        return new InvalidInputException(
                Failure.of(line + e.getOriginalMessage()).on(file.toString()).cause(e));
    }

    private String key(String key) {
        if (Profile.KEYS.contains(key)) {
            return key;
        }
        String hint = key.equals("password")
                ? "A password does not belong into a configuration file; use password-file, keytab or ccache"
                : "A profile may hold: " + String.join(", ", new TreeSet<>(Profile.KEYS));
        throw new InvalidInputException(Failure.of("a profile cannot hold '" + key + "'")
                .on(file.toString())
                .hint(hint));
    }

    private String value(String key, JsonNode value) {
        if (!value.isValueNode()) {
            throw new InvalidInputException(
                    Failure.of("'" + key + "' must be a single value").on(file.toString()));
        }
        return value.asText();
    }
}
