// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.util.Locale;
import java.util.Map;
import org.opengpmc.core.template.TemplateLanguage;
import org.opengpmc.formats.backup.BackupPrincipal;
import org.opengpmc.formats.backup.BackupXml;

/**
 * The language of the domain a backup comes from, told by the name of its Domain Admins: setup gives the groups of a new
 * domain names in the language of its first domain controller.
 */
final class BackupLanguage {
    private static final String DOMAIN_ADMINS = "-512";
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("domänen-admins", "de-DE"),
            Map.entry("admins du domaine", "fr-FR"),
            Map.entry("administradores do domínio", "pt-BR"),
            Map.entry("admins. do domínio", "pt-BR"),
            Map.entry("admins do domínio", "pt-BR"),
            Map.entry("admins. del dominio", "es-ES"),
            Map.entry("administradores del dominio", "es-ES"),
            Map.entry("domeinadministrators", "nl-NL"),
            Map.entry("domänadministratörer", "sv-SE"),
            Map.entry("domeneadministratorer", "nb-NO"),
            Map.entry("administratorzy domeny", "pl-PL"),
            Map.entry("администраторы домена", "ru-RU"));

    private BackupLanguage() {}

    /** That language; English if it cannot be told. */
    static TemplateLanguage of(BackupXml backup) {
        return backup.principals().stream()
                .filter(p -> p.sid().endsWith(DOMAIN_ADMINS))
                .map(BackupPrincipal::samAccountName)
                .map(name -> TAGS.get(name.toLowerCase(Locale.ROOT)))
                .filter(tag -> tag != null)
                .findFirst()
                .map(TemplateLanguage::assumed)
                .orElse(TemplateLanguage.ENGLISH);
    }
}
