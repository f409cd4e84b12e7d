// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.comparison;

import java.util.ArrayList;
import java.util.List;

/** Under which heading a setting stands where people read it. */
public final class Grouping {
    private Grouping() {}

    /** Side, extension and path, such as {@code Computer / Security / Account Policies}. */
    public static String title(SettingDifference difference) {
        List<String> parts = new ArrayList<>();
        parts.add(difference.side().label());
        parts.add(difference.extension());
        parts.addAll(difference.setting().path());
        return String.join(" / ", parts);
    }
}
