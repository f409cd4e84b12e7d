// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.cli.som;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opengpmc.cli.som.LinkEditFile.Row;
import org.opengpmc.core.error.InvalidInputException;
import org.opengpmc.core.error.NotFoundException;

class LinkEditFileTest {
    private static LinkEditFile parse(String text) {
        return LinkEditFile.parse("links.csv", text);
    }

    @Test
    void columns_are_known_by_their_names_and_others_do_not_matter() {
        String text = """
                note,SOM,order,Action, gpo ,enabled,enforced,at
                x,"OU=a,DC=b",2,ADD,Base,no,YES,
                """;
        for (String ends : List.of(text, text.replace("\n", "\r\n"))) {
            assertThat(parse(ends).rows())
                    .containsExactly(new Row(2, "add", "Base", "OU=a,DC=b", 2, false, true, null));
        }
    }

    @Test
    void quotes_line_breaks_comments_and_empty_lines_are_read_as_they_are_meant() {
        String text = """
                action,gpo,som
                # a comment, with comma

                remove,"a ""b""
                c",x
                set,y,z""";
        assertThat(parse(text).rows())
                .containsExactly(
                        new Row(4, "remove", "a \"b\"\nc", "x", null, null, null, null),
                        new Row(6, "set", "y", "z", null, null, null, null));
        assertThat(parse("action,gpo,som").rows()).isEmpty();
    }

    @Test
    void a_mark_at_the_start_of_the_file_does_not_matter() {
        InputStream in = new ByteArrayInputStream("\uFEFFaction,gpo,som\nadd,ü,b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(LinkEditFile.read("-", in).rows()).extracting(Row::gpo).containsExactly("ü");
        assertThatThrownBy(() -> LinkEditFile.read("-", new ByteArrayInputStream(new byte[] {(byte) 0xff, 'a'})))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> LinkEditFile.read("no/such/file.csv", in)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|line 1: the line with the names",
                "action,gpo|line 1: there is no column 'som'",
                "action;gpo;som~add;b;c|line 1: the columns are separated by semicolons",
                "action,gpo,som~add,\"b,c|line 2: the closing quote is missing",
                "action,gpo,som~add,\"b\"x,c|line 2: there is text after a closing quote",
            })
    void a_mistake_is_told_with_its_line(String text, String message) {
        assertThatThrownBy(() -> parse(text.replace('~', '\n')))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void every_line_that_cannot_be_read_is_told() {
        LinkEditFile file = parse("""
                action,gpo,som,order,enabled
                ad,b,c
                add,b,c

                add,,c
                add,b,c,first
                add,b,c,1,maybe
                """);
        assertThat(file.rows()).extracting(Row::line).containsExactly(3);
        assertThat(file.mistakes())
                .extracting(Object::toString)
                .containsExactly(
                        "line 2: 'ad' is no action: it is add, set or remove",
                        "line 5: the GPO or the SOM is missing",
                        "line 6: order is a number, not 'first'",
                        "line 7: enabled is yes or no, not 'maybe'");
    }
}
