// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.acceptance.samba;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the domains, and decides what happens where there are none. Registered by {@link WithSamba}. */
public final class SambaRig implements ExecutionCondition, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SambaRig.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        @Nullable String why = domains(context).whyNot();
        if (why == null) {
            return ConditionEvaluationResult.enabled("the Samba domains answer");
        }
        if (demanded()) {
            throw new IllegalStateException("Samba tests must run here, and cannot: " + why);
        }
        return ConditionEvaluationResult.disabled("no Samba domain: " + why);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SambaDomain.class;
    }

    @Override
    public SambaDomain resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return domains(context).domain(parameter.isAnnotated(Fabrikam.class) ? "FABRIKAM" : "CONTOSO");
    }

    /** One for the JVM: the root context closes it when the last test has run. */
    private static RunningDomains domains(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RunningDomains.class, key -> RunningDomains.find(), RunningDomains.class);
    }

    private static boolean demanded() {
        return isTrue(System.getenv("CI")) || isTrue(System.getenv("OPENGPMC_REQUIRE_SAMBA"));
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null
                && (value.equals("1") || value.toLowerCase(Locale.ROOT).equals("true"));
    }
}
