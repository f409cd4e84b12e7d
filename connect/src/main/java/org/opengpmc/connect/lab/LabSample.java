// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.lab;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.opengpmc.core.domain.DomainFacts;
import org.opengpmc.core.sysvol.Sysvol;
import org.opengpmc.formats.wmifilter.WmiFilterReference;
import org.opengpmc.formats.wmifilter.WmiQuery;
import org.opengpmc.formats.wmifilter.WmiQueryList;

/** Fills a lab with a small company: OUs, sites, users, groups, computers, WMI filters, GPOs and starter GPOs. */
final class LabSample {
    private static final long WMI_FAMILY = 0x776d69L;
    /** Name, description, query. */
    private static final String[][] WMI_FILTERS = {
        {"Laptops", "Computers with a battery", "SELECT * FROM Win32_Battery"},
        {
            "Windows 11",
            "Clients from build 22000 on",
            "SELECT * FROM Win32_OperatingSystem WHERE BuildNumber >= 22000 AND ProductType = \"1\""
        },
        {
            "Member servers",
            "Servers that are no domain controllers",
            "SELECT * FROM Win32_OperatingSystem WHERE ProductType = \"3\""
        }
    };

    private static final String EDITORS = "CN=GPO Editors";

    private final LabNames names;
    private final DomainFacts facts;
    private final List<SampleGpo> gpos;

    LabSample(LabNames names, DomainFacts facts) {
        this.names = names;
        this.facts = facts;
        this.gpos = new SampleGpos(names, "").all();
    }

    void objects(LabStore.Provisioner provisioner) throws LDAPException, IOException {
        for (int i = 0; i < WMI_FILTERS.length; i++) {
            add(provisioner, wmiFilter(i + 1, WMI_FILTERS[i]));
        }
        for (SampleGpo gpo : gpos) {
            add(provisioner, gpc(gpo));
            for (String half : List.of("Machine", "User")) {
                add(
                        provisioner,
                        new Entry(new DN(new RDN("CN", half), dn(gpo)), new Attribute("objectClass", "container")));
            }
        }
        try (LDIFReader reader =
                new LDIFReader(new ByteArrayInputStream(template().getBytes(StandardCharsets.UTF_8)))) {
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                add(provisioner, entry);
            }
        } catch (LDIFException e) {
            throw new IllegalStateException("the sample's template is malformed", e);
        }
    }

    /** Writes the GPTs and the starter GPOs; the group that one of them names is there by now. */
    void files(Sysvol sysvol, String editorsSid) {
        LabFiles files = new LabFiles(sysvol, names.dnsName(), facts.sid());
        for (SampleGpo gpo : new SampleGpos(names, editorsSid).all()) {
            files.policy(gpo.guid(), gpo.version().toInt(), gpo.files());
        }
        new SampleStarters(sysvol, facts).write();
    }

    DN editors() throws LDAPException {
        return new DN(EDITORS + ",OU=Groups,OU=Company," + names.baseDn());
    }

    private static void add(LabStore.Provisioner provisioner, Entry entry) throws LDAPException, IOException {
        AddRequest request = new AddRequest(entry);
        provisioner.apply((view, stamp) -> new LabAdd(view, stamp).plan(request));
    }

    private DN dn(SampleGpo gpo) {
        return new DN(new RDN("CN", gpo.guid()), facts.policiesDn());
    }

    private Entry gpc(SampleGpo gpo) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(new Attribute("objectClass", "groupPolicyContainer"));
        attributes.add(new Attribute("displayName", gpo.displayName()));
        attributes.add(
                new Attribute("versionNumber", Integer.toString(gpo.version().toInt())));
        attributes.add(new Attribute("flags", Integer.toString(gpo.flags())));
        attributes.add(new Attribute("gPCFunctionalityVersion", "2"));
        attributes.add(new Attribute(
                "gPCFileSysPath",
                "\\\\" + names.dnsName() + "\\SysVol\\" + names.dnsName() + "\\Policies\\" + gpo.guid()));
        attributes.add(new Attribute("showInAdvancedViewOnly", "TRUE"));
        if (!gpo.machine().isEmpty()) {
            attributes.add(
                    new Attribute("gPCMachineExtensionNames", gpo.machine().write()));
        }
        if (!gpo.user().isEmpty()) {
            attributes.add(new Attribute("gPCUserExtensionNames", gpo.user().write()));
        }
        Integer filter = gpo.wmiFilter();
        if (filter != null) {
            String id = SampleGpo.guid(WMI_FAMILY, filter);
            attributes.add(
                    new Attribute("gPCWQLFilter", new WmiFilterReference(names.dnsName(), id, "0").toAttribute()));
        }
        return new Entry(dn(gpo), attributes);
    }

    private Entry wmiFilter(int number, String[] filter) {
        String id = SampleGpo.guid(WMI_FAMILY, number);
        DN som = LabNames.child(LabNames.child(names.systemDn(), "WMIPolicy"), "SOM");
        return new Entry(
                new DN(new RDN("CN", id), som),
                new Attribute("objectClass", "msWMI-Som"),
                new Attribute("msWMI-ID", id),
                new Attribute("msWMI-Name", filter[0]),
                new Attribute("msWMI-Parm1", filter[1]),
                new Attribute("msWMI-Parm2", WmiQueryList.write(List.of(WmiQuery.of(filter[2])))),
                new Attribute("msWMI-Author", "Administrator@" + names.dnsName().toUpperCase(java.util.Locale.ROOT)),
                new Attribute("msWMI-CreationDate", "20260112093000.000000-000"),
                new Attribute("msWMI-ChangeDate", "20260112093000.000000-000"),
                new Attribute("showInAdvancedViewOnly", "TRUE"));
    }

    private String template() throws IOException {
        try (InputStream in = LabSample.class.getResourceAsStream("sample.ldif")) {
            if (in == null) {
                throw new IllegalStateException("sample.ldif is missing from the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@BASE@", names.baseDn().toString())
                    .replace("@CONFIG@", names.configurationDn().toString())
                    .replace("@DNS@", names.dnsName());
            for (SampleGpo gpo : gpos) {
                text = text.replace("@GPO" + gpo.number() + "@", dn(gpo).toString());
            }
            return text;
        }
    }
}
