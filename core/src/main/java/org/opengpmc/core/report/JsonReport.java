// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.core.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opengpmc.core.extension.ClientSideExtension;
import org.opengpmc.core.extension.KnownExtensions;
import org.opengpmc.core.gpo.GpoId;
import org.opengpmc.core.operation.StatusMessage;
import org.opengpmc.core.settings.Setting;
import org.opengpmc.core.settings.Side;
import org.opengpmc.core.settings.SideSettings;
import org.opengpmc.formats.security.SecurityDescriptor;
import org.opengpmc.formats.security.Sid;

/** The report for programs; {@code docs/formats/gpo-report-json.md} tells its shape. */
final class JsonReport {
    static final String SCHEMA = "opengpmc/gpo-report/1";

    private final JsonOutput out;
    private final GpoReport report;

    private JsonReport(Appendable target, GpoReport report) {
        this.out = new JsonOutput(target);
        this.report = report;
    }

    static void write(Appendable target, GpoReport report) {
        new JsonReport(target, report).write();
    }

    private void write() {
        out.object().field("schema", SCHEMA);
        out.field("read", report.read().toString());
        gpo(report.gpo());
        side(Side.COMPUTER, "computer", report.gpo().computer());
        side(Side.USER, "user", report.gpo().user());
        out.array("problems");
        report.settings().problems().forEach(this::problem);
        out.endArray().endObject().end();
    }

    private void gpo(ReportedGpo gpo) {
        out.object("gpo").field("id", gpo.id()).field("name", gpo.name()).field("domain", gpo.domain());
        out.field("comment", gpo.comment());
        gpo.starter().ifPresent(this::starter);
        gpo.backup().ifPresent(backup -> out.backup("backup", backup));
        out.field("status", gpo.status().words());
        out.field("created", gpo.created()).field("modified", gpo.modified());
        security(gpo);
        gpo.filter().ifPresentOrElse(this::filter, () -> out.field("wmiFilter", Optional.empty()));
        out.field("wmiFilterReadable", gpo.filterDataAvailable());
        out.array("links");
        for (ReportedGpo.Link link : gpo.links()) {
            out.object().field("som", link.somName()).field("path", link.somPath());
            out.field("enabled", link.enabled())
                    .field("enforced", link.enforced())
                    .endObject();
        }
        out.endArray().endObject();
    }

    private void starter(ReportedGpo.Starter starter) {
        out.object("starter").field("type", starter.type().name().toLowerCase(Locale.ROOT));
        out.field("author", starter.author()).field("product", starter.product());
        out.field("version", starter.version()).endObject();
    }

    private void security(ReportedGpo gpo) {
        @Nullable SecurityDescriptor security = gpo.security();
        @Nullable Sid owner = security == null ? null : security.owner();
        if (owner == null) {
            out.field("owner", Optional.empty());
        } else {
            out.object("owner");
            trustee(owner, report.context().trustees().name(owner));
            out.field("inferred", gpo.ownerInferred()).endObject();
        }
        out.field("sddl", SecurityXml.sddl(gpo));
        List<Delegation> delegations = Delegation.of(security, report.context().trustees());
        out.array("securityFiltering");
        delegations.stream().filter(Delegation::filters).forEach(d -> {
            out.object();
            trustee(d.trustee(), d.name());
            out.endObject();
        });
        out.endArray().array("delegation");
        for (Delegation d : delegations) {
            out.object();
            trustee(d.trustee(), d.name());
            out.field("permission", d.level().word());
            out.field("denied", d.denied()).field("inherited", d.inherited()).endObject();
        }
        out.endArray();
    }

    private void trustee(Sid sid, Optional<String> name) {
        out.field("sid", sid.toString()).field("name", name);
    }

    private void filter(ReportedGpo.Filter filter) {
        out.object("wmiFilter").field("name", filter.name()).field("description", filter.description());
        out.endObject();
    }

    private void side(Side side, String key, ReportedGpo.Half half) {
        SideSettings settings = report.settings().side(side);
        out.object(key).field("enabled", half.enabled());
        out.field("directoryVersion", half.directoryVersion()).field("sysvolVersion", half.sysvolVersion());
        out.field("complete", report.settings().isComplete(side));
        out.array("extensions");
        settings.extensions().forEach(this::extension);
        out.endArray().array("unknownExtensions");
        settings.unknown().forEach(this::unknown);
        out.endArray().array("unreadFiles");
        settings.unread().forEach(out::item);
        out.endArray().endObject();
    }

    private void extension(SideSettings.Shown shown) {
        out.object().field("name", shown.extension().name());
        out.array("ids");
        shown.extension().clientExtensions().stream()
                .map(JsonReport::guid)
                .sorted()
                .forEach(out::item);
        out.endArray().array("settings");
        shown.settings().settings(report.context()).forEach(this::setting);
        out.endArray().endObject();
    }

    private void unknown(UUID id) {
        out.object().field("id", guid(id));
        out.field("name", KnownExtensions.find(id).map(ClientSideExtension::name))
                .endObject();
    }

    private void setting(Setting setting) {
        out.object().field("key", setting.key());
        out.array("path");
        setting.path().forEach(out::item);
        out.endArray().field("name", setting.name()).field("value", setting.value());
        out.array("details");
        for (Setting.Detail detail : setting.details()) {
            out.object()
                    .field("name", detail.name())
                    .field("value", detail.value())
                    .endObject();
        }
        out.endArray();
        out.array("registry");
        setting.registry().forEach(place -> out.item(place.toString()));
        out.endArray();
        optional("place", setting.about().place());
        optional("supported", setting.about().supported());
        optional("explanation", setting.about().explanation());
        out.endObject();
    }

    private void optional(String key, String text) {
        if (!text.isEmpty()) {
            out.field(key, text);
        }
    }

    private void problem(StatusMessage problem) {
        out.object().field("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        out.field("code", problem.code()).field("extension", problem.extensionName());
        out.field("setting", Optional.ofNullable(problem.settingsName()));
        out.field("place", problem.objectPath()).field("text", problem.text()).endObject();
    }

    private static String guid(UUID id) {
        return new GpoId(id).toString();
    }
}
