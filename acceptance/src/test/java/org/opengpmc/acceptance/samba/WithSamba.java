// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests against real Samba domains. A parameter of type {@link SambaDomain} is contoso.test, or fabrikam.test where it
 * is marked with {@link Fabrikam}. Domains are shared by all tests of the JVM, one class at a time: make objects with
 * names of your own and delete them.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Tag("samba")
@ExtendWith(SambaRig.class)
@ResourceLock("samba")
public @interface WithSamba {}
