// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.connect.smb;

import java.util.Locale;
import org.opengpmc.core.error.AccessDeniedException;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.ConflictException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.error.SignInFailedException;
import org.opengpmc.core.error.StorageFailedException;
import org.opengpmc.core.error.UnreachableException;
import org.opengpmc.core.error.UnsupportedException;

/** Says in the words of {@code core.error} what an SMB server refused. */
final class SmbFailures {
    private final String host;

    SmbFailures(String host) {
        this.host = host;
    }

    /** A refused request about a file or folder. */
    GpmcException refused(String doing, String object, StatusException problem) {
        Failure told = Failure.of(doing + " failed").on(object).at(host).cause(problem);
        long status = problem.status();
        if (status == Status.ACCESS_DENIED
                || status == Status.PRIVILEGE_NOT_HELD
                || status == Status.NETWORK_ACCESS_DENIED
                || status == Status.INVALID_OWNER
                || status == Status.INVALID_PRIMARY_GROUP) {
            return new AccessDeniedException(because(told, "access denied")
                    .hint("Check the rights on the file and its folder, and whether somebody has it open"));
        }
        if (status == Status.CANNOT_DELETE) {
            return new AccessDeniedException(
                    because(told, "it is marked read-only").hint("Clear the read-only attribute and try again"));
        }
        if (status == Status.OBJECT_NAME_NOT_FOUND || status == Status.NO_SUCH_FILE) {
            return new NotFoundException(because(told, "no such file or folder"));
        }
        if (status == Status.OBJECT_PATH_NOT_FOUND || status == Status.OBJECT_PATH_SYNTAX_BAD) {
            return new NotFoundException(because(told, "its folder does not exist"));
        }
        if (status == Status.FILE_IS_A_DIRECTORY) {
            return new NotFoundException(because(told, "it is a folder, not a file"));
        }
        if (status == Status.NOT_A_DIRECTORY) {
            return new NotFoundException(because(told, "it is a file, not a folder"));
        }
        if (status == Status.OBJECT_NAME_COLLISION) {
            return new AlreadyExistsException(because(told, "the name is taken"));
        }
        if (status == Status.DIRECTORY_NOT_EMPTY) {
            return new ConflictException(because(told, "the folder is not empty")
                    .hint("Something was added to it meanwhile; look at it and try again"));
        }
        if (status == Status.SHARING_VIOLATION
                || status == Status.FILE_LOCK_CONFLICT
                || status == Status.DELETE_PENDING) {
            return new StorageFailedException(because(told, "somebody has it open")
                    .hint("Another program or a client reading its policy holds the file; try again shortly"));
        }
        return storageOrOther(told, status);
    }

    private static GpmcException storageOrOther(Failure told, long status) {
        if (status == Status.DISK_FULL || status == Status.QUOTA_EXCEEDED) {
            return new StorageFailedException(
                    because(told, "the server's disk is full").hint("Free space on the domain controller"));
        }
        if (status == Status.MEDIA_WRITE_PROTECTED) {
            return new StorageFailedException(because(told, "SYSVOL is read-only on this server")
                    .hint("Use a writable domain controller, such as the PDC emulator"));
        }
        if (status == Status.OBJECT_NAME_INVALID || status == Status.NAME_TOO_LONG) {
            return new StorageFailedException(because(told, "the server does not accept the name"));
        }
        if (status == Status.STOPPED_ON_SYMLINK) {
            return new StorageFailedException(
                    because(told, "a symbolic link stands in the way").hint("Links in SYSVOL are not followed"));
        }
        if (status == Status.INSUFFICIENT_RESOURCES) {
            return new StorageFailedException(because(told, "the server is short of resources"));
        }
        if (status == Status.NOT_SUPPORTED) {
            return new UnsupportedException(because(told, "the server does not support it"));
        }
        return new StorageFailedException(because(told, hex(status)));
    }

