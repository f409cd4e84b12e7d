// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.PlannedChange;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.AlreadyExistsException;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.operation.StatusMessage.Severity;
import org.opengpmc.core.starter.StarterChanges;
import org.opengpmc.core.starter.StarterChanges.Existing;
import org.opengpmc.core.starter.StarterContents;
import org.opengpmc.core.starter.StarterGpo;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.cabinet.Cabinet;
import org.opengpmc.formats.cabinet.CabinetCompression;
import org.opengpmc.formats.cabinet.CabinetFile;
import org.opengpmc.formats.registrypol.RegistryPol;
import org.opengpmc.formats.startergpo.StarterProperty;
import org.opengpmc.formats.startergpo.StarterStrings;
import org.opengpmc.formats.startergpo.StarterTemplate;
import org.opengpmc.formats.startergpo.StarterType;
import org.opengpmc.formats.xml.XmlDocument;

/** Starter GPOs as cabinets ({@code .cab}), one each: how they come from one domain to another. */
public final class StarterCabinet {
    private static final long MAX_FILE = 64L << 20;

    private final DomainConnection connection;

    /** Saves from, and loads into, the connection's domain. */
    public StarterCabinet(DomainConnection connection) {
        this.connection = connection;
    }

    /**
     * What was saved.
     *
     * @param id the GUID of the starter GPO in the cabinet: a new one if it was saved as a system one
     * @param messages what of it a cabinet cannot hold
     */
    public record Saved(GpoId id, List<StatusMessage> messages) {
        public Saved {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Saves a starter GPO to a file.
     *
     * @param overwrite whether a file that exists may be replaced
     * @param asSystem what the custom starter GPO shall be as a system one; null to keep its kind and GUID
     * @throws InvalidInputException if a system starter GPO is to be saved as a system one ({@code E_INVALIDARG})
     * @throws AlreadyExistsException if the file exists and may not be replaced
     */
    public Saved save(StarterGpo starter, Path file, boolean overwrite, @Nullable SystemIdentity asSystem) {
        List<StatusMessage> messages = new ArrayList<>();
        byte[] cabinet = pack(starter, asSystem, messages);
        try {
            if (overwrite) {
                Path folder = file.toAbsolutePath().getParent();
                String temporary = LocalFolder.name(file) + ".opengpmc-" + UUID.randomUUID() + ".tmp";
                LocalFolder.replace(file, cabinet, folder == null ? Path.of(temporary) : folder.resolve(temporary));
            } else if (Files.exists(file)) {
                throw new AlreadyExistsException(Failure.of("there is such a file already")
                        .on(file.toString())
                        .hint("Allow it to be overwritten (--overwrite), or name another file"));
            } else {
                Files.write(file, cabinet, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                LocalFolder.force(file);
            }
        } catch (IOException e) {
            throw DiskFailures.writing(file, e);
        }
        return new Saved(asSystem == null ? starter.id() : asSystem.id(), messages);
    }

    private byte[] pack(StarterGpo starter, @Nullable SystemIdentity asSystem, List<StatusMessage> messages) {
        starter.damage().ifPresent(damage -> {
            throw new InvalidInputException(Failure.of("the starter GPO is damaged: " + damage)
                    .on(starter.folder().toString()));
        });
        if (asSystem != null && starter.type() == StarterType.SYSTEM) {
            throw new InvalidInputException(
                    Failure.of("the starter GPO " + starter + " is a system one already and cannot be saved as one")
                            .on(starter.folder().toString())
                            .hint("Save it as it is"));
        }
        LocalDateTime now = LocalDateTime.now(connection.clock());
        List<CabinetFile> files = new ArrayList<>();
        StarterTemplate template = asSystem == null
                ? starter.template().with(StarterProperty.ID, starter.id().toString())
                : asSystem(starter, asSystem);
        files.add(CabinetFile.of(StarterTemplate.FILE_NAME, template.write(), now));
        if (asSystem != null) {
            StarterStrings strings = new StarterStrings(
                    Map.of("DisplayName", starter.displayName(), "Description", starter.description()));
            files.add(CabinetFile.of(asSystem.language() + "_" + StarterStrings.FILE_NAME, strings.write(), now));
        }
        for (PolicyFile file : new StarterContents(connection).all(starter)) {
            boolean strings = file.path().name().equalsIgnoreCase(StarterStrings.FILE_NAME);
            boolean isTemplate = file.path().equals(SysvolPath.ROOT.child(StarterTemplate.FILE_NAME));
            if (file.directory() || isTemplate || (strings && asSystem != null)) {
                continue;
            }
            Optional<String> name = StarterCabinetNames.toCabinet(file.path());
            name.ifPresent(n -> files.add(CabinetFile.of(n, file.source().read(), now)));
            if (name.isEmpty()) {
                messages.add(StatusMessage.of(
                        Severity.WARNING,
                        "left-out",
                        starter.folder().resolve(file.path()).toString(),
                        "not a part of a starter GPO that a cabinet can hold; left out"));
            }
        }
        return new Cabinet(files).write(CabinetCompression.MSZIP);
    }

    private static StarterTemplate asSystem(StarterGpo starter, SystemIdentity identity) {
        return starter.template()
                .with(StarterProperty.ID, identity.id().toString())
                .withType(StarterType.SYSTEM)
                .with(StarterProperty.DISPLAY_NAME, StarterStrings.reference("DisplayName"))
                .with(StarterProperty.DESCRIPTION, StarterStrings.reference("Description"))
                .with(StarterProperty.AUTHOR, identity.author())
                .with(StarterProperty.PRODUCT, identity.product())
                .with(StarterProperty.STARTER_VERSION, identity.version());
    }

    /**
     * Reads a cabinet.
     *
     * @throws InvalidInputException if it is damaged or holds no starter GPO: with file, and offset or line
     */
    public static StarterPackage read(Path file) {
        byte[] content;
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new InvalidInputException(Failure.of("larger than the " + MAX_FILE + " bytes that are accepted")
                        .on(file.toString()));
            }
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw DiskFailures.reading(file, e);
        }
        return unpack(content, file.toString());
    }

