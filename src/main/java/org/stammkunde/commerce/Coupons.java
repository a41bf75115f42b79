package org.stammkunde.commerce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The coupon codes of an order: each once, in the order of their code points, which is that of
/// the database.
public final class Coupons {

    private static final int LONGEST = 200;
    private static final int MOST = 50;
    private static final Pattern BETWEEN = Pattern.compile("[,;|\\r\\n]");

    /// As WooCommerce's export suites write them: `code:ten|amount:5.00`.
    private static final String NAMED = "code:";

    /// A dash or zero where there is no code, and an amount: with its fraction or its currency.
    private static final Pattern NO_CODE =
            Pattern.compile(
                    "[-–—]|0+"
                            + "|[-+]?(\\d+|\\d{1,3}([.,' ]\\d{3})+)[.,]\\d{1,2}(00)?"
                            + "|([€$£] ?|(EUR|USD|GBP|CHF) )[-+]?\\d[\\d.,']*"
                            + "|[-+]?\\d[\\d.,']*( ?[€$£]| (EUR|USD|GBP|CHF))");

    private static final Comparator<String> ORDER =
            Comparator.comparing(code -> code.codePoints().toArray(), Arrays::compare);

    private Coupons() {}

    /// The codes that a text names, separated by commas, semicolons, bars or ends of lines. A text
    /// that says how much was taken off names none.
    public static List<String> split(@Nullable String text) {
        if (text == null || NO_CODE.matcher(text.strip()).matches()) {
            return List.of();
        }
        var parts = BETWEEN.splitAsStream(text).map(String::strip).toList();
        var named =
                parts.stream()
                        .filter(part -> part.toLowerCase(Locale.ROOT).startsWith(NAMED))
                        .map(part -> part.substring(NAMED.length()))
                        .toList();
        return of(named.isEmpty() ? parts : named);
    }

    /// Without what is empty, longer than codes are, or more than anybody uses in one order.
    static List<String> of(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : ordered(
                        codes.stream()
                                .map(Given::present)
                                .filter(Objects::nonNull)
                                .filter(code -> code.length() <= LONGEST)
                                .limit(MOST));
    }

    /// Those in the column of that name.
    static List<String> stored(ResultSet row) throws SQLException {
        var codes = row.getArray("coupons");
        return codes == null ? List.of() : List.of((String[]) codes.getArray());
    }

    /// Those of either; null when neither speaks of any.
    static @Nullable List<String> union(
            @Nullable List<String> some, @Nullable List<String> others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        return ordered(Stream.concat(some.stream(), others.stream()));
    }

    private static List<String> ordered(Stream<String> codes) {
        var ordered = new TreeSet<>(ORDER);
        codes.forEach(ordered::add);
        return List.copyOf(ordered);
    }
}
