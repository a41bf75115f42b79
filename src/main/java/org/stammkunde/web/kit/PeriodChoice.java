package org.stammkunde.web.kit;

import static org.stammkunde.web.Texts.t;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Formats;

/// The period a page is about, and the one it is compared with; chosen in a plain form and kept
/// in the address: `period=last-90-days`, or `period=custom&from=2011-06-01&until=2011-08-31`
/// (`until` is the last day; `to=2011-09-01` says the same half-open), `compare=previous`.
///
/// A controller method takes it as a parameter, counted from today; pages whose data end earlier
/// parse it themselves, counted from the last day that has data.
///
/// @param range the period, half-open, cut at midnight in the company's zone
/// @param compared the period compared with, or null
/// @param error why the address was not understood, a sentence; the default period is shown
/// @param typedFrom what stands in the form
/// @param typedUntil what stands in the form
public record PeriodChoice(
        PeriodPreset preset,
        DateRange range,
        Comparison comparison,
        @Nullable DateRange compared,
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
    /// @param today the day that "last 90 days" ends with
    /// @param otherwise the period when none is chosen
    public static PeriodChoice parse(Parameters address, LocalDate today, PeriodPreset otherwise) {
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
            return mistaken(t("kit.period.error.unknown"), today, otherwise, from, until);
        }
        if (preset != PeriodPreset.CUSTOM) {
            return of(preset, preset.range(today), comparison);
        }
        return custom(from, until, to, comparison, today, otherwise);
    }

    private static PeriodChoice custom(
            String from,
            String until,
            String to,
            Comparison comparison,
            LocalDate today,
            PeriodPreset otherwise) {
        try {
            var first = LocalDate.parse(from);
            var end = to.isEmpty() ? LocalDate.parse(until).plusDays(1) : LocalDate.parse(to);
            if (!first.isBefore(end)) {
                return mistaken(t("kit.period.error.order"), today, otherwise, from, until);
            }
            if (first.plusYears(LONGEST_YEARS).isBefore(end)) {
                return mistaken(t("kit.period.error.long"), today, otherwise, from, until);
            }
            return of(PeriodPreset.CUSTOM, new DateRange(first, end), comparison);
        } catch (DateTimeException _) {
            return mistaken(t("kit.period.error.date"), today, otherwise, from, until);
        }
    }

    private static PeriodChoice of(PeriodPreset preset, DateRange range, Comparison comparison) {
        var compared =
                switch (comparison) {
                    case NONE -> null;
                    case PREVIOUS -> preset.before(range);
                    case YEAR -> range.aYearBefore();
                };
        return new PeriodChoice(
                preset,
                range,
                comparison,
                compared,
                null,
                range.from().toString(),
                range.lastDay().toString());
    }

    private static PeriodChoice mistaken(
            String error, LocalDate today, PeriodPreset preset, String from, String until) {
        var shown = of(preset, preset.range(today), Comparison.PREVIOUS);
        return new PeriodChoice(
                PeriodPreset.CUSTOM,
                shown.range,
                shown.comparison,
                shown.compared,
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

    /// The period's name: the preset's, or its dates.
    public String label() {
        return preset == PeriodPreset.CUSTOM ? range.label() : preset.label();
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
            parameters.put("from", range.from().toString());
            parameters.put("until", range.lastDay().toString());
        }
        parameters.put("compare", comparison.key());
        return parameters;
    }

    /// A half-open stretch of days.
    ///
    /// @param to the first day after it
    public record DateRange(LocalDate from, LocalDate to) {

        public DateRange {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("A period needs at least one day");
            }
        }

        public LocalDate lastDay() {
            return to.minusDays(1);
        }

        public long days() {
            return ChronoUnit.DAYS.between(from, to);
        }

        public Instant start(ZoneId zone) {
            return from.atStartOfDay(zone).toInstant();
        }

        public Instant end(ZoneId zone) {
            return to.atStartOfDay(zone).toInstant();
        }

        /// The same number of days just before.
        public DateRange before() {
            return new DateRange(from.minusDays(days()), from);
        }

        public DateRange aYearBefore() {
            var start = from.minusYears(1);
            var end = to.minusYears(1);
            return new DateRange(start, end.isAfter(start) ? end : start.plusDays(1));
        }

        /// First and last day in the viewer's format.
        public String label() {
            return Formats.dates(from, lastDay());
        }
    }
}
