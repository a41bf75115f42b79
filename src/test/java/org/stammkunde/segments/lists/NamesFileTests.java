package org.stammkunde.segments.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stammkunde.segments.SegmentException;

/// What a file of names says, however it is made.
class NamesFileTests {

    @Test
    void readsOneNameALine() {
        assertThat(names("ada@x.example\n\n  bob@x.example \r\nA-7")).isEqualTo(THREE);
    }

    @Test
    void passesOverAHeaderOfTheOnlyColumn() {
        assertThat(names("E-Mail\nada@x.example\nbob@x.example\nA-7\n")).isEqualTo(THREE);
        assertThat(names("\uFEFF\"email\"\r\n\"ada@x.example\"\r\nbob@x.example\r\nA-7"))
                .isEqualTo(THREE);
    }

    @Test
    void findsTheColumnByItsHeader() {
        var file = "Name;Kundennr.;E-Mail-Adresse\n\"L; A\";1;ada@x.example\nB;2;bob@x.example\n";
        assertThat(names(file)).containsExactly("ada@x.example", "bob@x.example");
        assertThat(names(file, "kundennr")).containsExactly("1", "2");
        assertThat(names(file, "Name")).containsExactly("L; A", "B");
        assertThat(names("Name\tCustomer ID\nAda\t1\nBob\nEve\t3")).containsExactly("1", "3");
    }

    @Test
    void findsTheAddressWhereThereAreNoHeaders() {
        assertThat(names("1,Ada,ada@x.example\n2,Bob,bob@x.example"))
                .containsExactly("ada@x.example", "bob@x.example");
    }

    @Test
    void readsWhatSpreadsheetsMake() {
        var file = "\uFEFFName\tE-Mail\r\nÄda\tada@x.example\r\n";
        assertThat(names(file, null, StandardCharsets.UTF_16LE)).containsExactly("ada@x.example");
        assertThat(names("'=1+1\n'-5\n-6")).containsExactly("=1+1", "-5", "-6");
    }

    @Test
    void asksForTheColumnWhenItIsNotPlain() {
        assertThatThrownBy(() -> names("Name;Ort\nAda;Köln"))
                .isInstanceOfSatisfying(
                        SegmentException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("segments.lists.no-column");
                            assertThat(e.field()).isEqualTo("/column");
                            assertThat(e.args()).containsEntry("columns", "Name, Ort");
                        });
        assertThatThrownBy(() -> names("email\nada@x.example", "Adresse"))
                .hasMessageContaining("no-column");
    }

    @Test
    void cutsWhatIsNobodysName() {
        assertThat(names("x".repeat(100_000) + "\nada@x.example").getFirst()).hasSize(300);
        assertThat(names("a\0da@x.example")).containsExactly("ada@x.example");
        assertThat(names("")).isEmpty();
    }

    /// A quote that never ends would be a cell without end.
    @Test
    void givesUpOnWhatHasNoLines() {
        assertThatThrownBy(() -> names("\"" + "x".repeat(20_000_000)))
                .hasMessageContaining("unreadable");
    }

    private static final List<String> THREE = List.of("ada@x.example", "bob@x.example", "A-7");

    private static List<String> names(String file) {
        return names(file, null);
    }

    private static List<String> names(String file, @Nullable String column) {
        return names(file, column, StandardCharsets.UTF_8);
    }

    private static List<String> names(String file, @Nullable String column, Charset charset) {
        var names = new ArrayList<String>();
        var bytes = new ByteArrayInputStream(file.getBytes(charset));
        try (var reading = new NamesFile(bytes, column)) {
            for (var name = reading.next(); name != null; name = reading.next()) {
                names.add(name);
            }
        }
        return names;
    }
}
