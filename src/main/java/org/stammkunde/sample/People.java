package org.stammkunde.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Invents people: names that fit their country, addresses in domains reserved for examples
/// (RFC 2606), birthdays of grown-ups.
final class People {

    private static final List<String> COUNTRIES = List.of("DE", "AT", "CH", "GB", "NL", "FR");
    private static final double[] SHARES = {66, 78, 87, 94, 97, 100};
    private static final List<String> DOMAINS =
            List.of("example.com", "example.net", "example.org");

    private static final List<String> GERMAN_FIRST =
            List.of(
                    ("Anna Ben Clara David Elena Felix Greta Hannes Ida Jonas Katharina Lukas Marie"
                                    + " Niklas Olivia Paul Ronja Sebastian Theresa Uwe Verena Wolfgang"
                                    + " Yvonne Jürgen Käthe Sören Birgit Dieter Gisela Heinz Ingrid"
                                    + " Klaus Monika Petra Rainer Sabine Thomas Ursula Werner Zoë")
                            .split(" "));
    private static final List<String> GERMAN_LAST =
            List.of(
                    ("Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann"
                                    + " Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz"
                                    + " Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner"
                                    + " Krause Meier Lehmann Köhler Maier Huber Kaiser Fuchs Peters"
                                    + " Lang Scholz Möller Weiß")
                            .split(" "));
    private static final List<String> ENGLISH_FIRST =
            List.of(
                    ("Alice Benjamin Charlotte Daniel Emily Frederick Grace Harry Isla Jack"
                                    + " Katherine Liam Megan Noah Olivia Peter Rachel Samuel Thomas"
                                    + " Victoria William Zara Arthur Beatrice Colin Deborah Edward"
                                    + " Fiona George Helen")
                            .split(" "));
    private static final List<String> ENGLISH_LAST =
            List.of(
                    ("Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright"
                                    + " Thompson Evans Walker White Roberts Green Hall Wood Jackson"
                                    + " Clarke Harris Lewis Patel Turner Cooper Hill Ward Morris Moore"
                                    + " O'Brien")
                            .split(" "));

    private People() {}

    static Person person(long index, long seed, LocalDate end) {
        var draws = new Draws(Draws.seed(seed, 1));
        String country = COUNTRIES.get(draws.index(SHARES));
        boolean german =
                draws.chance(
                        switch (country) {
                            case "GB" -> 0.05;
                            case "NL", "FR" -> 0.5;
                            default -> 0.94;
                        });
        String first = pick(german ? GERMAN_FIRST : ENGLISH_FIRST, draws);
        String last = pick(german ? GERMAN_LAST : ENGLISH_LAST, draws);
        String email =
                address(first) + '.' + address(last) + '.' + index + '@' + pick(DOMAINS, draws);
        return new Person(
                "K" + (100_000 + index), first + ' ' + last, email, country, birthday(draws, end));
    }

    private static String pick(List<String> from, Draws draws) {
        return from.get(draws.below(from.size()));
    }

    private static @Nullable LocalDate birthday(Draws draws, LocalDate end) {
        double age = 18 + 62 * (draws.uniform() + draws.uniform()) / 2;
        long days = (long) (age * 365.25);
        return draws.chance(0.72) ? end.minusDays(days) : null;
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ë", "e")
                .replace("'", "");
    }
}