    /** A connection that broke during a request. */
    GpmcException lost(String doing, String object, LinkLostException problem, boolean writing) {
        return new UnreachableException(Failure.of(doing + " failed: " + problem.getMessage())
                .on(object)
                .at(host)
                .hint(
                        writing
                                ? "The change may or may not have reached the server; look before trying again"
                                : "Check the network and whether the server's SMB service is up")
                .cause(problem));
    }

    /** A server that could not be reached, or did not talk SMB as it must. */
    GpmcException unreachable(String why, String hint, Throwable cause) {
        return new UnreachableException(Failure.of("cannot connect to SYSVOL: " + why)
                .on(share())
                .at(host)
                .hint(hint)
                .cause(cause));
    }

    /** A sign-in that was not accepted. */
    GpmcException notSignedIn(String why, String hint, Throwable cause) {
        return new SignInFailedException(Failure.of("cannot sign in to SYSVOL: " + why)
                .on(share())
                .at(host)
                .hint(hint)
                .cause(cause));
    }

    /** A server whose SMB we refuse to use. */
    GpmcException unsupported(String why, String hint) {
        return new UnsupportedException(
                Failure.of("cannot use SYSVOL: " + why).on(share()).at(host).hint(hint));
    }

    /** A refusal of the share itself. */
    GpmcException noShare(StatusException problem) {
        long status = problem.status();
        if (status == Status.BAD_NETWORK_NAME || status == Status.OBJECT_NAME_NOT_FOUND) {
            return new NotFoundException(Failure.of("the server has no SYSVOL share")
                    .on(share())
                    .at(host)
                    .hint("It is no domain controller, or does not serve SYSVOL yet; name another one")
                    .cause(problem));
        }
        return refused("connecting to the share", share(), problem);
    }

    /** A refusal of the user. */
    GpmcException signInRefused(long status, Throwable cause) {
        if (status == Status.REQUEST_NOT_ACCEPTED || status == Status.INSUFFICIENT_RESOURCES) {
            return unreachable("the server accepts no more connections", "Try again later", cause);
        }
        String why;
        if (status == Status.LOGON_FAILURE || status == Status.WRONG_PASSWORD) {
            why = "unknown user or wrong password";
        } else if (status == Status.PASSWORD_EXPIRED || status == Status.PASSWORD_MUST_CHANGE) {
            why = "the password must be changed first";
        } else if (status == Status.ACCOUNT_DISABLED || status == Status.ACCOUNT_EXPIRED) {
            why = "the account is disabled or has expired";
        } else if (status == Status.ACCOUNT_LOCKED_OUT) {
            why = "the account is locked out";
        } else if (status == Status.ACCOUNT_RESTRICTION
                || status == Status.INVALID_LOGON_HOURS
                || status == Status.INVALID_WORKSTATION
                || status == Status.LOGON_NOT_GRANTED
                || status == Status.LOGON_TYPE_NOT_GRANTED
                || status == Status.ACCESS_DENIED) {
            why = "the account may not sign in here now";
        } else if (status == Status.NO_LOGON_SERVERS) {
            why = "the server found no logon server";
        } else if (status == Status.NOT_SUPPORTED) {
            why = "the server does not accept NTLM";
        } else {
            why = hex(status);
        }
        return notSignedIn(why, "Check user, password, ticket and clock, or sign in with Kerberos", cause);
    }

    /** Whether the answer says that connection, session or share are gone, not that the request is wrong. */
    static boolean meansLost(long status) {
        return status == Status.NETWORK_NAME_DELETED
                || status == Status.USER_SESSION_DELETED
                || status == Status.NETWORK_SESSION_EXPIRED
                || status == Status.CONNECTION_DISCONNECTED
                || status == Status.CONNECTION_RESET;
    }

    private String share() {
        return "\\\\" + host + "\\" + SmbLink.SHARE;
    }

    private static Failure because(Failure told, String why) {
        return new Failure(told.message() + ": " + why, told.object(), told.server(), told.hint(), told.cause());
    }

    private static String hex(long status) {
        return String.format(Locale.ROOT, "the server answered with status 0x%08X", status);
    }
}
