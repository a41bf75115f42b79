package org.stammkunde.customers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.identity.Normalised;

/// Country names in English and German, ISO codes of two and three letters, and what they stand
/// for.
public final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /// The ISO code of two letters, or the trimmed text when it names no country known here.
    public static @Nullable String normalised(@Nullable String country) {
        var text = Normalised.text(country);
        return text == null ? null : CODES.getOrDefault(key(text), text);
    }

    /// The ISO codes of two letters.
    public static Set<String> isoCodes() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    }

    /// The country's name in the given language; texts that are no code stay as they are.
    public static String name(String country, Locale language) {
        if (!isoCodes().contains(country)) {
            return country;
        }
        return Locale.of("", country).getDisplayCountry(language);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var locale = Locale.of("", code);
            codes.put(key(code), code);
            codes.put(key(locale.getISO3Country()), code);
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                codes.put(key(locale.getDisplayCountry(language)), code);
            }
        }
        codes.putAll(
                Map.of(
                        "uk",
                        "GB",
                        "great britain",
                        "GB",
                        "england",
                        "GB",
                        "eire",
                        "IE",
                        "usa",
                        "US",
                        "holland",
                        "NL",
                        "rsa",
                        "ZA",
                        "brd",
                        "DE"));
        return Map.copyOf(codes);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
