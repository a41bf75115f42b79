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
import org.stammkunde.web.kit.PeriodChoice.DateRange;

class PeriodChoiceTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 29);

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
        "this-quarter, 2024-01-01, 2024-04-01, 2023-10-01, 2024-01-01",
        "last-quarter, 2023-10-01, 2024-01-01, 2023-07-01, 2023-10-01",
        "this-year, 2024-01-01, 2025-01-01, 2023-01-01, 2024-01-01",
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
        assertThat(choice.range()).isEqualTo(PeriodPreset.LAST_90_DAYS.range(TODAY));
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

    private static PeriodChoice parse(Map<String, String> address) {
        return PeriodChoice.parse(address::get, TODAY, PeriodPreset.LAST_90_DAYS);
    }
}
