// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.extension;

/** The facts behind {@link KnownExtensions}, by GUID. */
final class ExtensionTable {
    /** Sides: C for computer, U for user. */
    static final String EXTENSIONS = """
            0ACDD40C-75AC-47AB-BAA0-BF6DE7E7FE63 C  Wireless Group Policy
            0E28E245-9368-4853-AD84-6DA3BA35BB75 CU Group Policy Environment
            16BE69FA-4209-4250-88CB-716CF41954E0 C  Central Access Policy Configuration
            17D89FEC-5C44-4972-B12D-241CAEF74509 CU Group Policy Local Users and Groups
            1A6364EB-776B-4120-ADE1-B63A406A76B5 CU Group Policy Device Settings
            25537BA6-77A8-11D2-9B6C-0000F8080861 U  Folder Redirection
            2A8FDC61-2347-4C87-92F6-B05EB91A201A C  Mitigation Options
            2BFCC077-22D2-48DE-BDE1-2F618D9B476D CU App-V Policy
            3060E8CE-7020-11D2-842D-00C04FA372D4 U  Remote Installation Services
            346193F5-F2FD-4DBD-860C-B88843475FD3 U  ConfigMgr User State Management Extension
            35378EAC-683F-11D2-A89A-00C04FBBCFA2 CU Registry
            3610EDA5-77EF-11D2-8DC5-00C04FA31A66 C  Microsoft Disk Quota
            3A0DBA37-F8B2-4356-83DE-3E90BD5C261F CU Group Policy Network Options
            426031C0-0B47-4852-B0CA-AC3D37BFCB39 C  QoS Packet Scheduler
            42B5FAAE-6536-11D2-AE5A-0000F87571E3 CU Scripts
            4B7C3B0F-E993-4E06-A241-3FBE06943684 C  Per-process Mitigation Options
            4BCD6CDE-777B-48B6-9804-43568E23545D C  Remote Desktop USB Redirection
            4CFB60C1-FAA6-47F1-89AA-0B18730C9FD3 CU Internet Explorer Zonemapping
            4D2F9B6F-1E52-4711-A382-6A8B1A003DE6 U  RemoteApp and Desktop Connections
            4D968B55-CAC2-4FF5-983F-0A54603781A3 CU Work Folders
            5794DAFD-BE60-433F-88A2-1A31939AC01F U  Group Policy Drive Maps
            6232C319-91AC-4931-9385-E70C2B099F0E CU Group Policy Folders
            6A4C88C6-C502-4F74-8F60-2CB23EDC24E2 C  Group Policy Network Shares
            7150F9BF-48AD-4DA4-A49C-29EF4A8369BA CU Group Policy Files
            728EE579-943C-4519-9EF7-AB56765798ED CU Group Policy Data Sources
            74EE6C03-5363-4554-B161-627540339CAB CU Group Policy Ini Files
            7909AD9E-09EE-4247-BAB9-7029D5F0A278 CU MDM Policy
            7933F41E-56F8-41D6-A31C-4148A711EE93 C  Windows Search Group Policy Extension
            7B849A69-220F-451E-B3FE-2CB811AF94AE CU Internet Explorer User Accelerators
            827D319E-6EAC-11D2-A4EA-00C04F79F83A C  Security
            8A28E2C5-8D06-49A4-A08C-632DAA493E17 CU Deployed Printer Connections
            91FBB303-0CD5-4055-BF42-E512A681B325 C  Group Policy Services
            A2E30F80-D7DE-11D2-BBDE-00C04F86AE3B U  Internet Explorer Branding
            A3F3E39B-5D83-4940-B954-28315B82F0A8 CU Group Policy Folder Options
            AADCED64-746C-4633-A97C-D61349046527 CU Group Policy Scheduled Tasks
            B087BE9D-ED37-454F-AF9C-04291E351182 CU Group Policy Registry
            B1BE8D72-6EAC-11D2-A4EA-00C04F79F83A C  EFS recovery
            B587E2B1-4D59-4E7E-AED9-22B9DF11D053 C  802.3 Group Policy
            BA649533-0AAC-4E04-B9BC-4DBAE0325B12 C  Windows To Go Startup Options
            BC75B1ED-5833-4858-9BB8-CBF0B166DF9D CU Group Policy Printers
            C34B2751-1CF4-44F5-9262-C3FC39666591 C  Windows To Go Hibernate Options
            C418DD9D-0D14-4EFB-8FBF-CFE535C8FAC7 CU Group Policy Shortcuts
            C631DF4C-088F-4156-B058-4375F0853CD8 C  Microsoft Offline Files
            C6DC5466-785A-11D2-84D0-00C04FB169F7 CU Software Installation
            CDEAFC3D-948D-49DD-AB12-E578BA4AF7AA C  TCPIP
            CFF649BD-601D-4361-AD3D-0FC365DB4DB7 C  Delivery Optimization GP extension
            D76B9641-3288-4F75-942D-087DE603E3EA C  AdmPwd
            E437BC1C-AA7D-11D2-A382-00C04F991E27 C  IP Security
            E47248BA-94CC-49C4-BBB5-9EB7F05183D0 U  Group Policy Internet Settings
            E4F48E54-F38D-4884-BFB9-D4D2E5729C18 U  Group Policy Start Menu Settings
            E5094040-C46C-4115-B030-04FB2E545B00 U  Group Policy Regional Options
            E62688F0-25FD-4C90-BFF5-F508B9D2E31F CU Group Policy Power Options
            F312195E-3D9D-447A-A3F5-08DFFA24735E C  Virtualization Based Security
            F3CCC681-B74C-4060-9F26-CD84525DCA2A C  Audit Policy Configuration
            F9C77450-3A41-477E-9310-9ACD617BD9E3 U  Group Policy Applications
            FB2CA36D-0B40-4307-821B-A13B252DE56C CU Enterprise QoS
            FBF687E6-F063-4D9F-9F4F-FD9A26ACDD5F C  Connectivity Platform
            FC491EF1-C4AA-4CE1-B329-414B101DB823 C  Windows Defender Application Control
            """;

