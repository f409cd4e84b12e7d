// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.util.json.JSONObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opengpmc.gpmgmt.Catalogue.Interface;
import org.opengpmc.gpmgmt.Catalogue.Member;

/** The compiled object model is the documented one: nothing missing, nothing else. */
class ConformanceTest {
    private static final String PACKAGE = "org.opengpmc.gpmgmt.";

    /** What Java needs and COM has no member for: an asynchronous call gives its result through the handle. */
    private static final Set<String> ADDITIONS = Set.of("IGPMAsyncCancel.isDone", "IGPMAsyncCancel.getResult");

    private static final Set<String> COLLECTION_MEMBERS = Set.of("Count", "Item", "_NewEnum");

    private static Catalogue catalogue = new Catalogue(new JSONObject());

    @BeforeAll
    static void readCatalogue() {
        catalogue = Catalogue.orSkip();
    }

    @Test
    void everyInterfaceIsThereWithItsBase() {
        assertThat(catalogue.interfaces()).hasSize(41);
        for (Interface documented : catalogue.interfaces()) {
            Class<?> type = type(documented.name());
            assertThat(type.isInterface() && Modifier.isPublic(type.getModifiers()))
                    .as("public interface " + documented.name())
                    .isTrue();
            List<String> bases = Arrays.stream(type.getInterfaces())
                    .map(Class::getSimpleName)
                    .filter(name -> !name.equals("GPMCollection"))
                    .toList();
            assertThat(bases)
                    .as("base of " + documented.name())
                    .isEqualTo(documented.base().equals("IDispatch") ? List.of() : List.of(documented.base()));
        }
    }

