// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

/**
 * The bits of a 32-bit access mask ([MS-DTYP] 2.4.3): rights every object has, and by kind of object those of the low
 * 16 bits.
 */
public final class AccessMask {
    /** DELETE, SDDL SD: delete the object. */
    public static final int DELETE = 0x0001_0000;
    /** READ_CONTROL, SDDL RC: read the security descriptor without its SACL. */
    public static final int READ_CONTROL = 0x0002_0000;
    /** WRITE_DACL, SDDL WD: change the permissions. */
    public static final int WRITE_DAC = 0x0004_0000;
    /** WRITE_OWNER, SDDL WO: change the owner. */
    public static final int WRITE_OWNER = 0x0008_0000;
    /** SYNCHRONIZE: wait for the object. */
    public static final int SYNCHRONIZE = 0x0010_0000;
    /** The four rights that every kind of object needs. */
    public static final int STANDARD_RIGHTS_REQUIRED = 0x000f_0000;
    /** All standard rights. */
    public static final int STANDARD_RIGHTS_ALL = 0x001f_0000;
    /** ACCESS_SYSTEM_SECURITY: read and write the SACL. */
    public static final int ACCESS_SYSTEM_SECURITY = 0x0100_0000;
    /** MAXIMUM_ALLOWED: only in requests. */
    public static final int MAXIMUM_ALLOWED = 0x0200_0000;
    /** GENERIC_ALL, SDDL GA. */
    public static final int GENERIC_ALL = 0x1000_0000;
    /** GENERIC_EXECUTE, SDDL GX. */
    public static final int GENERIC_EXECUTE = 0x2000_0000;
    /** GENERIC_WRITE, SDDL GW. */
    public static final int GENERIC_WRITE = 0x4000_0000;
    /** GENERIC_READ, SDDL GR. */
    public static final int GENERIC_READ = 0x8000_0000;

    private AccessMask() {}

    /** Rights on directory objects ([MS-ADTS] 5.1.3.2), named ADS_RIGHT_… there. */
    public static final class Directory {
        /** CC: create children. */
        public static final int CREATE_CHILD = 0x0001;
        /** DC: delete children. */
        public static final int DELETE_CHILD = 0x0002;
        /** LC: list children. */
        public static final int LIST_CONTENTS = 0x0004;
        /** SW: validated writes. */
        public static final int SELF = 0x0008;
        /** RP: read properties. */
        public static final int READ_PROPERTY = 0x0010;
        /** WP: write properties. */
        public static final int WRITE_PROPERTY = 0x0020;
        /** DT: delete the whole tree. */
        public static final int DELETE_TREE = 0x0040;
        /** LO: see the object itself in list-object mode. */
        public static final int LIST_OBJECT = 0x0080;
        /** CR: extended rights. */
        public static final int CONTROL_ACCESS = 0x0100;
        /** All of these and the standard rights: full control. */
        public static final int ALL = 0x000f_01ff;

        private Directory() {}
    }

    /** Rights on files and folders ([MS-SMB2] 2.2.13.1). */
    public static final class File {
        /** Read data; list a folder. */
        public static final int READ_DATA = 0x0001;
        /** Write data; add a file to a folder. */
        public static final int WRITE_DATA = 0x0002;
        /** Append data; add a folder to a folder. */
        public static final int APPEND_DATA = 0x0004;
        /** Read extended attributes. */
        public static final int READ_EA = 0x0008;
        /** Write extended attributes. */
        public static final int WRITE_EA = 0x0010;
        /** Execute; traverse a folder. */
        public static final int EXECUTE = 0x0020;
        /** Delete what is in a folder. */
        public static final int DELETE_CHILD = 0x0040;
        /** Read attributes. */
        public static final int READ_ATTRIBUTES = 0x0080;
        /** Write attributes. */
        public static final int WRITE_ATTRIBUTES = 0x0100;
        /** SDDL FA: full control. */
        public static final int ALL = 0x001f_01ff;
        /** SDDL FR. */
        public static final int GENERIC_READ = 0x0012_0089;
        /** SDDL FW. */
        public static final int GENERIC_WRITE = 0x0012_0116;
        /** SDDL FX. */
        public static final int GENERIC_EXECUTE = 0x0012_00a0;
        /** What Windows shows as "Read and execute". */
        public static final int READ_AND_EXECUTE = 0x0012_00a9;
        /** What Windows shows as "Modify". */
        public static final int MODIFY = 0x0013_01bf;

        private File() {}
    }

    /** Rights on registry keys ([MS-RRP] 2.2.3). */
    public static final class Registry {
        /** SDDL KA: full control. */
        public static final int ALL = 0x000f_003f;
        /** SDDL KR, and KX: read values and subkeys. */
        public static final int READ = 0x0002_0019;
        /** SDDL KW: write values, create subkeys. */
        public static final int WRITE = 0x0002_0006;

        private Registry() {}
    }

    /** What a mandatory label forbids to lower integrity levels ([MS-DTYP] 2.4.4.13). */
    public static final class Label {
        /** SDDL NW. */
        public static final int NO_WRITE_UP = 0x1;
        /** SDDL NR. */
        public static final int NO_READ_UP = 0x2;
        /** SDDL NX. */
        public static final int NO_EXECUTE_UP = 0x4;

        private Label() {}
    }
}
