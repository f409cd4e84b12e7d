// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.registrypol.PolEntry;

/** A template of one policy in English and German; on disk, or as the central store of a domain. */
public final class OwnTemplates {
    public static final String ENGLISH = "Contoso agent speaks";
    public static final String GERMAN = "Contoso-Agent spricht";

    private static final String ADMX = """
            <?xml version="1.0" encoding="utf-8"?>
            <policyDefinitions revision="1.0" schemaVersion="1.0"
                xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
              <policyNamespaces><target prefix="agent" namespace="Contoso.Policies.Agent"/></policyNamespaces>
              <resources minRequiredRevision="1.0"/>
              <categories><category name="Agent" displayName="$(string.Category)"/></categories>
              <policies>
                <policy name="Speaks" class="Machine" displayName="$(string.Speaks)" explainText="$(string.Help)"
                    key="Software\\Policies\\Contoso\\Agent" valueName="Speaks">
                  <parentCategory ref="Agent"/>
                  <enabledValue><decimal value="1"/></enabledValue>
                  <disabledValue><decimal value="0"/></disabledValue>
                </policy>
              </policies>
            </policyDefinitions>
            """;

    private static final String ADML = """
            <?xml version="1.0" encoding="utf-8"?>
            <policyDefinitionResources revision="1.0" schemaVersion="1.0"
                xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">
              <displayName/><description/>
              <resources><stringTable>
                <string id="Category">Contoso</string>
                <string id="Speaks">%s</string>
                <string id="Help">%s</string>
              </stringTable></resources>
            </policyDefinitionResources>
            """;

    private OwnTemplates() {}

    /** What the policy sets when it is enabled. */
    public static PolEntry enabled() {
        return PolEntry.dword("Software\\Policies\\Contoso\\Agent", "Speaks", 1);
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("agent.admx", ADMX);
        files.put("en-US\\agent.adml", ADML.formatted(ENGLISH, "Whether it speaks."));
        files.put("de-DE\\agent.adml", ADML.formatted(GERMAN, "Ob er spricht."));
        return files;
    }

    /** Writes it to a folder; gives that back. */
    public static Path writeTo(Path folder) {
        try {
            for (Map.Entry<String, String> file : files().entrySet()) {
                Path path = folder.resolve(file.getKey().replace('\\', '/'));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it the central store of a domain that has none, until it is closed. */
    public static CentralStore inSysvolOf(DomainConnection connection) {
        SysvolPath store = connection.facts().policiesPath().child("PolicyDefinitions");
        connection.sysvol().createDirectory(store);
        connection.sysvol().createDirectory(store.child("en-US"));
        connection.sysvol().createDirectory(store.child("de-DE"));
        files().forEach((path, text) ->
                connection.sysvol().create(store.resolve(SysvolPath.parse(path)), text.getBytes(UTF_8)));
        return () -> {
            files().keySet().forEach(path -> connection.sysvol().delete(store.resolve(SysvolPath.parse(path))));
            connection.sysvol().delete(store.child("en-US"));
            connection.sysvol().delete(store.child("de-DE"));
            connection.sysvol().delete(store);
        };
    }

    /** A central store that goes when it is closed. */
    public interface CentralStore extends AutoCloseable {
        @Override
        void close();
    }
}
