// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.objectmodel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The members of the object model whose behaviour a test shows: {@code IGPMGPO.backup}. {@link CoverageTest} adds up. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Covers {
    String[] value();
}
