// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;

/** Every class of the product, read once, and the words the rules are written in. */
final class House {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.opengpmc");

    /** What each module may always use: the JDK and the null annotations. */
    private static final String[] GROUND = {"java..", "javax..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify.."};

    private House() {}

    /** The JDK, the null annotations, and these. */
    static String[] groundAnd(String... more) {
        String[] all = new String[GROUND.length + more.length];
        System.arraycopy(GROUND, 0, all, 0, GROUND.length);
        System.arraycopy(more, 0, all, GROUND.length, more.length);
        return all;
    }

    /** A call of a method whose name begins so on one of these classes. */
    static DescribedPredicate<JavaAccess<?>> callOf(Set<String> owners, String nameBegin) {
        return describe(
                nameBegin + "* of " + owners,
                access -> owners.contains(access.getTargetOwner().getFullName())
                        && access.getName().startsWith(nameBegin));
    }
}
