// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts that Windows makes for services and for application pools ([MS-DTYP] 2.4.2.4, S-1-5-80 and S-1-5-82). Their
 * SIDs are computed from their names, so the names of those that come with Windows are known everywhere.
 */
public final class ServiceAccounts {
    private static final long NT_AUTHORITY = 5;
    private static final long SERVICES = 80;
    private static final long POOLS = 82;

    private static final String POOL_NAMES = """
            DefaultAppPool
            Classic .NET AppPool
            .NET v2.0
            .NET v2.0 Classic
            .NET v4.5
            .NET v4.5 Classic
            ASP.NET v4.0
            ASP.NET v4.0 Classic
            WsusPool
            """.stripTrailing();

    /** As Windows spells them; those of clients alone, such as the cellular time service, are strangers to domain controllers. */
    private static final String SERVICE_NAMES = """
            AarSvc ADFS AdtAgent ADWS AJRouter ALG AppHostSvc AppIDSvc Appinfo AppMgmt AppReadiness AppVClient AppXSvc
            AssignedAccessManagerSvc AudioEndpointBuilder Audiosrv AxInstSV BcastDVRUserService BDESVC BFE
            BITS BluetoothUserService Browser BrokerInfrastructure BTAGService BthAvctpSvc bthserv camsvc
            CaptureService cbdhsvc CDPSvc CDPUserSvc CertPropSvc CertSvc ClickToRunSvc ClipSVC ClusSvc COMSysApp
            ConsentUxUserSvc CoreMessagingRegistrar CredentialEnrollmentManagerUserSvc CryptSvc CscService DcomLaunch
            DcpSvc defragsvc DeviceAssociationService DeviceInstall DevQueryBroker DFSR Dfs Dhcp DHCPServer
            diagnosticshub.standardcollector.service diagsvc DiagTrack DisplayEnhancementService DispBrokerDesktopSvc
            DmEnrollmentSvc dmwappushservice DNS Dnscache DoSvc dot3svc DPS DsmSvc DsSvc DusmSvc Eaphost EFS embeddedmode
            EntAppSvc EventLog EventSystem Fax fdPHost FDResPub fhsvc FontCache FontCache3.0.0.0 FrameServer ftpsvc
            gpsvc GraphicsPerfSvc hidserv hns HvHost IAS icssvc IKEEXT InstallService iphlpsvc IpxlatCfgSvc IsmServ
            Kdc KdsSvc KeyIso KPSSVC KtmRm LanmanServer LanmanWorkstation lfsvc LicenseManager lltdsvc lmhosts LPDSVC LSM
            LxpSvc MapsBroker MSDTC MSiSCSI msiserver MSMQ MSSQLSERVER MixedRealityOpenXRSvc mpssvc NaturalAuthentication
            NcaSvc NcbService NcdAutoSetup Netlogon Netman netprofm NetSetupSvc NetTcpPortSharing NgcCtnrSvc NgcSvc
            NlaSvc nsi NTDS NtFrs OneSyncSvc p2pimsvc p2psvc PcaSvc PeerDistSvc PerfHost PhoneSvc pla PlugPlay
            PNRPAutoReg PNRPsvc PolicyAgent Power PrintNotify ProfSvc PushToInstall QWAVE RasAuto RasMan
            RDMS RemoteAccess RemoteRegistry RetailDemo RmSvc RpcEptMapper RpcLocator RpcSs RSoPProv sacsvr SamSs
            SCardSvr ScDeviceEnum Schedule SCPolicySvc SDRSVC seclogon SecurityHealthService SEMgrSvc SENS Sense
            SensorDataService SensorService SensrSvc SessionEnv SgrmBroker SharedAccess SharedRealitySvc
            ShellHWDetection shpamsvc smphost SmsRouter SNMP SNMPTRAP Spectrum Spooler sppsvc SQLBrowser
            SQLSERVERAGENT SQLTELEMETRY SQLWriter SSDPSRV ssh-agent sshd SstpSvc StateRepository StiSvc StorSvc svsvc
            swprv SysMain Sysmon Sysmon64 SystemEventsBroker TabletInputService TapiSrv TermService
            TermServLicensing Themes TieringEngineService TimeBrokerSvc TokenBroker TrkWks tzautoupdate
            UALSVC UevAgentService UI0Detect UmRdpService upnphost UserManager UsoSvc VaultSvc vds vmcompute
            vmicguestinterface vmicheartbeat vmickvpexchange vmicrdv vmicshutdown vmictimesync vmicvmsession vmicvss
            vmms VSS W32Time W3SVC WaaSMedicSvc WalletService WarpJITSvc WAS wbengine WbioSrvc Wcmsvc wcncsvc WdiServiceHost
            WdiSystemHost WdNisSvc WebClient Wecsvc WEPHOSTSVC wercplsupport WerSvc WFDSConMgrSvc WiaRpc WinDefend
            WinHttpAutoProxySvc Winmgmt WinRM WINS wisvc WlanSvc wlidsvc wlpasvc WManSvc wmiApSrv WMPNetworkSvc
            workfolderssvc WpcMonSvc WPDBusEnum WpnService WpnUserService wscsvc WSearch WsusService wuauserv WwanSvc
            XblAuthManager XblGameSave XboxGipSvc XboxNetApiSvc""";

    private static final Map<Sid, String> NAMES = names();

    private ServiceAccounts() {}

    /** The account of a service, {@code NT SERVICE\name}; case does not matter. */
    public static Sid ofService(String name) {
        return hashed(SERVICES, name.toUpperCase(Locale.ROOT));
    }

    /** The account of an application pool of IIS, {@code IIS APPPOOL\name}; case does not matter. */
    public static Sid ofApplicationPool(String name) {
        return hashed(POOLS, name.toLowerCase(Locale.ROOT));
    }

    /** Its name with its authority, such as {@code NT SERVICE\EventLog}; empty for those that do not come with Windows. */
    public static Optional<String> displayName(Sid sid) {
        return Optional.ofNullable(NAMES.get(sid));
    }

    private static Sid hashed(long kind, String name) {
        ByteBuffer hash =
                ByteBuffer.wrap(sha1(name.getBytes(StandardCharsets.UTF_16LE))).order(ByteOrder.LITTLE_ENDIAN);
        long[] parts = new long[6];
        parts[0] = kind;
        for (int i = 1; i < parts.length; i++) {
            parts[i] = Integer.toUnsignedLong(hash.getInt());
        }
        return Sid.of(NT_AUTHORITY, parts);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static Map<Sid, String> names() {
        Map<Sid, String> names = new HashMap<>();
        for (String service : SERVICE_NAMES.split("\\s+")) {
            names.put(ofService(service), "NT SERVICE\\" + service);
        }
        for (String pool : POOL_NAMES.split("\n")) {
            names.put(ofApplicationPool(pool), "IIS APPPOOL\\" + pool);
        }
        return Map.copyOf(names);
    }
}
