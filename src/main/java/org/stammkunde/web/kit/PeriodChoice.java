package org.stammkunde.web.kit;

import static org.stammkunde.web.Texts.t;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Formats;

/// The period a page is about, and the one it is compared with; chosen in a plain form and kept
/// in the address: `period=last-90-days`, or `period=custom&from=2011-06-01&until=2011-08-31`
/// (`until` is the last day; `to=2011-09-01` says the same half-open), `compare=previous`.
///
/// A period that is not over yet is only looked at up to today, and compared with as many days of
/// the earlier period: nothing is taken for lost because it has not happened yet.
///
/// A controller method takes it as a parameter, counted from today; pages whose data end earlier
/// parse it themselves, with a [Reach] of their own.
///
/// @param chosen the whole period, days to come included
/// @param range what has passed of it, half-open, cut at midnight in the company's zone
/// @param compared the period compared with, cut to as many days as have passed, or null
/// @param reach how far the data reach
/// @param error why the address was not understood, a sentence; the default period is shown
/// @param typedFrom what stands in the form
/// @param typedUntil what stands in the form
public record PeriodChoice(
        PeriodPreset preset,
        DateRange chosen,
        DateRange range,
        Comparison comparison,
        @Nullable DateRange compared,
        Reach reach,
        @Nullable String error,
        String typedFrom,
        String typedUntil) {

    private static final int LONGEST_YEARS = 50;

    /// What a period is compared with.
    public enum Comparison {
        NONE,
        PREVIOUS,
        YEAR;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Reads one parameter of the address; null or blank when it is not given.
    @FunctionalInterface
    public interface Parameters {
        @Nullable String get(String name);
    }

    /// Never fails: what cannot be understood is told in [#error()].
    ///
    /// @param otherwise the period when none is chosen
    public static PeriodChoice parse(Parameters address, Reach reach, PeriodPreset otherwise) {
        var from = given(address, "from");
        var until = given(address, "until");
        var to = given(address, "to");
        var name = given(address, "period");
        var preset = PeriodPreset.of(name);
        if (preset == null && name.isEmpty()) {
            preset = from.isEmpty() ? otherwise : PeriodPreset.CUSTOM;
        }
        var comparison = comparison(given(address, "compare"));
        if (preset == null || comparison == null) {
            return mistaken(t("kit.period.error.unknown"), reach, otherwise, from, until);
        }
        if (preset != PeriodPreset.CUSTOM) {
            return of(preset, preset.range(reach), comparison, reach);
        }
        return custom(from, until, to, comparison, reach, otherwise);
    }

    private static PeriodChoice custom(
            String from,
            String until,
            String to,
            Comparison comparison,
            Reach reach,
            PeriodPreset otherwise) {
        try {
            var first = LocalDate.parse(from);
            var end = to.isEmpty() ? LocalDate.parse(until).plusDays(1) : LocalDate.parse(to);
            if (!first.isBefore(end)) {
                return mistaken(t("kit.period.error.order"), reach, otherwise, from, until);
            }
            if (first.plusYears(LONGEST_YEARS).isBefore(end)) {
                return mistaken(t("kit.period.error.long"), reach, otherwise, from, until);
            }
            if (first.isAfter(reach.today())) {
                var sentence = t("kit.period.error.future", "day", Formats.date(reach.today()));
                return mistaken(sentence, reach, otherwise, from, until);
            }
            return of(PeriodPreset.CUSTOM, new DateRange(first, end), comparison, reach);
        } catch (DateTimeException _) {
            return mistaken(t("kit.period.error.date"), reach, otherwise, from, until);
        }
    }

    private static PeriodChoice of(
            PeriodPreset preset, DateRange chosen, Comparison comparison, Reach reach) {
        var passed = chosen.first(ChronoUnit.DAYS.between(chosen.from(), reach.today()) + 1);
        var compared =
                switch (comparison) {
                    case NONE -> null;
                    case PREVIOUS -> like(chosen, passed, chosen.before());
                    case YEAR -> like(chosen, passed, chosen.aYearBefore());
                };
        return new PeriodChoice(
                preset,
                chosen,
                passed,
                comparison,
                compared,
                reach,
                null,
                chosen.from().toString(),
                chosen.lastDay().toString());
    }

    /// Of another period as much as has passed of this one.
    private static DateRange like(DateRange chosen, DateRange passed, DateRange other) {
        return passed.equals(chosen) ? other : other.first(passed.days());
    }

    private static PeriodChoice mistaken(
            String error, Reach reach, PeriodPreset preset, String from, String until) {
        var shown = of(preset, preset.range(reach), Comparison.PREVIOUS, reach);
        return new PeriodChoice(
                PeriodPreset.CUSTOM,
                shown.chosen,
                shown.range,
                shown.comparison,
                shown.compared,
                reach,
                error,
                from,
                until);
    }

    private static @Nullable Comparison comparison(String name) {
        return switch (name) {
            case "", "previous" -> Comparison.PREVIOUS;
            case "none" -> Comparison.NONE;
            case "year" -> Comparison.YEAR;
            default -> null;
        };
    }

    private static String given(Parameters address, String name) {
        var value = address.get(name);
        return value == null ? "" : value.strip();
    }

    /// The period's name: the preset's, or its dates, and up to when it has passed.
    public String label() {
        return soFar(preset == PeriodPreset.CUSTOM ? range.label() : preset.label());
    }

    /// The same with its dates where nobody could know them, because data ended before today.
    public String labelWithDays() {
        return preset == PeriodPreset.CUSTOM || partial() || reach.runs()
                ? label()
                : t("kit.period.days", "period", label(), "days", range.label());
    }

    /// Whether only a part of the chosen period is looked at, because the rest is still to come.
    public boolean partial() {
        return !range.equals(chosen);
    }

    /// A name of the period that says up to when it has passed, if it is not over.
    public String soFar(String name) {
        if (!partial()) {
            return name;
        }
        return reach.runs()
                ? t("kit.period.until-today", "period", name)
                : t("kit.period.until-day", "period", name, "day", Formats.date(reach.today()));
    }

    /// This period and those just before, oldest first, each cut like this one.
    public List<DateRange> trail(int count) {
        var trail = new ArrayList<DateRange>(count);
        var whole = chosen;
        for (int i = 0; i < count; i++) {
            trail.addFirst(like(chosen, range, whole));
            whole = whole.before();
        }
        return List.copyOf(trail);
    }

    /// The compared period's dates, or an empty text.
    public String comparedLabel() {
        return compared == null ? "" : compared.label();
    }

    /// Parameters that make a link to another page keep the period.
    public String query() {
        return parameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }

    /// The same for a form: names and values, in their order.
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("period", preset.key());
        if (preset == PeriodPreset.CUSTOM) {
            parameters.put("from", chosen.from().toString());
            parameters.put("until", chosen.lastDay().toString());
        }
        parameters.put("compare", comparison.key());
        return parameters;
    }
}
