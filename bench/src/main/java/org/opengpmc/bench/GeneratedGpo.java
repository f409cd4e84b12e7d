// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.bench;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.opengpmc.formats.gptini.GpoVersion;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/**
 * One GPO made from a seed, shaped like those of real domains: administrative templates in nearly all, security
 * settings, preferences and scripts in some; three to six files, ten to thirty KiB.
 *
 * @param guid its identity
 * @param displayName such as {@code 0042 Workstations: Security baseline}
 * @param version of both halves
 * @param machineExtensions value of {@code gPCMachineExtensionNames}
 * @param userExtensions value of {@code gPCUserExtensionNames}; empty for none
 * @param files by path below the GPO's folder, with backslashes
 */
record GeneratedGpo(
        UUID guid,
        String displayName,
        GpoVersion version,
        String machineExtensions,
        String userExtensions,
        Map<String, byte[]> files) {

    private static final List<String> AREAS = List.of(
            "Workstations",
            "Servers",
            "Köln, Süd",
            "Finance",
            "R&D",
            "Kiosk",
            "Terminal servers",
            "Laptops",
            "All users");
    private static final List<String> PURPOSES = List.of(
            "Security baseline",
            "Browser settings",
            "Drive maps",
            "Logon scripts",
            "Update ring",
            "Firewall",
            "Power",
            "Audit");
    private static final List<String> VENDOR_KEYS = List.of(
            "Microsoft\\Windows\\WindowsUpdate\\AU",
            "Microsoft\\Windows\\System",
            "Microsoft\\Edge",
            "Google\\Chrome",
            "Microsoft\\WindowsFirewall\\DomainProfile",
            "Microsoft\\Windows\\Personalization",
            "Microsoft\\Office\\16.0\\Common",
            "Contoso\\Line of Business\\Client");

    private static final String REGISTRY =
            "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]";
    private static final String REGISTRY_USER =
            "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F73-3407-48AE-BA88-E8213C6761F1}]";
    private static final String SECURITY =
            "[{827D319E-6EAC-11D2-A4EA-00C04F79F83A}{803E14A0-B4FB-11D0-A0D0-00A0C90F574B}]";
    private static final String DRIVES =
            "[{00000000-0000-0000-0000-000000000000}{2EA1A81B-48E5-45E9-8BB7-A6E3AC170006}]"
                    + "[{5794DAFD-BE60-433F-88A2-1A31939AC01F}{2EA1A81B-48E5-45E9-8BB7-A6E3AC170006}]";
    private static final String SCRIPTS =
            "[{42B5FAAE-6536-11D2-AE5A-0000F87571E3}{40B66650-4972-11D1-A7CA-0000F87571E3}]";

    /** The GPO of that number. */
    static GeneratedGpo of(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        UUID guid = randomGuid(random);
        String name = String.format(Locale.ROOT, "%04d %s: %s", number, pick(AREAS, random), pick(PURPOSES, random));
        GpoVersion version = new GpoVersion(1 + random.nextInt(20), 1 + random.nextInt(40));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(GptIni.FILE_NAME, GptIni.create().withVersion(version).write());
        StringBuilder machine = new StringBuilder(REGISTRY);
        StringBuilder user = new StringBuilder();
        files.put("Machine\\Registry.pol", registry(random, 30 + random.nextInt(80)));
        if (number % 2 == 0) {
            files.put("Machine\\Microsoft\\Windows NT\\SecEdit\\GptTmpl.inf", security(random));
            machine.append(SECURITY);
        }
        if (number % 3 == 0) {
            files.put("User\\Preferences\\Drives\\Drives.xml", drives(random));
            user.append(DRIVES);
        }
        if (number % 3 != 1) {
            files.put("User\\Registry.pol", registry(random, 10 + random.nextInt(40)));
            user.append(REGISTRY_USER);
        }
        if (number % 5 == 0) {
            files.put(
                    "User\\Scripts\\scripts.ini", utf16("\r\n[Logon]\r\n0CmdLine=logon.cmd\r\n0Parameters=/quiet\r\n"));
            files.put("User\\Scripts\\Logon\\logon.cmd", script(random));
            user.append(SCRIPTS);
        }
        return new GeneratedGpo(guid, name, version, machine.toString(), inOrder(user.toString()), files);
    }

    /** {@code {GUID}} in capitals, as folders and objects are named. */
    String braced() {
        return "{" + guid.toString().toUpperCase(Locale.ROOT) + "}";
    }

    private static byte[] registry(Random random, int count) {
        List<PolEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = "Software\\Policies\\" + pick(VENDOR_KEYS, random);
            String name = "Setting" + i;
            entries.add(
                    random.nextInt(3) == 0
                            ? PolEntry.string(
                                    key, name, "https://intranet.contoso.test/path/" + random.nextInt(100_000))
                            : PolEntry.dword(key, name, random.nextInt(1000)));
        }
        return new RegistryPol(entries).write();
    }

    private static byte[] security(Random random) {
        StringBuilder text = new StringBuilder("[Unicode]\r\nUnicode=yes\r\n[System Access]\r\nMinimumPasswordAge = ")
                .append(random.nextInt(3))
                .append("\r\nMinimumPasswordLength = ")
                .append(8 + random.nextInt(8))
                .append("\r\n[Registry Values]\r\n");
        for (int i = 0; i < 30; i++) {
            text.append("MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\Value")
                    .append(i)
                    .append("=4,");
            text.append(random.nextInt(2)).append("\r\n");
        }
        text.append("[Privilege Rights]\r\nSeDenyNetworkLogonRight = *S-1-5-32-546\r\n");
        return utf16(text.append("[Version]\r\nsignature=\"$CHICAGO$\"\r\nRevision=1\r\n")
                .toString());
    }

    private static byte[] drives(Random random) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n")
                .append("<Drives clsid=\"{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}\">");
        for (char letter = 'H'; letter < 'H' + 4 + random.nextInt(6); letter++) {
            xml.append("<Drive clsid=\"{935D1B74-9CB8-4e3c-9914-7DD559B7A417}\" name=\"")
                    .append(letter);
            xml.append(":\" status=\"")
                    .append(letter)
                    .append(":\" image=\"2\" changed=\"2024-05-17 08:31:22\" uid=\"{");
            xml.append(randomGuid(random).toString().toUpperCase(Locale.ROOT)).append("}\"><Properties action=\"U\" ");
            xml.append("thisDrive=\"NOCHANGE\" allDrives=\"NOCHANGE\" userName=\"\" path=\"\\\\fs");
            xml.append(random.nextInt(20)).append(".contoso.test\\share").append(random.nextInt(500));
            xml.append("\" label=\"\" persistent=\"1\" useLetter=\"1\" letter=\"")
                    .append(letter)
                    .append("\"/></Drive>\r\n");
        }
        return xml.append("</Drives>\r\n").toString().getBytes(UTF_8);
    }

    private static byte[] script(Random random) {
        StringBuilder text = new StringBuilder("@echo off\r\n");
        for (int i = 0; i < 40; i++) {
            text.append("if exist \\\\fs")
                    .append(random.nextInt(9))
                    .append("\\apps\\setup")
                    .append(i);
            text.append(".exe call \\\\fs1\\apps\\setup").append(i).append(".exe /quiet\r\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Clients stop at the first extension that is out of order. */
    private static String inOrder(String names) {
        return names.isEmpty() ? "" : String.join("", new java.util.TreeSet<>(List.of(names.split("(?<=])"))));
    }

    private static byte[] utf16(String text) {
        return ("\uFEFF" + text).getBytes(UTF_16LE);
    }

    private static UUID randomGuid(Random random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(0xC000L << 48)) | (0x8000L << 48);
        return new UUID(high, low);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
