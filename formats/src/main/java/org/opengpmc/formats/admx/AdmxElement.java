// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.admx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be set in an enabled policy. */
public sealed interface AdmxElement {
    /** What the control of its presentation refers to. */
    String id();

    /** Its registry key; the policy's where the file gives none. */
    String key();

    /** Its registry value; empty for a list. */
    String valueName();

    /**
     * Yes or no.
     *
     * @param trueValue what is written for yes; null if not given
     * @param falseValue what is written for no; null if not given
     * @param trueList further values written for yes
     * @param falseList further values written for no
     */
    record Flag(
            String id,
            String key,
            String valueName,
            @Nullable AdmxValue trueValue,
            @Nullable AdmxValue falseValue,
            List<AdmxItem> trueList,
            List<AdmxItem> falseList)
            implements AdmxElement {
        public Flag {
            trueList = List.copyOf(trueList);
            falseList = List.copyOf(falseList);
        }
    }

    /**
     * A number.
     *
     * @param isLong whether it has 64 bits
     * @param asText whether it is written as REG_SZ
     */
    record Decimal(String id, String key, String valueName, boolean isLong, boolean asText) implements AdmxElement {}

    /**
     * A line of text.
     *
     * @param expandable whether it is written as REG_EXPAND_SZ
     */
    record Text(String id, String key, String valueName, boolean expandable) implements AdmxElement {}

    /** Lines of text: REG_MULTI_SZ. */
    record MultiText(String id, String key, String valueName) implements AdmxElement {}

    /**
     * One of several.
     *
     * @param items the choices
     */
    record Choice(String id, String key, String valueName, List<ChoiceItem> items) implements AdmxElement {
        public Choice {
            items = List.copyOf(items);
        }
    }

    /**
     * A choice.
     *
     * @param displayName a text reference
     * @param value what is written; null if not given
     * @param values further values written
     */
    record ChoiceItem(String displayName, @Nullable AdmxValue value, List<AdmxItem> values) {
        public ChoiceItem {
            values = List.copyOf(values);
        }
    }

    /**
     * A list: a value of the key for each line.
     *
     * @param valuePrefix what the names of its values begin with, followed by a number; null if names are texts
     * @param additive whether it leaves the key's other values alone
     * @param explicitValue whether a line is a name and its value
     * @param expandable whether values are written as REG_EXPAND_SZ
     */
    record Lines(
            String id,
            String key,
            @Nullable String valuePrefix,
            boolean additive,
            boolean explicitValue,
            boolean expandable)
            implements AdmxElement {
        @Override
        public String valueName() {
            return "";
        }
    }
}
