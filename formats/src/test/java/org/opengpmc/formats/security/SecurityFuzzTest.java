// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.formats.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opengpmc.formats.FormatException;

/** Generated descriptors survive the round trip; damaged ones give a FormatException and nothing else. */
class SecurityFuzzTest {
    private static final Sid DOMAIN = Sid.parse("S-1-5-21-1-2-3");
    private static final SddlContext CONTEXT = SddlContext.of(DOMAIN, DOMAIN);
    private static final AceType[] TYPES = AceType.values();

    private final Random random = new Random(20_240_601);

    @Test
    void generated_descriptors_survive_the_binary_form() {
        for (int i = 0; i < 2000; i++) {
            SecurityDescriptor descriptor = descriptor(false);
            byte[] bytes = descriptor.write();
            SecurityDescriptor parsed = SecurityDescriptor.parse(bytes);
            assertThat(parsed.sameContent(descriptor)).isTrue();
            assertThat(parsed.write()).isEqualTo(bytes);
        }
    }

    @Test
    void generated_descriptors_survive_sddl() {
        for (int i = 0; i < 2000; i++) {
            SecurityDescriptor descriptor = descriptor(true);
            String text = Sddl.write(descriptor, CONTEXT);
            SecurityDescriptor parsed = Sddl.parse(text, CONTEXT);
            assertThat(parsed.owner()).isEqualTo(descriptor.owner());
            assertThat(parsed.daclEntries()).isEqualTo(descriptor.daclEntries());
            assertThat(parsed.saclEntries()).isEqualTo(descriptor.saclEntries());
            assertThat(Sddl.write(parsed, CONTEXT)).isEqualTo(text);
            assertThat(DescriptorComparison.compare(descriptor, parsed, GenericMapping.DIRECTORY)
                            .sameMeaning())
                    .isTrue();
        }
    }

    @Test
    void damaged_bytes_give_format_exceptions_only() {
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = descriptor(false).write();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            assertThatCode(() -> tryAll(damaged)).doesNotThrowAnyException();
        }
    }

    @Test
    void damaged_text_gives_format_exceptions_only() {
        String alphabet = "ODSG:();ACIPRW0x19-\"@&|!{},. <>=~é\uD83D";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(Sddl.write(descriptor(true), CONTEXT));
            for (int change = random.nextInt(1, 6); change > 0 && text.length() > 0; change--) {
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            assertThatCode(() -> tryText(text.toString())).doesNotThrowAnyException();
        }
    }

    private static void tryAll(byte[] bytes) {
        SecurityDescriptor descriptor;
        try {
            descriptor = SecurityDescriptor.parse(bytes);
        } catch (FormatException expected) {
            return;
        }
        assertThat(SecurityDescriptor.parse(descriptor.write()).sameContent(descriptor))
                .isTrue();
        DescriptorComparison.compare(descriptor, SecurityDescriptor.empty(), GenericMapping.FILE);
        assertThat(DescriptorComparison.compare(descriptor, descriptor, GenericMapping.FILE)
                        .differences())
                .isEmpty();
        try {
            Sddl.write(descriptor, CONTEXT);
            SysvolAcl.fromDirectory(descriptor);
        } catch (FormatException expected) {
            // Not everything has a form in SDDL.
        }
    }

    private static void tryText(String text) {
        try {
            Sddl.parse(text, CONTEXT).write();
        } catch (FormatException expected) {
            // That is what it is for.
        }
    }

    private SecurityDescriptor descriptor(boolean expressible) {
        List<SecurityDescriptor.Part> layout = new ArrayList<>(SecurityDescriptor.HEADER_ORDER);
        Collections.shuffle(layout, random);
        return new SecurityDescriptor(
                expressible ? 0 : random.nextInt(256),
                random.nextInt(0x10000),
                random.nextBoolean() ? sid() : null,
                random.nextBoolean() ? sid() : null,
                acl(expressible),
                acl(expressible),
                layout);
    }

    private @Nullable Acl acl(boolean expressible) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        List<Ace> aces = new ArrayList<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            aces.add(ace(expressible));
        }
        Acl acl = Acl.of(aces);
        return expressible ? acl : new Acl(acl.revision(), acl.aces(), data());
    }

    private Ace ace(boolean expressible) {
        int flags = random.nextInt(256);
        int mask = random.nextBoolean() ? random.nextInt() : 1 << random.nextInt(32);
        if (!expressible && random.nextInt(6) == 0) {
            return new Ace.Unknown(random.nextInt(0x14, 0x100), flags, data());
        }
        AceType type = TYPES[random.nextInt(TYPES.length)];
        if (expressible
                && (type == AceType.RESOURCE_ATTRIBUTE || type.sddlName().isEmpty())) {
            type = AceType.ALLOW_OBJECT;
        }
        OpaqueBytes data = expressible ? OpaqueBytes.NONE : data();
        if (type.isCallback() && (expressible || random.nextBoolean())) {
            data = condition();
        }
        return type.isObject()
                ? new Ace.OnObject(type, flags, mask, guid(), guid(), sid(), data)
                : new Ace.Plain(type, flags, mask, sid(), data);
    }

    private @Nullable UUID guid() {
        return random.nextBoolean() ? new UUID(random.nextLong(), random.nextLong()) : null;
    }

    private OpaqueBytes condition() {
        String text = "(@User.a == \"b\" && !(Member_of {SID(BA)}) || Exists c && @Device.d Any_of {1, -0x2, #ff})";
        Ace.Plain ace = (Ace.Plain) Sddl.parseAce("(XA;;FA;;;WD;" + text + ")", CONTEXT);
        return ace.data();
    }

    private OpaqueBytes data() {
        byte[] bytes = new byte[random.nextInt(3) * 4];
        random.nextBytes(bytes);
        return OpaqueBytes.of(bytes);
    }

    private Sid sid() {
        return switch (random.nextInt(4)) {
            case 0 -> DOMAIN.child(random.nextInt(490, 530));
            case 1 ->
                List.copyOf(WellKnownSids.all())
                        .get(random.nextInt(WellKnownSids.all().size()));
            case 2 -> Sid.of(random.nextLong(1L << 48), random.nextLong(1L << 32));
            default -> {
                List<Long> parts = new ArrayList<>();
                for (int count = random.nextInt(16); count > 0; count--) {
                    parts.add(random.nextLong(1L << 32));
                }
                yield new Sid(random.nextInt(40), parts);
            }
        };
    }
}