    static final String TOOLS = """
            06993B16-A5C7-47EB-B61C-B1CB7EE600AC Wired Network (IEEE 802.3) Policies
            0DA274B5-EB93-47A7-AAFB-65BA532D3FE6 Preferences: Applications
            0F3F3735-573D-9804-99E4-AB2A69BA5FD4 Advanced Audit Policy Configuration
            0F6B957D-509E-11D1-A7CC-0000F87571E3 Administrative Templates (Computer)
            0F6B957E-509E-11D1-A7CC-0000F87571E3 Administrative Templates (User)
            1612B55C-243C-48DD-A449-FFC097B19776 Preferences: Data Sources
            180F39F3-CF17-4C68-8410-94B71452A22D Deployed Printers
            1B767E9A-7BE4-4D35-85C1-2E174A7BA951 Preferences: Devices
            2DA6AA7F-8C88-4194-A558-0D36E7FD3E64 Wireless Network (IEEE 802.11) Policies
            2EA1A81B-48E5-45E9-8BB7-A6E3AC170006 Preferences: Drive Maps
            3060E8D0-7020-11D2-842D-00C04FA372D4 Remote Installation Services
            35141B6B-498A-4CC7-AD59-CEF93D89B2CE Preferences: Environment
            3BAE7E51-E3F4-41D0-853D-9BB9FD47605F Preferences: Files
            3BFAE46A-7F3A-467B-8CEA-6AA34DC71F53 Preferences: Folder Options
            3EC4E9D3-714D-471F-88DC-4DD4471AAB47 Preferences: Folders
            40B6664F-4972-11D1-A7CA-0000F87571E3 Scripts (Startup/Shutdown)
            40B66650-4972-11D1-A7CA-0000F87571E3 Scripts (Logon/Logoff)
            516FC620-5D34-4B08-8165-6A06B623EDEB Preferences: Ini Files
            53D6AB1B-2488-11D1-A28C-00C04FB94F17 Public Key Policies (User)
            53D6AB1D-2488-11D1-A28C-00C04FB94F17 Public Key Policies (Computer)
            5C935941-A954-4F7C-B507-885941ECE5C4 Preferences: Internet Settings
            62C1845D-C4A6-4ACB-BBB0-C895FD090385 Application Control Policies
            79F92669-4224-476C-9C5C-6EFB4D87DF4A Preferences: Local Users and Groups
            803E14A0-B4FB-11D0-A0D0-00A0C90F574B Security Settings
            88E729D6-BDC1-11D1-BD2A-00C04FB9603F Folder Redirection
            942A8E4F-A261-11D1-A760-00C04FB9603F Software Installation (Computer)
            949FB894-E883-42C6-88C1-29169720E8CA Preferences: Network Options
            9AD2BAFE-63B4-4883-A08C-C3C6196BCAFD Preferences: Power Options
            A8C42CEA-CDB8-4388-97F4-5831F933DA84 Preferences: Printers
            B05566AC-FE9C-4368-BE01-7A4CBB6CBA11 Windows Firewall with Advanced Security
            B9CCA4DE-E2B9-4CBD-BF7D-11B6EBFBDDF7 Preferences: Regional Options
            BACF5C8A-A3C7-11D1-A760-00C04FB9603F Software Installation (User)
            BEE07A6A-EC9F-4659-B8C9-0B1937907C83 Preferences: Registry
            BFCBBEB0-9DF4-4C0C-A728-434EA66A0373 Preferences: Network Shares
            CAB54552-DEEA-4691-817E-ED4A4D1AFC72 Preferences: Scheduled Tasks
            CC13E3F3-D6D7-4A7C-A806-085502AA8281 Deployed Printers
            CC5746A9-9B74-4BE5-AE2E-64379C86E0E4 Preferences: Services
            CEFFA6E2-E3BD-421B-852C-6F6A79A59BC1 Preferences: Shortcuts
            CF848D48-888D-4F45-B530-6A201E62A605 Preferences: Start Menu
            D02B1F72-3407-48AE-BA88-E8213C6761F1 Administrative Templates (Computer)
            D02B1F73-3407-48AE-BA88-E8213C6761F1 Administrative Templates (User)
            DEA8AFA0-CC85-11D0-9CE2-0080C7221EBD IP Security Policies
            FC715823-C5FB-11D1-9EEF-00A0C90347FF Internet Explorer Maintenance
            """;

    private ExtensionTable() {}
}