    @Test
    void everyMemberIsThere() {
        List<String> missing = new ArrayList<>();
        int members = 0;
        for (Interface documented : catalogue.interfaces()) {
            for (Member member : documented.members()) {
                members++;
                if (!COLLECTION_MEMBERS.contains(member.name())) {
                    JavaForm.of(member).stream()
                            .filter(form -> form.required() && find(documented, form) == null)
                            .forEach(form -> missing.add(member + ": " + form));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(members).isEqualTo(333);
    }

    @Test
    void collectionsCountFromOneAndHoldWhatIsDocumented() {
        for (Interface documented : catalogue.interfaces()) {
            List<Member> members = documented.members().stream()
                    .filter(member -> COLLECTION_MEMBERS.contains(member.name()))
                    .toList();
            Class<?> type = type(documented.name());
            if (members.isEmpty()) {
                assertThat(GPMCollection.class.isAssignableFrom(type))
                        .as(documented.name())
                        .isFalse();
                continue;
            }
            assertThat(members).as(documented.name()).hasSize(COLLECTION_MEMBERS.size());
            String item = members.stream()
                    .filter(member -> member.name().equals("Item"))
                    .map(member -> member.returns().replaceFirst("VARIANT holding a (\\w+) .*", "$1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(((ParameterizedType) type.getGenericInterfaces()[0]).getActualTypeArguments()[0])
                    .as("what " + documented.name() + " holds")
                    .isEqualTo(type(item));
        }
    }

    @Test
    void nothingIsThereThatIsNotDocumented() {
        List<String> more = new ArrayList<>();
        for (Interface documented : catalogue.interfaces()) {
            Set<String> known = new TreeSet<>();
            documented.members().stream()
                    .filter(member -> !COLLECTION_MEMBERS.contains(member.name()))
                    .flatMap(member -> JavaForm.of(member).stream())
                    .forEach(form -> known.add(form.name() + form.parameters()));
            for (Method method : type(documented.name()).getDeclaredMethods()) {
                String name = documented.name() + "." + method.getName();
                if (!known.contains(method.getName() + List.of(method.getParameterTypes()))
                        && !ADDITIONS.contains(name)
                        && !method.isSynthetic()) {
                    more.add(method.toString());
                }
            }
        }
        assertThat(more).isEmpty();
    }

    /** {@code bstrDomainController} is {@code domainController}: the documented name without what tells its type. */
    @Test
    void parametersHaveTheirDocumentedNames() {
        List<String> wrong = new ArrayList<>();
        for (Interface documented : catalogue.interfaces()) {
            for (Member member : documented.members()) {
                if (COLLECTION_MEMBERS.contains(member.name())) {
                    continue;
                }
                for (JavaForm form : JavaForm.of(member)) {
                    Method method = find(documented, form);
                    for (int i = 0; method != null && i < form.documentedNames().size(); i++) {
                        Parameter parameter = method.getParameters()[i];
                        String there = form.documentedNames().get(i);
                        if (!there.toLowerCase(Locale.ROOT)
                                .endsWith(parameter.getName().toLowerCase(Locale.ROOT))) {
                            wrong.add(member + ": " + parameter.getName() + " for " + there);
                        }
                    }
                }
            }
        }
        // A bare "var" is no name in Java.
        assertThat(wrong).containsExactly("IGPMMigrationTable.Add (method): value for var");
    }

    @Test
    void everyEnumerationHasTheDocumentedValues() throws ReflectiveOperationException {
        assertThat(catalogue.enums()).hasSize(11);
        for (JSONObject documented : catalogue.enums()) {
            String name = Catalogue.text(documented, "name");
            Map<String, Integer> expected = new TreeMap<>();
            Catalogue.objects(documented, "values")
                    .forEach(value -> expected.put(Catalogue.text(value, "name"), Catalogue.number(value, "value")));
            Class<?> type = type(name);
            Map<String, Integer> present = new TreeMap<>();
            for (Object constant : type.getEnumConstants()) {
                int value = (int) type.getMethod("getValue").invoke(constant);
                present.put(((Enum<?>) constant).name(), value);
                assertThat(type.getMethod("of", int.class).invoke(null, value)).isSameAs(constant);
            }
            assertThat(present).as(name).isEqualTo(expected);
        }
    }

    @Test
    void aNumberThatNoEnumerationHasIsRefused() {
        assertThatThrownBy(() -> GPMSearchProperty.of(15))
                .isInstanceOfSatisfying(
                        GPMException.class, e -> assertThat(e.getHResult()).isEqualTo(HResult.E_INVALIDARG));
    }

    @Test
    void everyConstantHasTheDocumentedValue() throws ReflectiveOperationException {
        Map<String, Integer> expected = new TreeMap<>();
        catalogue
                .constants()
                .forEach(value -> expected.put(Catalogue.text(value, "name"), Catalogue.number(value, "value")));
        assertThat(expected).hasSize(17);
        Map<String, Integer> present = new TreeMap<>();
        for (var field : GPMFlags.class.getFields()) {
            present.put(field.getName(), field.getInt(null));
        }
        assertThat(present).isEqualTo(expected);
    }

    @Test
    void theConstantsObjectGivesTheSameValues() throws ReflectiveOperationException {
        IGPMConstants2 constants = new IGPMConstants2() {};
        for (Interface documented : catalogue.interfaces()) {
            if (documented.name().startsWith("IGPMConstants")) {
                for (Member member : documented.members()) {
                    if (member.inputs().isEmpty()) {
                        String text = String.valueOf(member.json().getFieldAsArray("behaviour"));
                        String named = text.replaceFirst("(?s).*?Returns (\\w+).*", "$1");
                        Object value = constants
                                .getClass()
                                .getMethod("get" + member.name())
                                .invoke(constants);
                        Object expected = value instanceof Enum<?>
                                ? value.getClass().getField(named).get(null)
                                : GPMFlags.class.getField(named).get(null);
                        assertThat(value).as(member.toString()).isEqualTo(expected);
                    }
                }
            }
        }
        assertThat(constants.getSecurityFlags(true, false, true, false)).isEqualTo(5);
        assertThat(constants.getSecurityFlags(false, true, false, true)).isEqualTo(10);
        assertThat(constants.getRsopPlanningLoopbackOption(true)).isEqualTo(2);
        assertThat(constants.getRsopPlanningLoopbackOption(false)).isEqualTo(4);
    }

    @Test
    void theDocumentedHResultsHaveTheirValues() throws ReflectiveOperationException {
        int known = 0;
        for (JSONObject documented : catalogue.hResults()) {
            String value = Catalogue.text(documented, "value");
            if (value.startsWith("0x")) {
                String name = Catalogue.text(documented, "name").replaceFirst("HRESULT_FROM_WIN32\\((\\w+)\\)", "$1");
                assertThat(HResult.class.getField(name).getInt(null)).as(name).isEqualTo((int)
                        Long.parseLong(value.substring(2), 16));
                known++;
            }
        }
        assertThat(known).isEqualTo(5);
    }

    private static @org.jspecify.annotations.Nullable Method find(Interface documented, JavaForm form) {
        try {
            Method method = type(documented.name())
                    .getDeclaredMethod(form.name(), form.parameters().toArray(Class<?>[]::new));
            return method.getReturnType() == form.returns() ? method : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(PACKAGE + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no type " + name, e);
        }
    }
}
