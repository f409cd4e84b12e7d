// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.gpmgmt.Catalogue.Member;
import org.opengpmc.gpmgmt.Catalogue.Parameter;

/**
 * A method that a documented member becomes in Java.
 *
 * @param required whether it must be there; forms with some of the optional arguments need not
 */
record JavaForm(
        String name, List<Class<?>> parameters, List<String> documentedNames, Class<?> returns, boolean required) {
    private static final String PACKAGE = "org.opengpmc.gpmgmt.";

    /** Names that Java keeps for itself. */
    private static final Map<String, String> KEYWORDS = Map.of("Import", "importBackup");

    private static final Map<String, Class<?>> PLAIN = Map.of(
            "BSTR",
            String.class,
            "long",
            int.class,
            "USHORT",
            int.class,
            "DWORD",
            int.class,
            "HRESULT",
            int.class,
            "VARIANT_BOOL",
            boolean.class,
            "DATE",
            Instant.class,
            "IDispatch",
            SecurityDescriptor.class,
            "VARIANT",
            Object.class);

    static List<JavaForm> of(Member member) {
        return switch (member.kind()) {
            case "propget" -> List.of(form(member, "get" + member.name(), returned(member)));
            case "propput" -> List.of(form(member, "set" + member.name(), void.class));
            default -> methods(member);
        };
    }

    private static JavaForm form(Member member, String name, Class<?> returns) {
        // What a setter takes has no name of its own in the documentation.
        boolean named = !member.kind().equals("propput");
        List<Parameter> inputs = member.inputs();
        return new JavaForm(
                name,
                inputs.stream().<Class<?>>map(p -> type(member, p)).toList(),
                named ? inputs.stream().map(Parameter::name).toList() : List.of(),
                returns,
                true);
    }

    private static List<JavaForm> methods(Member member) {
        JavaForm whole = form(member, decapitalized(member.name()), returned(member));
        List<JavaForm> forms = new ArrayList<>(List.of(whole));
        List<Parameter> inputs = member.inputs();
        int all = inputs.size();
        int needed = (int) inputs.stream().filter(p -> !p.optional()).count();
        for (int count = needed; count < all; count++) {
            forms.add(whole.cut(count, count == needed));
        }
        if (member.asyncCapable()) {
            List<Class<?>> withSink = new ArrayList<>(whole.parameters());
            withSink.add(IGPMAsyncProgress.class);
            List<String> names = new ArrayList<>(whole.documentedNames());
            names.add("pvarGPMProgress");
            forms.add(new JavaForm(whole.name(), withSink, names, IGPMAsyncCancel.class, true));
        }
        return forms;
    }

    private JavaForm cut(int count, boolean nowRequired) {
        return new JavaForm(
                name, parameters.subList(0, count), documentedNames.subList(0, count), returns, nowRequired);
    }

    private static Class<?> returned(Member member) {
        String type = member.returns();
        if (type.equals("HRESULT is the value")) {
            return int.class;
        }
        if (type.equals("nothing beyond the HRESULT") || type.startsWith("HRESULT (")) {
            return member.tellsOfNoEffect() ? int.class : void.class;
        }
        if (type.equals("VARIANT (array of BSTR variants)")) {
            return String[].class;
        }
        if (type.equals("VARIANT (array of IGPMTrustee dispatch variants)")) {
            return IGPMTrustee[].class;
        }
        return isPlanningArray(member) ? planningArray(member) : named(type);
    }

    private static Class<?> type(Member member, Parameter parameter) {
        if (isPlanningArray(member)) {
            return planningArray(member);
        }
        // Optional texts are documented as VARIANTs that hold one.
        boolean text = parameter.name().startsWith("bstr") || parameter.name().equals("pvarNewDisplayName");
        return text ? String.class : named(parameter.type());
    }

    private static boolean isPlanningArray(Member member) {
        return member.name().matches("Planning(User|Computer)(WMIFilters|SecurityGroups)");
    }

    private static Class<?> planningArray(Member member) {
        return member.name().endsWith("WMIFilters") ? IGPMWMIFilter[].class : IGPMTrustee[].class;
    }

    private static Class<?> named(String type) {
        String bare = type.replaceFirst("[ *].*$", "");
        Class<?> plain = PLAIN.get(bare);
        try {
            return plain != null ? plain : Class.forName(PACKAGE + bare);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no Java type for " + type, e);
        }
    }

    private static String decapitalized(String name) {
        return KEYWORDS.getOrDefault(name, Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
}
