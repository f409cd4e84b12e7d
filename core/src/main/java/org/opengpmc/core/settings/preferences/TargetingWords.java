// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Item-level targeting in words ([MS-GPPREF] 2.2.1.22): a condition a line, those of a collection set in. */
final class TargetingWords {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("FilterBattery", "Battery present"),
            Map.entry("FilterCollection", "Collection"),
            Map.entry("FilterComputer", "Computer name"),
            Map.entry("FilterCpu", "CPU speed"),
            Map.entry("FilterDate", "Date match"),
            Map.entry("FilterDisk", "Disk space"),
            Map.entry("FilterDomain", "Domain"),
            Map.entry("FilterDun", "Dial-up connection"),
            Map.entry("FilterFile", "File match"),
            Map.entry("FilterGroup", "Security group"),
            Map.entry("FilterIpRange", "IP address range"),
            Map.entry("FilterLanguage", "Language"),
            Map.entry("FilterLdap", "LDAP query"),
            Map.entry("FilterMacRange", "MAC address range"),
            Map.entry("FilterMsi", "MSI query"),
            Map.entry("FilterOrgUnit", "Organizational unit"),
            Map.entry("FilterOs", "Operating system"),
            Map.entry("FilterPcmcia", "PCMCIA present"),
            Map.entry("FilterPortable", "Portable computer"),
            Map.entry("FilterProcMode", "Processing mode"),
            Map.entry("FilterRam", "RAM"),
            Map.entry("FilterRegistry", "Registry match"),
            Map.entry("FilterRunOnce", "Apply once and do not reapply"),
            Map.entry("FilterSite", "Site"),
            Map.entry("FilterTerminal", "Terminal session"),
            Map.entry("FilterTime", "Time range"),
            Map.entry("FilterUser", "User"),
            Map.entry("FilterVariable", "Environment variable"),
            Map.entry("FilterWmi", "WMI query"));

    /** Told in front of the condition, or of no use to people. */
    private static final Set<String> ASIDE = Set.of("bool", "not", "hidden");

    private TargetingWords() {}

    /** All conditions; empty if there are none. */
    static String of(Node filters) {
        List<String> lines = new ArrayList<>();
        add(filters, "", lines);
        return String.join("\n", lines);
    }

    private static void add(Node container, String indent, List<String> lines) {
        boolean first = true;
        for (Node filter : container.children()) {
            String join = first ? "" : filter.attribute("bool").equals("OR") ? "OR " : "AND ";
            String not = filter.isOn("not") ? "NOT " : "";
            String values = filter.attributes().stream()
                    .filter(a -> !ASIDE.contains(a.name()) && !a.value().isEmpty())
                    .map(a -> a.name() + "=" + a.value())
                    .collect(Collectors.joining(", "));
            String label = LABELS.getOrDefault(filter.name(), filter.name());
            lines.add(indent + join + not + label + (values.isEmpty() ? "" : ": " + values));
            add(filter, indent + "  ", lines);
            first = false;
        }
    }
}
