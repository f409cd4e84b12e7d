// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.gpo;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.change.AttributeChange;
import org.opengpmc.core.change.Change;
import org.opengpmc.core.change.ChangeBuilder;
import org.opengpmc.core.change.StagedFile;
import org.opengpmc.core.domain.DirectoryObjects;
import org.opengpmc.core.domain.DomainConnection;
import org.opengpmc.core.error.Failure;
import org.opengpmc.core.error.NotFoundException;
import org.opengpmc.core.operation.CancellationToken;
import org.opengpmc.core.sysvol.SysvolPath;
import org.opengpmc.formats.FormatException;
import org.opengpmc.formats.gptini.GptIni;
import org.opengpmc.formats.security.SecurityDescriptor;

/**
 * Plans how the whole content of a GPO is put in place: the one way in which create, restore, import and copy write.
 *
 * <p>Order: claim the GPT; the directory objects that must exist first; the new GPT beside its place; old out, new in;
 * directory objects; DACL; and last the GPC's attributes with the version, which decides.
 */
final class ContentChange {
    private final DomainConnection connection;
    private final ContentTarget target;
    private final String dn;
    private final SysvolPath gpt;
    private final ChangeBuilder builder;

    ContentChange(DomainConnection connection, ContentTarget target, String title) {
        this.connection = connection;
        this.target = target;
        this.dn = target.existing() != null ? target.existing().dn() : new Gpos(connection).dn(target.id());
        this.gpt = target.existing() != null && target.existing().fileSysPath().isPresent()
                ? GptLocation.toWrite(target.existing(), connection.facts())
                : GptLocation.folder(target.id(), connection.facts());
        this.builder = ChangeBuilder.of(connection, title, dn);
    }

    Change plan(PolicyContent content, CancellationToken cancellation) {
        GpoContents contents = new GpoContents(connection);
        Optional<byte[]> oldIni = contents.bytes(gpt.child(GptIni.FILE_NAME));
        boolean gptExists = connection.sysvol().find(gpt).isPresent();
        SecurityDescriptor oldSecurity = oldSecurity();
        if (target.dacl() != null) {
            LockOutCheck.require(connection, oldSecurity, target.dacl(), dn);
        }

        builder.claim(gpt);
        addContainers();
        builder.stage(dn, stagedSecurity(oldSecurity), staged(content, newIni(oldIni)), cancellation);
        if (gptExists) {
            builder.moveOut(oldIni.orElse(null));
        }
        builder.moveIn();
        replaceObjects(contents, content.objects());
        if (oldSecurity != null && target.dacl() != null) {
            builder.setSecurity(dn, oldSecurity, withDaclOf(oldSecurity, target.dacl()));
        }
        builder.modify(dn, attributes(content));
        return builder.build();
    }

    private @Nullable SecurityDescriptor oldSecurity() {
        if (target.existing() == null) {
            return null;
        }
        return DirectoryObjects.security(connection, dn)
                .orElseThrow(() -> new NotFoundException(Failure.of("the permissions of the GPO cannot be read")
                        .on(dn)
                        .at(connection.facts().server())));
    }

    private @Nullable SecurityDescriptor stagedSecurity(@Nullable SecurityDescriptor oldSecurity) {
        return oldSecurity != null && target.dacl() != null ? withDaclOf(oldSecurity, target.dacl()) : null;
    }

    private static SecurityDescriptor withDaclOf(SecurityDescriptor keep, SecurityDescriptor dacl) {
        return dacl.withOwner(keep.owner()).withGroup(keep.group()).withoutSacl();
    }

    private void addContainers() {
        if (target.existing() == null) {
            builder.add(
                    dn,
                    List.of(
                            new Attribute("objectClass", "top", "container", "groupPolicyContainer"),
                            new Attribute("flags", "0"),
                            new Attribute("versionNumber", "0"),
                            new Attribute("showInAdvancedViewOnly", "TRUE")),
                    target.dacl());
        }
        for (String half : List.of("Machine", "User")) {
            String container = "CN=" + half + "," + dn;
            if (target.existing() == null || !DirectoryObjects.exists(connection, container)) {
                builder.add(
                        container,
                        List.of(
                                new Attribute("objectClass", "top", "container"),
                                new Attribute("showInAdvancedViewOnly", "TRUE")),
                        null);
            }
        }
    }

    private GptIni newIni(Optional<byte[]> oldIni) {
        try {
            return oldIni.map(GptIni::parse).orElseGet(GptIni::create).withVersion(target.version());
        } catch (FormatException e) {
            // Damaged: nothing in it is worth keeping, and the version is what counts.
            return GptIni.create().withVersion(target.version());
        }
    }

    private static List<StagedFile> staged(PolicyContent content, GptIni ini) {
        List<PolicyFile> all = new ArrayList<>(content.files());
        all.add(PolicyFile.file(SysvolPath.ROOT.child(GptIni.FILE_NAME), ini::write));
        return StagedFiles.of(all);
    }

    private void replaceObjects(GpoContents contents, List<PolicyObject> wanted) {
        List<PolicyObject> old = target.existing() == null ? List.of() : contents.objects(target.existing());
        for (int i = old.size() - 1; i >= 0; i--) {
            PolicyObject object = old.get(i);
            SecurityDescriptor security = object.security() == null ? SecurityDescriptor.empty() : object.security();
            builder.delete(below(object.path()), withClass(object), security);
        }
        for (PolicyObject object : wanted) {
            builder.add(below(object.path()), withClass(object), object.security());
        }
    }

    private String below(DN path) {
        return path + "," + dn;
    }

    /** All to write when the object is added, or put back: a server gives it an {@code objectGUID} of its own. */
    static List<Attribute> withClass(PolicyObject object) {
        List<Attribute> all = new ArrayList<>();
        all.add(new Attribute("objectClass", "top", object.objectClass()));
        object.attributes().stream()
                .filter(a -> a.size() > 0 && ServerAttributes.isWritable(a.getBaseName()))
                .forEach(all::add);
        return all;
    }

    private List<AttributeChange> attributes(PolicyContent content) {
        List<AttributeChange> changes = new ArrayList<>();
        set(changes, "displayName", target.displayName());
        set(changes, "gPCFileSysPath", fileSysPath());
        set(changes, "gPCFunctionalityVersion", "2");
        set(changes, "flags", Integer.toString(target.flags()));
        set(changes, "gPCMachineExtensionNames", content.machineExtensions());
        set(changes, "gPCUserExtensionNames", content.userExtensions());
        set(changes, "gPCWQLFilter", target.wmiFilter());
        set(changes, "versionNumber", Integer.toString(target.version().toInt()));
        changes.removeIf(AttributeChange::isEmpty);
        changes.forEach(c -> builder.tells(c.name(), text(c.before()), text(c.after())));
        return changes;
    }

    private String fileSysPath() {
        Optional<String> present =
                target.existing() == null ? Optional.empty() : target.existing().fileSysPath();
        return present.orElseGet(() -> GptLocation.standard(target.id(), connection.facts()));
    }

    private void set(List<AttributeChange> changes, String name, String value) {
        Attribute after = value.isEmpty() ? new Attribute(name) : new Attribute(name, value);
        changes.add(new AttributeChange(before(name), after));
    }

    private Attribute before(String name) {
        if (target.existing() != null) {
            return target.existing().attribute(name);
        }
        boolean added = name.equals("flags") || name.equals("versionNumber");
        return added ? new Attribute(name, "0") : new Attribute(name);
    }

    private static String text(Attribute attribute) {
        return attribute.getValue() == null ? "" : attribute.getValue();
    }
}
