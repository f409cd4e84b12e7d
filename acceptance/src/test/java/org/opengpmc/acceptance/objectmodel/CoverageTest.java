// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opengpmc.gpmgmt.GPMCollection;

/**
 * Member by member, which test shows what it does. The list is written to {@code target/object-model-coverage.txt}; that
 * all members are there is the matter of the conformance test of {@code gpmgmt}.
 */
class CoverageTest {
    private static final JavaClasses TESTS =
            new ClassFileImporter().importPackages(CoverageTest.class.getPackageName());

    private static final JavaClasses OBJECT_MODEL =
            new ClassFileImporter().importPackages(GPMCollection.class.getPackageName());

    /** What a caller implements and the object model calls. */
    private static final Set<String> CALLED_BY_OTHERS = Set.of("IGPMAsyncProgress.status");

    /** All members, as {@code IGPMGPO.backup}. */
    private static Set<String> members() {
        Set<String> members = new TreeSet<>();
        for (var type : OBJECT_MODEL) {
            if (type.isInterface() && type.getSimpleName().startsWith("IGPM")) {
                for (Method method : type.reflect().getDeclaredMethods()) {
                    members.add(type.getSimpleName() + "." + method.getName());
                }
                if (Arrays.asList(type.reflect().getInterfaces()).contains(GPMCollection.class)) {
                    for (String name : List.of("getCount", "getItem", "iterator")) {
                        members.add(type.getSimpleName() + "." + name);
                    }
                }
            }
        }
        return members;
    }

    /** Which tests cover what their annotations name. */
    private static Map<String, Set<String>> covered() {
        Map<String, Set<String>> covered = new TreeMap<>();
        for (var type : TESTS) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(Covers.class)) {
                    assertThat(method.isAnnotatedWith(Test.class))
                            .as("%s covers something and is a test", method.getFullName())
                            .isTrue();
                    for (String name : method.getAnnotationOfType(Covers.class).value()) {
                        covered.computeIfAbsent(name, key -> new TreeSet<>())
                                .add(type.getSimpleName() + "#" + method.getName());
                    }
                }
            }
        }
        return covered;
    }

    private static Set<String> pending() {
        return new TreeSet<>(Stream.of(PendingMembers.REPORTS, PendingMembers.RSOP, PendingMembers.MIGRATION)
                .flatMap(List::stream)
                .toList());
    }

    private static Set<String> testsOf(String member, Map<String, Set<String>> covered) {
        String all = member.substring(0, member.indexOf('.')) + ".*";
        return covered.getOrDefault(member, covered.getOrDefault(all, Set.of()));
    }

    @Test
    void everyMemberHasATestOrIsPending() throws IOException {
        Map<String, Set<String>> covered = covered();
        Set<String> pending = pending();
        StringBuilder list = new StringBuilder();
        Set<String> bare = new TreeSet<>();
        for (String member : members()) {
            Set<String> tests = testsOf(member, covered);
            String shown = pending.contains(member) ? "pending" : String.join(", ", tests);
            list.append(member).append(": ").append(shown).append('\n');
            if (tests.isEmpty() && !pending.contains(member)) {
                bare.add(member);
            }
        }
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("object-model-coverage.txt"), list);
        System.out.println("== object model: " + members().size() + " members, " + pending.size() + " pending");
        assertThat(bare).as("members without a test").isEmpty();
    }

    @Test
    void whatIsPendingExistsAndHasNoTestYet() {
        assertThat(members()).containsAll(pending());
        assertThat(covered().keySet()).doesNotContainAnyElementsOf(pending());
    }

    /** The constants are gone through by reflection, and collections are all one class; all else is named one by one. */
    @Test
    void onlyConstantsAndCollectionsAreCoveredAsAWhole() {
        assertThat(covered().keySet().stream().filter(name -> name.endsWith(".*")))
                .allMatch(name -> name.startsWith("IGPMConstants") || name.endsWith("Collection.*"));
    }

    /** A test that says it covers a member uses it, itself or through another method of the tests. */
    @Test
    void whatATestCoversItCalls() {
        List<String> uncalled = new ArrayList<>();
        for (var type : TESTS) {
            for (JavaMethod test : type.getMethods()) {
                if (test.isAnnotatedWith(Covers.class)) {
                    Set<String> used = usedBy(test);
                    Stream.of(test.getAnnotationOfType(Covers.class).value())
                            .filter(name -> !name.endsWith(".*") && !CALLED_BY_OTHERS.contains(name))
                            .filter(name -> !name.endsWith(".iterator") && !used.contains(name))
                            .forEach(name -> uncalled.add(type.getSimpleName() + "#" + test.getName() + ": " + name));
                }
            }
        }
        assertThat(uncalled).as("covered by their annotations alone").isEmpty();
    }

    /** A member counts under the name of the interface that declares it, also where it is called through one below it. */
    private static Set<String> usedBy(JavaMethod test) {
        Set<String> used = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> waiting = new ArrayDeque<>(List.of(test));
        while (!waiting.isEmpty()) {
            JavaCodeUnit unit = waiting.remove();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target) {
                    String called = target.getName();
                    JavaClass owner = target.getOwner();
                    used.add(owner.getSimpleName() + "." + called);
                    owner.getAllRawInterfaces().forEach(above -> used.add(above.getSimpleName() + "." + called));
                    target.resolveMember()
                            .filter(member -> TESTS.contain(member.getOwner().getFullName()))
                            .ifPresent(waiting::add);
                }
            }
        }
        return used;
    }

    @Test
    void whatIsCoveredExists() {
        Set<String> members = members();
        assertThat(covered().keySet())
                .allMatch(name -> members.contains(name)
                        || (name.endsWith(".*")
                                && members.stream().anyMatch(m -> m.startsWith(name.substring(0, name.length() - 1)))));
    }
}
