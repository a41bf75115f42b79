package org.stammkunde.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTests {

    private static final String NASTY = "'=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20 \u00a0\uFEFFa1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@A1",
                "\t1",
                "\r1",
                " =1",
                "\u00a0=1",
                "\uFEFF=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "'=1"
            })
    void putsAnApostropheBeforeFormulas(String formula) {
        assertThat(Formulas.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a=1", "'", "'a", "Anna", "1-2", " a"})
    void leavesOtherTextsAlone(String text) {
        assertThat(Formulas.harmless(text)).isEqualTo(text);
        assertThat(Formulas.restored(text)).isEqualTo(text);
    }

    @Test
    void bringsEveryTextBack() {
        var random = new Random(20260101);
        for (int i = 0; i < 2_000; i++) {
            var text =
                    IntStream.range(0, random.nextInt(6))
                            .mapToObj(_ -> "" + NASTY.charAt(random.nextInt(NASTY.length())))
                            .collect(Collectors.joining());
            assertThat(Formulas.restored(Formulas.harmless(text))).isEqualTo(text);
        }
    }
}
