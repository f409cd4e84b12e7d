// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {
    private static final String ROOT = "org.opengpmc.";

    @Test
    void formatsUseTheJdkOnly() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + "formats..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(House.groundAnd(ROOT + "formats.."))
                .because("codecs must be usable anywhere, and read with nothing but the specification beside them"));
    }

    @Test
    void coreUsesFormatsAndTheDirectoryInterfacesOnly() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + "core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        House.groundAnd(ROOT + "core..", ROOT + "formats..", "com.unboundid..", "org.slf4j.."))
                .because("operations must not know how a domain is reached, nor who shows them"));
    }

    @Test
    void theObjectModelUsesOurOwnTypesOnly() {
        check(classes()
                .that()
                .resideInAPackage(ROOT + "gpmgmt..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        House.groundAnd(ROOT + "gpmgmt..", ROOT + "connect..", ROOT + "core..", ROOT + "formats.."))
                .because("it is thin: what needs a library belongs to core"));
    }

    @Test
    void connectKnowsNoDoor() {
        check(noClasses()
                .that()
                .resideInAPackage(ROOT + "connect..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "cli..", ROOT + "gpmgmt..", ROOT + "console..")
                .because("arrows go one way: formats <- core <- connect <- cli, gpmgmt, console"));
    }

    @Test
    void doorsDoNotKnowEachOther() {
        for (String door : List.of("cli", "gpmgmt", "console")) {
            String[] others = List.of("cli", "gpmgmt", "console").stream()
                    .filter(other -> !other.equals(door))
                    // The command line starts the console.
                    .filter(other -> !(door.equals("cli") && other.equals("console")))
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage(ROOT + door + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("a door is thin: what two doors need belongs to core"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"formats", "core", "core.settings", "connect", "cli", "gpmgmt", "console"})
    void packagesInsideAModuleHaveNoCycles(String module) {
        check(slices().matching(ROOT + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that needs another which needs it back is one package with two names"));
    }

    @Test
    void picocliStaysInTheCommandLine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("operations are called from other doors too"));
    }

    @Test
    void smbAndDnsLibrariesStayInConnect() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "connect..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.hierynomus..", "org.xbill..")
                .because("SYSVOL is a seam: everything else must work over a mounted folder or the lab as well"));
    }

    @Test
    void namesSayWhatAClassIs() {
        check(noClasses()
                .that()
                // The JDK's own term.
                .areNotAssignableTo(TrustManager.class)
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("such names take anything in; the field has terms for what we do"));
    }

    @Test
    void onlyTheCommandLinesOutputWritesToTheConsole() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli.output..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("standard output is data for programs: one package decides what goes there"));
    }

    @Test
    void xmlParsersAreMadeInOnePlace() {
        Set<String> factories = Set.of(
                "javax.xml.stream.XMLInputFactory",
                "javax.xml.parsers.DocumentBuilderFactory",
                "javax.xml.parsers.SAXParserFactory",
                "javax.xml.transform.TransformerFactory",
                "javax.xml.validation.SchemaFactory",
                "javax.xml.xpath.XPathFactory");
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "formats.xml..")
                .should()
                .accessTargetWhere(House.callOf(factories, "new"))
                .because("SYSVOL content is hostile: one factory refuses DTDs and external entities for all"));
    }

    @Test
    void noNameIsGuessedFromAnAddress() {
        check(noClasses()
                .should()
                .callMethod(InetAddress.class, "getCanonicalHostName")
                .because("reverse DNS is often wrong, and Kerberos must not trust it"));
    }

    /** Rules about nothing are green whatever happens: the classes must really be there. */
    @ParameterizedTest
    @ValueSource(strings = {"formats", "core", "connect", "cli", "gpmgmt"})
    void rulesSeeEveryModule(String module) {
        assertThat(House.CLASSES)
                .as("classes of module %s", module)
                .anyMatch(type -> type.getPackageName().startsWith(ROOT + module));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(House.CLASSES);
    }
}
