package org.stammkunde.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.util.UriComponentsBuilder;

class PeriodChoiceTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);
    private static final Reach NOVEMBER = Reach.running(LocalDate.of(2026, 11, 3));

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "last-30-days, 2024-01-31, 2024-03-01, 2024-01-01, 2024-01-31",
        "last-90-days, 2023-12-02, 2024-03-01, 2023-09-03, 2023-12-02",
        "this-month, 2024-02-01, 2024-03-01, 2024-01-01, 2024-02-01",
        "last-month, 2024-01-01, 2024-02-01, 2023-12-01, 2024-01-01",
        "last-quarter, 2023-10-01, 2024-01-01, 2023-07-01, 2023-10-01",
        "last-year, 2023-01-01, 2024-01-01, 2022-01-01, 2023-01-01"
    })
    void knowsPeriodsByName(
            String name, LocalDate from, LocalDate to, LocalDate before, LocalDate until) {
        var choice = parse(Map.of("period", name));
        assertThat(choice.error()).isNull();
        assertThat(choice.range()).isEqualTo(new DateRange(from, to));
        assertThat(choice.compared()).isEqualTo(new DateRange(before, until));
    }

    @Test
    void takesTheLastDayOrTheFirstDayAfter() {
        var summer = new DateRange(LocalDate.of(2011, 6, 1), LocalDate.of(2011, 9, 1));
        assertThat(parse(Map.of("from", "2011-06-01", "until", "2011-08-31")).range())
                .isEqualTo(summer);
        assertThat(parse(Map.of("from", "2011-06-01", "to", "2011-09-01")).range())
                .isEqualTo(summer);
    }

    /// Today is known to everybody; the last day of a file is not.
    @Test
    void namesItsDatesWhereDataEndedBefore() {
        var ended = Reach.ended(LocalDate.of(2011, 12, 9));
        var old = PeriodChoice.parse(_ -> null, ended, PeriodPreset.LAST_30_DAYS);
        assertThat(old.labelWithDays()).isEqualTo("Last 30 days: " + old.range().label());
        var current = PeriodChoice.parse(_ -> null, NOVEMBER, PeriodPreset.LAST_30_DAYS);
        assertThat(current.labelWithDays()).isEqualTo("Last 30 days");
    }

    @Test
    void comparesWithTheYearBeforeOrNothing() {
        assertThat(parse(Map.of("period", "this-month", "compare", "year")).compared())
                .isEqualTo(new DateRange(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 1)));
        assertThat(parse(Map.of("compare", "none")).compared()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2011-06-01, '', both days",
        "yesterday, 2011-08-31, both days",
        "2011-02-30, 2011-08-31, both days",
        "2011-09-01, 2011-08-31, swap",
        "0001-01-01, 2011-08-31, 50 years",
        "2011-01-01, +999999999-12-31, both days"
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(String from, String until, String hint) {
        var choice = parse(Map.of("period", "custom", "from", from, "until", until));
        assertThat(choice.error()).contains(hint);
        assertThat(choice.typedFrom()).isEqualTo(from);
        assertThat(choice.range()).isEqualTo(PeriodPreset.LAST_90_DAYS.range(Reach.ended(TODAY)));
    }

    @Test
    void refusesUnknownNames() {
        assertThat(parse(Map.of("period", "' or 1=1")).error()).isNotNull();
        assertThat(parse(Map.of("compare", "everything")).error()).isNotNull();
    }

    @Test
    void cutsAtMidnightOfTheZoneAlsoWhenClocksChange() {
        var march = new DateRange(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 4, 1));
        var berlin = ZoneId.of("Europe/Berlin");
        assertThat(march.start(berlin)).isEqualTo(Instant.parse("2024-03-30T23:00:00Z"));
        assertThat(march.end(berlin)).isEqualTo(Instant.parse("2024-03-31T22:00:00Z"));
    }

    @Test
    void staysTheSameThroughItsOwnAddress() {
        var choice = parse(Map.of("from", "2011-06-01", "until", "2011-08-31", "compare", "year"));
        var again =
                UriComponentsBuilder.fromUriString("/?" + choice.query())
                        .build()
                        .getQueryParams()
                        .toSingleValueMap();
        assertThat(parse(again)).isEqualTo(choice);
    }

    /// On 3 November a month is three days old: it is compared with the first three of October,
    /// the quarter's 34 days with 34 from 1 July, the year's 307 with 307 of 2025.
    @ParameterizedTest
    @CsvSource({
        "this-month, 2026-11-01, 2026-10-01, 2026-10-04",
        "this-quarter, 2026-10-01, 2026-07-01, 2026-08-04",
        "this-year, 2026-01-01, 2025-01-01, 2025-11-04",
        "last-month, 2026-10-01, 2026-09-01, 2026-10-01"
    })
    void comparesWhatHasPassedWithAsManyDays(
            String name, LocalDate from, LocalDate before, LocalDate until) {
        var choice = parse(Map.of("period", name), NOVEMBER);
        assertThat(choice.range().from()).isEqualTo(from);
        assertThat(choice.range().to())
                .isEqualTo(LocalDate.of(2026, 11, name.equals("last-month") ? 1 : 4));
        assertThat(choice.compared()).isEqualTo(new DateRange(before, until));
    }

    @Test
    void endsAChosenPeriodWithTodayAndSaysSo() {
        var address = Map.of("from", "2026-11-01", "until", "2026-11-30", "compare", "year");
        var choice = parse(address, NOVEMBER);
        assertThat(choice.range()).isEqualTo(range("2026-11-01", "2026-11-04"));
        assertThat(choice.compared()).isEqualTo(range("2025-11-01", "2025-11-04"));
        assertThat(choice.label()).endsWith("up to today");
        assertThat(choice.query()).contains("until=2026-11-30");
        assertThat(choice.typedUntil()).isEqualTo("2026-11-30");
        assertThat(parse(address, Reach.ended(LocalDate.of(2026, 11, 3))).label())
                .endsWith("up to 3 Nov 2026");
    }

    @Test
    void countsLastDaysFromTheLastOneThatIsOver() {
        var choice = parse(Map.of("period", "last-30-days"), NOVEMBER);
        assertThat(choice.range()).isEqualTo(range("2026-10-04", "2026-11-03"));
        assertThat(choice.partial()).isFalse();
    }

    @Test
    void refusesAPeriodThatHasNotBegun() {
        var choice = parse(Map.of("from", "2026-11-04", "until", "2026-11-30"), NOVEMBER);
        assertThat(choice.error()).contains("3 Nov 2026");
    }

    /// What the page compares with is the last but one of the course beside it.
    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-09-01, 2026-03-01, 2026-06-01",
        "2026-02-01, 2026-03-01, 2026-01-01, 2026-02-01",
        "2026-06-05, 2026-06-12, 2026-05-29, 2026-06-05",
        "2026-11-01, 2026-12-01, 2026-10-01, 2026-10-04"
    })
    void hasOneRuleForThePeriodBefore(String from, String to, String before, String until) {
        var choice = parse(Map.of("from", from, "to", to), NOVEMBER);
        assertThat(choice.compared()).isEqualTo(range(before, until));
        assertThat(choice.trail(3)).hasSize(3).endsWith(range(before, until), choice.range());
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static PeriodChoice parse(Map<String, String> address, Reach reach) {
        return PeriodChoice.parse(address::get, reach, PeriodPreset.LAST_90_DAYS);
    }

    private static PeriodChoice parse(Map<String, String> address) {
        return parse(address, Reach.ended(TODAY));
    }
}
