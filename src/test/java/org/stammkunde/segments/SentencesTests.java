package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;

/// Trees as sentences. `A`, `B` and `C` stand for whose name is that.
class SentencesTests {

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A                         | Customers A
                    not(A)                    | Customers not A
                    all(A,B)                  | Customers A and B
                    all(A,B,C)                | Customers A, B and C
                    any(A,B,C)                | Customers A, B or C
                    all(A,any(B,C))           | Customers A and (B or C)
                    any(all(A,B),C)           | Customers (A and B) or C
                    all(A,all(B,C))           | Customers A, B and C
                    not(any(A,B))             | Customers not A and not B
                    not(all(A,B))             | Customers not A or not B
                    all(A,not(any(B,C)))      | Customers A, not B and not C
                    all(A,not(all(B,C)))      | Customers A and (not B or not C)
                    not(not(A))               | Customers A
                    all(not(all(A,B)))        | Customers not A or not B
                    all(any(A))               | Customers A
                    """)
    void readLikeThis(String tree, String sentence) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var said = TreesForTests.sentence(JsonMapper.shared().readTree(json(tree)));
        var brief =
                said.replaceAll("whose name is not “(.)”", "not $1")
                        .replaceAll("whose name is “(.)”", "$1");
        assertThat(brief).isEqualTo(sentence);
    }

    /// `all(A,B)` as JSON.
    private static String json(String tree) {
        if (tree.length() == 1) {
            return """
            {"type":"profile","field":"name","test":"oneOf","values":["%s"]}
            """
                    .formatted(tree);
        }
        var type = tree.substring(0, 3);
        var parts = parts(tree.substring(4, tree.length() - 1));
        return type.equals("not")
                ? "{\"type\":\"not\",\"condition\":%s}".formatted(parts.getFirst())
                : "{\"type\":\"%s\",\"of\":%s}".formatted(type, parts);
    }

    private static List<String> parts(String list) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < list.length(); i++) {
            switch (list.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        parts.add(json(list.substring(begin, i)));
                        begin = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(json(list.substring(begin)));
        return parts;
    }
}
