package org.stammkunde.segments.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stammkunde.web.Texts;
import tools.jackson.databind.JsonNode;

/// Numbers as the viewer types them: `1.234,5` in German, `1,234.5` in English, and without marks
/// between thousands in both.
final class TypedNumbers {

    private static final Pattern GERMAN =
            Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d{1,18})(,\\d{1,6})?");
    private static final Pattern ENGLISH =
            Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d{1,18})(\\.\\d{1,6})?");

    private TypedNumbers() {}

    static Optional<BigDecimal> parse(String typed) {
        boolean german = Texts.language().equals(Locale.GERMAN);
        var text = typed.replace(" ", "").replace("\u00a0", "").replace('\u2212', '-');
        if (!(german ? GERMAN : ENGLISH).matcher(text).matches()) {
            return Optional.empty();
        }
        var plain = german ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        return Optional.of(new BigDecimal(plain));
    }

    static String show(JsonNode number) {
        if (!number.isNumber()) {
            return "";
        }
        var plain = number.decimalValue().stripTrailingZeros().toPlainString();
        return Texts.language().equals(Locale.GERMAN) ? plain.replace('.', ',') : plain;
    }
}
