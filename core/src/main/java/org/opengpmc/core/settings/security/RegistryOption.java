// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.opengpmc.core.settings.ExtensionXml;
import org.opengpmc.core.settings.RegistryPlace;
import org.opengpmc.core.settings.SecretMark;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Setting.Detail;
import org.opengpmc.core.settings.SettingsContext;
import org.opengpmc.formats.inf.InfFields;
import org.opengpmc.formats.registrypol.RegistryType;

/**
 * A registry value of {@code [Registry Values]} ([MS-GPSB] 2.2.10).
 *
 * @param key with root and value name, as written
 * @param type 1 REG_SZ, 2 REG_EXPAND_SZ, 3 REG_BINARY, 4 REG_DWORD, 7 REG_MULTI_SZ
 * @param data as written
 */
record RegistryOption(String key, int type, String data) implements SecurityItem {
    private static final int BINARY = 3;
    private static final int DWORD = 4;
    private static final int MULTI = 7;

    private List<String> texts() {
        return data.isEmpty() ? List.of() : InfFields.split(data);
    }

    private OptionalLong number() {
        OptionalLong number = Values.number(data);
        return number.isPresent() ? OptionalLong.of(Values.unsigned(number.getAsLong())) : number;
    }

    /** A text that may be a password, such as Winlogon's DefaultPassword: never shown. */
    private boolean isSecret() {
        return type != DWORD && type != BINARY && key.toLowerCase(Locale.ROOT).endsWith("password");
    }

    private Optional<OptionDefinition> definition() {
        return OptionCatalog.find(key);
    }

    @Override
    public Setting setting(SettingsContext context) {
        Optional<OptionDefinition> definition = definition();
        return Setting.of(
                        "option:" + key.toLowerCase(Locale.ROOT),
                        List.of("Local Policies", "Security Options"),
                        definition.map(OptionDefinition::name).orElse(key),
                        definition.flatMap(this::words).orElseGet(this::plain))
                .with(context.forComparison() ? exactly(definition) : List.of())
                .with(SecretMark.details(isSecret() ? List.of(SecretMark.of(data)) : List.of(), context))
                .in(List.of(place()));
    }

    /** What words do not tell: 1 as a number is not 1 as a text, and of what is on some numbers mean more. */
    private List<Detail> exactly(Optional<OptionDefinition> definition) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(
                "Registry type", RegistryType.of(type).map(RegistryType::symbol).orElse("type " + type)));
        OptionalLong number = number();
        if (number.isPresent()
                && number.getAsLong() != 0
                && number.getAsLong() != 1
                && definition
                        .filter(d -> d.kind() == OptionDefinition.Kind.BOOLEAN)
                        .isPresent()) {
            details.add(new Detail("Registry data", Long.toString(number.getAsLong())));
        }
        return details;
    }

    /** Below HKLM: {@code MACHINE} is the only root there is. */
    private RegistryPlace place() {
        int value = key.lastIndexOf('\\');
        int root = key.regionMatches(true, 0, "MACHINE\\", 0, "MACHINE\\".length()) ? "MACHINE\\".length() : 0;
        return value < root
                ? new RegistryPlace("HKLM", key.substring(root), "")
                : new RegistryPlace("HKLM", key.substring(root, value), key.substring(value + 1));
    }

    private String plain() {
        if (isSecret()) {
            return "(not shown)";
        }
        return type == MULTI ? String.join("\n", texts()) : Values.unquoted(data);
    }

    private Optional<String> words(OptionDefinition option) {
        OptionalLong number = number();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        long value = number.getAsLong();
        return switch (option.kind()) {
            case BOOLEAN -> Optional.of(Values.enabled(value != 0));
            case NUMBER -> Optional.of(Values.counted(value, option.unit()).strip());
            case CHOICE -> option.choice(value);
            case FLAGS ->
                Optional.of(option.flags(value).entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining("\n")));
            case TEXT, TEXTS -> Optional.empty();
        };
    }

    @Override
    public void write(ExtensionXml out, SettingsContext context) {
        out.start("SecurityOptions").element("KeyName", key);
        OptionalLong number = number();
        if (type == MULTI && !isSecret()) {
            texts(out, "SettingStrings");
        } else if ((type == DWORD || type == BINARY) && number.isPresent()) {
            out.element("SettingNumber", number.getAsLong());
        } else {
            out.element("SettingString", isSecret() ? "" : data);
        }
        definition().ifPresent(option -> display(out, option, context));
        out.end();
    }

    private void display(ExtensionXml out, OptionDefinition option, SettingsContext context) {
        out.start("Display")
                .element("Name", option.name(context.asNewConsole()))
                .element("Units", option.unit());
        OptionalLong number = number();
        switch (option.kind()) {
            case TEXT -> out.element("DisplayString", data);
            case TEXTS -> texts(out, "DisplayStrings");
            case BOOLEAN -> number.ifPresent(value -> out.element("DisplayBoolean", value != 0));
            case NUMBER -> number.ifPresent(value -> out.element("DisplayNumber", value));
            case CHOICE ->
                number.ifPresent(value -> option.choice(value).ifPresent(words -> out.element("DisplayString", words)));
            case FLAGS -> number.ifPresent(value -> flags(out, option.flags(value)));
        }
        out.end();
    }

    private static void flags(ExtensionXml out, Map<String, Boolean> flags) {
        out.start("DisplayFields");
        flags.forEach((name, set) ->
                out.start("Field").element("Name", name).element("Value", set).end());
        out.end();
    }

    private void texts(ExtensionXml out, String element) {
        out.start(element);
        texts().forEach(text -> out.element("Value", text));
        out.end();
    }
}
