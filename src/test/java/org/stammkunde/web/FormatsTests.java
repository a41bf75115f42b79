package org.stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.stammkunde.shared.Money;

class FormatsTests {

    private static final Money REVENUE = new Money(190664860, Currency.getInstance("EUR"));
    private static final Instant NOON = Instant.parse("2011-12-08T23:30:00Z");

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesGerman() {
        read(Locale.GERMAN);
        assertThat(Formats.money(REVENUE)).isEqualTo("1.906.648,60\u00a0€");
        assertThat(Formats.moneyCompact(REVENUE)).isEqualTo("1,91\u00a0Mio.\u00a0€");
        assertThat(Formats.number(4004)).isEqualTo("4.004");
        assertThat(Formats.number(new BigDecimal("2.0554"), 2)).isEqualTo("2,06");
        assertThat(Formats.percent(0.564063)).isEqualTo("56,4\u00a0%");
        assertThat(Formats.percentChange(-0.042)).isEqualTo("−4,2\u00a0%");
        assertThat(Formats.change(2.26, 1)).isEqualTo("+2,3");
        assertThat(Formats.date(NOON)).isEqualTo("09.12.2011");
        assertThat(Formats.dateTime(NOON)).isEqualTo("09.12.2011, 00:30");
        assertThat(Formats.month(YearMonth.of(2010, 12))).isEqualTo("Dez. 2010");
        assertThat(Formats.fileSize(3_400_000)).isEqualTo("3,4 MB");
    }

    @Test
    void writesEnglish() {
        read(Locale.ENGLISH);
        assertThat(Formats.money(REVENUE)).isEqualTo("€1,906,648.60");
        assertThat(Formats.number(4004)).isEqualTo("4,004");
        assertThat(Formats.percent(0.564063, 4)).isEqualTo("56.4063%");
        assertThat(Formats.date(LocalDate.of(2011, 12, 9))).isEqualTo("9 Dec 2011");
        assertThat(Formats.time(NOON)).isEqualTo("00:30");
        assertThat(Formats.fileSize(999)).isEqualTo("999 byte");
    }

    @Test
    void followsTheCurrencysDecimals() {
        read(Locale.ENGLISH);
        assertThat(Formats.money(new Money(1200, Currency.getInstance("JPY")))).endsWith("1,200");
        assertThat(Formats.money(new Money(1200, Currency.getInstance("KWD")))).endsWith("1.200");
        assertThat(Formats.money(new Money(-5, Currency.getInstance("GBP")))).isEqualTo("−£0.05");
    }

    /// As derivations write it: U+2212.
    @Test
    void writesOneMinusSignEverywhere() {
        read(Locale.GERMAN);
        assertThat(Formats.change(-10.8, 1)).isEqualTo("\u221210,8");
        assertThat(Formats.number(-4004)).isEqualTo("\u22124.004");
        assertThat(Formats.percent(-0.05)).isEqualTo("\u22125,0\u00a0%");
        assertThat(Formats.numberCompact(-1_200_000)).startsWith("\u22121,2");
        assertThat(Formats.money(new Money(-500, Currency.getInstance("EUR"))))
                .isEqualTo("\u22125,00\u00a0€");
    }

    @Test
    void keepsTheDecimalsOfAnExactAmount() {
        read(Locale.GERMAN);
        var euro = Currency.getInstance("EUR");
        assertThat(Formats.moneyExactly(new BigDecimal("0.0125"), euro)).isEqualTo("0,0125\u00a0€");
        assertThat(Formats.moneyExactly(new BigDecimal("12.5000"), euro)).isEqualTo("12,50\u00a0€");
        assertThat(Formats.moneyExactly(new BigDecimal("100"), Currency.getInstance("JPY")))
                .startsWith("100");
    }

    @Test
    void showsADashForNoValue() {
        read(Locale.GERMAN);
        assertThat(Formats.percent(null)).isEqualTo("–");
        assertThat(Formats.money(null)).isEqualTo("–");
        assertThat(Formats.number(null, 2)).isEqualTo("–");
        assertThat(Formats.date((LocalDate) null)).isEqualTo("–");
    }

    @Test
    void namesTheTwoLargestUnitsOfATime() {
        read(Locale.ENGLISH);
        assertThat(Formats.duration(Duration.ofMillis(20))).isEqualTo("1 sec");
        assertThat(Formats.duration(Duration.ofSeconds(125))).isEqualTo("2 mins, 5 secs");
        assertThat(Formats.duration(Duration.ofHours(2))).isEqualTo("2 hrs");
        assertThat(Formats.duration(Duration.ofHours(50))).isEqualTo("2 days, 2 hrs");
    }

    @Test
    void saysNothingTwiceInAStretchOfDays() {
        read(Locale.ENGLISH);
        assertThat(Formats.dates(LocalDate.of(2011, 6, 1), LocalDate.of(2011, 8, 31)))
                .isEqualToIgnoringWhitespace("1 Jun – 31 Aug 2011");
        assertThat(Formats.dates(LocalDate.of(2011, 6, 1), LocalDate.of(2011, 6, 1)))
                .isEqualTo("1 Jun 2011");
    }

    private static void read(Locale locale) {
        LocaleContextHolder.setLocaleContext(
                new SimpleTimeZoneAwareLocaleContext(
                        locale, TimeZone.getTimeZone("Europe/Berlin")));
    }
}
