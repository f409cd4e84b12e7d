// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.settings;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.error.GpmcException;
import org.opengpmc.core.gpo.PolicyContent;
import org.opengpmc.core.gpo.PolicyFile;
import org.opengpmc.core.gpo.PolicyObject;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.extensionnames.ExtensionNames;
import org.opengpmc.formats.registrypol.PolEntry;
import org.opengpmc.formats.registrypol.RegistryPol;

/**
 * One side of a GPO as extensions read it: its files and directory objects, wherever they come from (a live GPO, a
 * backup, memory). Files are read when they are asked for. Not safe for several threads.
 */
public final class SideContent {
    /** What {@link SettingsExtension#name} of the registry extension is. */
    private static final String REGISTRY = "Registry";

    private final Side side;
    private final String root;
    private final ExtensionNames registered;
    private final Map<SysvolPath, PolicyFile> files = new HashMap<>();
    private final List<PolicyFile> ordered;
    private final List<PolicyObject> objects;
    private final List<SettingsExtension> present;
    private final Set<SysvolPath> asked = new HashSet<>();
    private @Nullable RegistryPol registryPol;

    private SideContent(PolicyContent content, Side side, String root, SettingsExtensions extensions) {
        this.side = side;
        this.root = root;
        this.registered =
                ExtensionNames.parse(side == Side.COMPUTER ? content.machineExtensions() : content.userExtensions());
        this.present = extensions.all().stream()
                .filter(e -> e.clientExtensions().stream().anyMatch(registered::contains))
                .toList();
        this.ordered = content.files().stream()
                .filter(f -> !f.directory() && isOfSide(f.path()))
                .toList();
        this.objects = content.objects().stream().filter(this::isOfSide).toList();
        ordered.forEach(f -> files.put(f.path(), f));
    }

    /**
     * One side of a GPO.
     *
     * @param root where the GPT stands, for people; problems name files below it
     */
    public static SideContent of(PolicyContent content, Side side, String root, SettingsExtensions extensions) {
        return new SideContent(content, side, root, extensions);
    }

    /** Which side. */
    public Side side() {
        return side;
    }

    /** The extensions registered for this side in the GPC. */
    public ExtensionNames registered() {
        return registered;
    }

    /** The extensions that are registered, in the order of a report. */
    List<SettingsExtension> present() {
        return present;
    }

    /** Whether another registered extension shows a value of Registry.pol: for the registry extension, which then does not. */
    public boolean isOwned(PolEntry entry) {
        return present.stream().anyMatch(e -> e.ownsRegistryValue(side, entry));
    }

    /** All files of this side in the order of the GPT; paths begin with the side's folder. */
    public List<PolicyFile> files() {
        return ordered;
    }

    /**
     * A file of this side.
     *
     * @param path below the side's folder, such as {@code Scripts\scripts.ini}; without regard to case
     */
    public Optional<PolicyFile> file(String path) {
        Optional<PolicyFile> file = Optional.ofNullable(files.get(inside(path)));
        file.ifPresent(f -> asked.add(f.path()));
        return file;
    }

    /**
     * Reads a file of this side. One that is damaged or cannot be read is told and counts as not there.
     *
     * @param path below the side's folder
     * @param parser throws {@link FormatException} for what it cannot take
     */
    public <T> Optional<T> parse(String path, Problems problems, Function<byte[], T> parser) {
        Optional<PolicyFile> file = file(path);
        return file.isEmpty() ? Optional.empty() : parse(file.get(), problems, parser);
    }

    /** The same for a file that {@link #files} listed. */
    public <T> Optional<T> parse(PolicyFile file, Problems problems, Function<byte[], T> parser) {
        asked.add(file.path());
        try {
            return Optional.of(parser.apply(file.source().read()));
        } catch (FormatException e) {
            problems.damaged(place(file.path()), e);
        } catch (GpmcException e) {
            problems.unreadable(place(file.path()), e);
        }
        return Optional.empty();
    }

    /**
     * Registry.pol of this side, read once; without entries if there is none. Damage is told once, for the registry
     * extension whoever reads first, and the entries before it count.
     */
    public RegistryPol registryPol(Problems problems) {
        if (registryPol == null) {
            registryPol = problems.during(REGISTRY, () -> readRegistryPol(problems));
        }
        return registryPol;
    }

    private RegistryPol readRegistryPol(Problems problems) {
        Optional<PolicyFile> file = file(RegistryPol.FILE_NAME);
        Optional<RegistryPol.ReadablePart> read = file.flatMap(f -> parse(f, problems, RegistryPol::readable));
        read.flatMap(RegistryPol.ReadablePart::damage)
                .ifPresent(damage ->
                        problems.damaged(file.map(f -> place(f.path())).orElse(RegistryPol.FILE_NAME), damage));
        return read.map(RegistryPol.ReadablePart::whole).orElse(RegistryPol.EMPTY);
    }

    /** The directory objects of this side, parents first; their paths end with {@code CN=Machine} or {@code CN=User}. */
    public List<PolicyObject> objects() {
        return objects;
    }

    /**
     * The directory objects inside a container of this side.
     *
     * @param container its DN below the side's container, such as {@code CN=Packages,CN=Class Store}
     */
    public List<PolicyObject> objectsIn(String container) {
        return objects.stream().filter(o -> isIn(o.path(), container)).toList();
    }

    /** The files that nobody has asked for yet. */
    List<String> unread() {
        return ordered.stream()
                .map(PolicyFile::path)
                .filter(p -> !asked.contains(p))
                .map(SysvolPath::toString)
                .toList();
    }

    /** All files, and whether somebody has asked for them. */
    List<SideSettings.SideFile> whetherRead() {
        return ordered.stream()
                .map(f -> new SideSettings.SideFile(f, asked.contains(f.path())))
                .toList();
    }

    /** Where a file stands, for people. */
    public String place(SysvolPath path) {
        if (root.isEmpty()) {
            return path.toString();
        }
        // Of a backup the root is a folder here, and so is what people look for.
        return root.contains("/") ? root + "/" + String.join("/", path.segments()) : root + "\\" + path;
    }

    /** Where this side stands, for people. */
    String place() {
        return place(new SysvolPath(List.of(side.folder())));
    }

    /** Where a file of this side stands, for people. */
    public String place(String path) {
        return place(inside(path));
    }

    private SysvolPath inside(String path) {
        return new SysvolPath(List.of(side.folder())).resolve(SysvolPath.parse(path));
    }

    private boolean isOfSide(SysvolPath path) {
        return path.segments().size() > 1 && path.segments().get(0).equalsIgnoreCase(side.folder());
    }

    private boolean isOfSide(PolicyObject object) {
        RDN[] rdns = object.path().getRDNs();
        return rdns.length > 1 && rdns[rdns.length - 1].hasAttributeValue("CN", side.folder());
    }

    private boolean isIn(DN path, String container) {
        try {
            DN parent = new DN(container + ",CN=" + side.folder());
            RDN[] rdns = path.getRDNs();
            return new DN(Arrays.copyOfRange(rdns, 1, rdns.length)).equals(parent);
        } catch (LDAPException e) {
            throw new IllegalArgumentException("not a DN: " + container, e);
        }
    }
}
