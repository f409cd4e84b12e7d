// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import com.unboundid.util.json.JSONException;
import com.unboundid.util.json.JSONObject;
import com.unboundid.util.json.JSONValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The documented object model as data, kept outside the repository: {@code shared/gpmgmt/api.json} beside a folder above
 * the working directory, or where {@code OPENGPMC_GPMGMT_CATALOGUE} says. Tests that need it are skipped without it.
 */
record Catalogue(JSONObject root) {
    private static final String VARIABLE = "OPENGPMC_GPMGMT_CATALOGUE";

    static Catalogue orSkip() {
        Optional<Path> file = find();
        if (file.isEmpty()) {
            if ("1".equals(System.getenv("OPENGPMC_REQUIRE_CORPUS"))) {
                throw new AssertionError("the catalogue of the object model is demanded and missing: set " + VARIABLE);
            }
            String line = "*".repeat(70);
            System.err.println(line + "\nCONFORMANCE TESTS ARE SKIPPED: no catalogue; set " + VARIABLE + "\n" + line);
        }
        Assumptions.assumeTrue(file.isPresent(), "no catalogue of the object model: set " + VARIABLE);
        try {
            return new Catalogue(new JSONObject(Files.readString(file.orElseThrow())));
        } catch (IOException | JSONException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Path> find() {
        String told = System.getenv(VARIABLE);
        if (told != null) {
            return Optional.of(Path.of(told));
        }
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            Path candidate = dir.resolve("shared").resolve("gpmgmt").resolve("api.json");
            if (Files.isRegularFile(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    List<Interface> interfaces() {
        return objects(root, "interfaces").stream().map(Interface::new).toList();
    }

    List<JSONObject> enums() {
        return objects(root, "enums");
    }

    List<JSONObject> constants() {
        return objects(root, "constants");
    }

    List<JSONObject> hResults() {
        return objects(root, "hresults");
    }

    static List<JSONObject> objects(JSONObject parent, String field) {
        List<JSONValue> values = parent.getFieldAsArray(field);
        return values == null
                ? List.of()
                : values.stream().map(JSONObject.class::cast).toList();
    }

    static String text(JSONObject object, String field) {
        String value = object.getFieldAsString(field);
        return value == null ? "" : value;
    }

    static int number(JSONObject object, String field) {
        Integer value = object.getFieldAsInteger(field);
        if (value == null) {
            throw new AssertionError("no number " + field + " in " + object);
        }
        return value;
    }

    /** An interface as documented. */
    record Interface(JSONObject json) {
        String name() {
            return text(json, "name");
        }

        String base() {
            return text(json, "base");
        }

        List<Member> members() {
            return objects(json, "members").stream()
                    .map(member -> new Member(name(), member))
                    .toList();
        }
    }

    /** A member as documented. */
    record Member(String owner, JSONObject json) {
        String name() {
            return text(json, "name");
        }

        String kind() {
            return text(json, "kind");
        }

        String returns() {
            return text(json, "returns");
        }

        boolean asyncCapable() {
            return Boolean.TRUE.equals(json.getFieldAsBoolean("async_capable"));
        }

        boolean tellsOfNoEffect() {
            return objects(json, "errors").stream()
                    .anyMatch(error -> text(error, "hresult").equals("S_FALSE"));
        }

        /** What goes in, without the sink and the handle of an asynchronous call. */
        List<Parameter> inputs() {
            return objects(json, "params").stream()
                    .map(Parameter::new)
                    .filter(p -> text(p.json(), "dir").equals("in"))
                    .filter(p -> !p.name().startsWith("pvarGPM"))
                    .toList();
        }

        @Override
        public String toString() {
            return owner + "." + name() + " (" + kind() + ")";
        }
    }

    /** A parameter as documented. */
    record Parameter(JSONObject json) {
        String name() {
            return text(json, "name");
        }

        String type() {
            return text(json, "type");
        }

        boolean optional() {
            return Boolean.TRUE.equals(json.getFieldAsBoolean("optional"));
        }
    }
}
