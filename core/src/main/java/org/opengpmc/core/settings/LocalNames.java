// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opengpmc.formats.security.Sid;

/** The names that Windows gives well-known principals in languages other than English. */
public final class LocalNames {
    private static final Map<String, Map<String, String>> BY_LANGUAGE = Map.of(
            "pt",
            Map.ofEntries(
                    Map.entry("S-1-1-0", "Todos"),
                    Map.entry("S-1-3-0", "PROPRIETÁRIO CRIADOR"),
                    Map.entry("S-1-5-2", "AUTORIDADE NT\\REDE"),
                    Map.entry("S-1-5-4", "AUTORIDADE NT\\INTERATIVO"),
                    Map.entry("S-1-5-6", "AUTORIDADE NT\\SERVIÇO"),
                    Map.entry("S-1-5-7", "AUTORIDADE NT\\LOGON ANÔNIMO"),
                    Map.entry("S-1-5-9", "AUTORIDADE NT\\CONTROLADORES DE DOMÍNIO DA EMPRESA"),
                    Map.entry("S-1-5-11", "AUTORIDADE NT\\Usuários autenticados"),
                    Map.entry("S-1-5-18", "AUTORIDADE NT\\SISTEMA"),
                    Map.entry("S-1-5-19", "AUTORIDADE NT\\SERVIÇO LOCAL"),
                    Map.entry("S-1-5-20", "AUTORIDADE NT\\SERVIÇO DE REDE"),
                    Map.entry("S-1-5-32-544", "BUILTIN\\Administradores"),
                    Map.entry("S-1-5-32-545", "BUILTIN\\Usuários"),
                    Map.entry("S-1-5-32-546", "BUILTIN\\Convidados"),
                    Map.entry("S-1-5-32-555", "BUILTIN\\Usuários da área de trabalho remota")),
            "fr",
            Map.ofEntries(
                    Map.entry("S-1-1-0", "Tout le monde"),
                    Map.entry("S-1-3-0", "CREATEUR PROPRIETAIRE"),
                    Map.entry("S-1-5-9", "AUTORITE NT\\ENTERPRISE DOMAIN CONTROLLERS"),
                    Map.entry("S-1-5-11", "AUTORITE NT\\Utilisateurs authentifiés"),
                    Map.entry("S-1-5-18", "AUTORITE NT\\Système"),
                    Map.entry("S-1-5-19", "AUTORITE NT\\SERVICE LOCAL"),
                    Map.entry("S-1-5-20", "AUTORITE NT\\SERVICE RÉSEAU"),
                    Map.entry("S-1-5-32-544", "BUILTIN\\Administrateurs"),
                    Map.entry("S-1-5-32-545", "BUILTIN\\Utilisateurs"),
                    Map.entry("S-1-5-32-546", "BUILTIN\\Invités"),
                    Map.entry("S-1-5-32-555", "BUILTIN\\Utilisateurs du Bureau à distance")),
            "ru",
            Map.ofEntries(
                    Map.entry("S-1-1-0", "Все"),
                    Map.entry("S-1-3-0", "СОЗДАТЕЛЬ-ВЛАДЕЛЕЦ"),
                    Map.entry("S-1-5-2", "NT AUTHORITY\\СЕТЬ"),
                    Map.entry("S-1-5-4", "NT AUTHORITY\\ИНТЕРАКТИВНЫЕ"),
                    Map.entry("S-1-5-6", "NT AUTHORITY\\СЛУЖБА"),
                    Map.entry("S-1-5-7", "NT AUTHORITY\\АНОНИМНЫЙ ВХОД"),
                    Map.entry("S-1-5-9", "NT AUTHORITY\\КОНТРОЛЛЕРЫ ДОМЕНА ПРЕДПРИЯТИЯ"),
                    Map.entry("S-1-5-11", "NT AUTHORITY\\Прошедшие проверку"),
                    Map.entry("S-1-5-18", "NT AUTHORITY\\СИСТЕМА"),
                    Map.entry("S-1-5-32-544", "BUILTIN\\Администраторы"),
                    Map.entry("S-1-5-32-545", "BUILTIN\\Пользователи"),
                    Map.entry("S-1-5-32-546", "BUILTIN\\Гости"),
                    Map.entry("S-1-5-32-555", "BUILTIN\\Пользователи удаленного рабочего стола")),
            "de",
            Map.ofEntries(
                    Map.entry("S-1-1-0", "Jeder"),
                    Map.entry("S-1-3-0", "ERSTELLER-BESITZER"),
                    Map.entry("S-1-5-4", "NT-AUTORITÄT\\INTERAKTIV"),
                    Map.entry("S-1-5-6", "NT-AUTORITÄT\\DIENST"),
                    Map.entry("S-1-5-7", "NT-AUTORITÄT\\ANONYMOUS-ANMELDUNG"),
                    Map.entry("S-1-5-9", "NT-AUTORITÄT\\DOMÄNENCONTROLLER DER ORGANISATION"),
                    Map.entry("S-1-5-11", "NT-AUTORITÄT\\Authentifizierte Benutzer"),
                    Map.entry("S-1-5-18", "NT-AUTORITÄT\\SYSTEM"),
                    Map.entry("S-1-5-19", "NT-AUTORITÄT\\Lokaler Dienst"),
                    Map.entry("S-1-5-20", "NT-AUTORITÄT\\Netzwerkdienst"),
                    Map.entry("S-1-5-32-544", "VORDEFINIERT\\Administratoren"),
                    Map.entry("S-1-5-32-545", "VORDEFINIERT\\Benutzer"),
                    Map.entry("S-1-5-32-546", "VORDEFINIERT\\Gäste"),
                    Map.entry("S-1-5-32-555", "VORDEFINIERT\\Remotedesktopbenutzer")));

    private LocalNames() {}

    /** The names in a language; none for English and for languages that are not known here. */
    public static TrusteeNames of(String tag) {
        int hyphen = tag.indexOf('-');
        String neutral = (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        Map<String, String> names = BY_LANGUAGE.getOrDefault(neutral, Map.of());
        return (Sid sid) -> Optional.ofNullable(names.get(sid.toString()));
    }
}