    private static StarterPackage unpack(byte[] content, String file) {
        List<StatusMessage> messages = new ArrayList<>();
        List<PolicyFile> files = new ArrayList<>();
        Set<SysvolPath> seen = new HashSet<>();
        StarterTemplate template = null;
        try {
            for (CabinetFile member : Cabinet.parse(content).files()) {
                Optional<SysvolPath> path = StarterCabinetNames.toSysvol(member.name());
                if (path.isEmpty()) {
                    if (!StarterCabinetNames.isReport(member.name())) {
                        messages.add(StatusMessage.of(
                                Severity.WARNING,
                                "left-out",
                                file,
                                "holds '" + member.name() + "', which is no part of a starter GPO; it is left out"));
                    }
                } else if (!seen.add(path.get())) {
                    throw FormatException.whole("starter GPO", "there is more than one '" + path.get() + "'");
                } else if (path.get().equals(SysvolPath.ROOT.child(StarterTemplate.FILE_NAME))) {
                    template = StarterTemplate.parse(member.content());
                } else {
                    check(path.get(), member);
                    files.add(PolicyFile.file(path.get(), member::content));
                }
            }
        } catch (FormatException e) {
            throw InvalidInputException.inFile(file, e);
        }
        if (template == null) {
            throw new InvalidInputException(
                    Failure.of("the cabinet holds no starter GPO: it has no " + StarterTemplate.FILE_NAME)
                            .on(file));
        }
        GpoId id = GpoId.parse(template.get(StarterProperty.ID))
                .orElseThrow(() ->
                        new InvalidInputException(Failure.of("the cabinet does not tell the GUID of its starter GPO")
                                .on(file)));
        StarterPackage starter = new StarterPackage(id, template, files, messages);
        starter.requireName("cabinet", file);
        return starter;
    }

    private static void check(SysvolPath path, CabinetFile member) {
        if (path.name().equalsIgnoreCase(RegistryPol.FILE_NAME)) {
            RegistryPol.parse(member.content());
        } else {
            XmlDocument.parse(member.content(), member.name());
        }
    }

    /**
     * Plans to load a starter GPO under the GUID that it has in the cabinet.
     *
     * @param overwrite whether one of that GUID may be replaced; it keeps its permissions
     * @throws AlreadyExistsException if there is one that may not be replaced
     */
    public PlannedChange load(StarterPackage starter, boolean overwrite, CancellationToken cancellation) {
        String name = starter.displayName();
        Change change = new StarterChanges(connection)
                .put(
                        "load starter GPO '" + name + "' " + starter.id() + " from a cabinet",
                        starter.id(),
                        starter.template(),
                        starter.files(),
                        overwrite ? Existing.REPLACED : Existing.REFUSED,
                        cancellation);
        List<StatusMessage> messages = new ArrayList<>(starter.messages());
        messages.addAll(StarterRestore.equalNames(connection, name, starter.id()));
        return new PlannedChange(change, messages);
    }
}
