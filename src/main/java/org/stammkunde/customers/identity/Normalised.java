package org.stammkunde.customers.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The forms in which texts are compared and stored.
public final class Normalised {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_EMAIL = 254;

    private Normalised() {}

    /// Trimmed, without characters PostgreSQL cannot store; null when nothing is left.
    public static @Nullable String text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var trimmed = (text.indexOf('\0') < 0 ? text : text.replace("\0", "")).strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /// Lower case; null when it is no address of anybody.
    public static @Nullable String email(@Nullable String email) {
        var trimmed = text(email);
        if (trimmed == null || trimmed.length() > LONGEST_EMAIL) {
            return null;
        }
        var lower = trimmed.toLowerCase(Locale.ROOT);
        return EMAIL.matcher(lower).matches() && Poison.isAddress(lower) ? lower : null;
    }

    /// The words of a text: lower case, without accents, `ß` as `ss`.
    public static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var lower = plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return Arrays.stream(SEPARATORS.split(lower))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .toList();
    }

    /// The words of all texts, each once, as one text for the search column.
    public static String terms(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull)
                .flatMap(text -> words(text).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
