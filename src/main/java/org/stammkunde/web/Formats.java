package org.stammkunde.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.number.UnlocalizedNumberFormatter;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.stammkunde.shared.Money;

/// Numbers, money and dates as the viewer reads them: German as in Germany, English as in
/// Britain, times in the company's zone. A missing value is a dash; what is below zero begins with
/// a minus sign, not a hyphen.
public final class Formats {

    public static final String NO_VALUE = "–";

    private static final String MINUS = "\u2212";

    private static final Map<String, LocalizedNumberFormatter> FORMATTERS =
            new ConcurrentHashMap<>();
    private static final List<MeasureUnit> SIZES =
            List.of(
                    MeasureUnit.BYTE,
                    MeasureUnit.KILOBYTE,
                    MeasureUnit.MEGABYTE,
                    MeasureUnit.GIGABYTE,
                    MeasureUnit.TERABYTE);

    private Formats() {}

    /// The viewer's language with the region whose habits are followed.
    public static Locale locale() {
        return Texts.language().equals(Locale.GERMAN) ? Locale.GERMANY : Locale.UK;
    }

    /// The company's time zone.
    public static ZoneId zone() {
        return LocaleContextHolder.getTimeZone().toZoneId();
    }

    /// `1.234,56 €`
    public static String money(@Nullable Money money) {
        return money == null ? NO_VALUE : money(money.toDecimal(), money.currency());
    }

    /// `1.234,56 €`, rounded to the currency's decimals.
    public static String money(@Nullable BigDecimal amount, Currency currency) {
        return format(
                amount, "money" + currency, () -> NumberFormatter.with().unit(unit(currency)));
    }

    /// `0,0125 €`: with as many decimals as it has, at least those of the currency.
    public static String moneyExactly(BigDecimal amount, Currency currency) {
        int least = Math.max(0, currency.getDefaultFractionDigits());
        int decimals = Math.max(least, amount.stripTrailingZeros().scale());
        return format(
                amount,
                "money" + currency + decimals,
                () ->
                        NumberFormatter.with()
                                .unit(unit(currency))
                                .precision(Precision.fixedFraction(decimals)));
    }

    /// `1,2 Mio. €`, for axes and tiles.
    public static String moneyCompact(@Nullable Money money) {
        return money == null
                ? NO_VALUE
                : format(
                        money.toDecimal(),
                        "compact" + money.currency(),
                        () -> compact().unit(unit(money.currency())));
    }

    /// `1.234`
    public static String number(long value) {
        return number(value, 0);
    }

    /// `1.234,50` with exactly that many decimals.
    public static String number(@Nullable Number value, int decimals) {
        return format(
                value,
                "number" + decimals,
                () -> NumberFormatter.with().precision(Precision.fixedFraction(decimals)));
    }

    /// `1,2 Mio.`
    public static String numberCompact(@Nullable Number value) {
        return format(value, "compact", Formats::compact);
    }

    /// `56,4 %` from the fraction 0.564.
    public static String percent(@Nullable Number fraction) {
        return percent(fraction, 1);
    }

    /// `56,41 %` from the fraction 0.5641, with exactly that many decimals.
    public static String percent(@Nullable Number fraction, int decimals) {
        return format(fraction, "percent" + decimals, () -> percentWith(decimals));
    }

    /// `+4,2 %` from the fraction 0.042.
    public static String percentChange(double fraction) {
        return format(fraction, "percent-change", () -> signed(percentWith(1)));
    }

    /// `+4,2` with exactly that many decimals.
    public static String change(double value, int decimals) {
        return format(
                value,
                "change" + decimals,
                () -> signed(NumberFormatter.with().precision(Precision.fixedFraction(decimals))));
    }

    /// `09.12.2011`
    public static String date(@Nullable LocalDate date) {
        return date == null ? NO_VALUE : dates(FormatStyle.MEDIUM).format(date);
    }

    /// The day of the instant in the company's zone.
    public static String date(@Nullable Instant instant) {
        return instant == null ? NO_VALUE : date(instant.atZone(zone()).toLocalDate());
    }

    /// `9. Dezember 2011`
    public static String dateLong(LocalDate date) {
        return dates(FormatStyle.LONG).format(date);
    }

    /// `26. Mai – 23. Aug. 2026`, saying nothing twice.
    ///
    /// @param last the last day
    public static String dates(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(first);
        }
        var format = DateIntervalFormat.getInstance("yMMMd", ULocale.forLocale(locale()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(utc(first), utc(last)));
    }

    private static long utc(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /// `Dez. 2011`
    public static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", locale()).format(month);
    }

    /// `09.12.2011, 14:05` in the company's zone.
    public static String dateTime(@Nullable Instant instant) {
        return instant == null
                ? NO_VALUE
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(instant.atZone(zone()));
    }

    /// `14:05` in the company's zone.
    public static String time(@Nullable Instant instant) {
        return instant == null
                ? NO_VALUE
                : DateTimeFormatter.ofPattern("HH:mm", locale()).format(instant.atZone(zone()));
    }

    /// `14:05:09` in the company's zone.
    public static String timeToTheSecond(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", locale()).format(instant.atZone(zone()));
    }

    /// `2 Min., 5 Sek.`: the two largest units that matter, at least a second.
    public static String duration(@Nullable Duration duration) {
        if (duration == null) {
            return NO_VALUE;
        }
        var format =
                MeasureFormat.getInstance(
                        ULocale.forLocale(locale()), MeasureFormat.FormatWidth.SHORT);
        return format.formatMeasures(parts(duration));
    }

    /// `3,4 MB`
    public static String fileSize(long bytes) {
        int step = 0;
        double size = bytes;
        while (size >= 1000 && step < SIZES.size() - 1) {
            size /= 1000;
            step++;
        }
        var unit = SIZES.get(step);
        return format(
                size,
                "size" + step,
                () ->
                        NumberFormatter.with()
                                .unit(unit)
                                .precision(Precision.maxSignificantDigits(3)));
    }

    private static Measure[] parts(Duration duration) {
        if (duration.toDays() > 0) {
            return measures(
                    duration.toDays(), MeasureUnit.DAY, duration.toHoursPart(), MeasureUnit.HOUR);
        }
        if (duration.toHours() > 0) {
            return measures(
                    duration.toHours(),
                    MeasureUnit.HOUR,
                    duration.toMinutesPart(),
                    MeasureUnit.MINUTE);
        }
        return measures(
                duration.toMinutes(),
                MeasureUnit.MINUTE,
                duration.toSecondsPart(),
                MeasureUnit.SECOND);
    }

    private static Measure[] measures(
            long large, MeasureUnit unit, int small, MeasureUnit smaller) {
        if (large == 0) {
            return new Measure[] {new Measure(Math.max(1, small), smaller)};
        }
        if (small == 0) {
            return new Measure[] {new Measure(large, unit)};
        }
        return new Measure[] {new Measure(large, unit), new Measure(small, smaller)};
    }

    private static UnlocalizedNumberFormatter percentWith(int decimals) {
        return NumberFormatter.with()
                .unit(NoUnit.PERCENT)
                .scale(Scale.powerOfTen(2))
                .precision(Precision.fixedFraction(decimals));
    }

    private static UnlocalizedNumberFormatter signed(UnlocalizedNumberFormatter style) {
        return style.sign(NumberFormatter.SignDisplay.EXCEPT_ZERO);
    }

    private static UnlocalizedNumberFormatter compact() {
        return NumberFormatter.with()
                .notation(Notation.compactShort())
                .precision(Precision.maxSignificantDigits(3));
    }

    private static DateTimeFormatter dates(FormatStyle style) {
        return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale());
    }

    private static MeasureUnit unit(Currency currency) {
        return com.ibm.icu.util.Currency.fromJavaCurrency(currency);
    }

    private static String format(
            @Nullable Number value, String kind, Supplier<UnlocalizedNumberFormatter> style) {
        if (value == null) {
            return NO_VALUE;
        }
        var locale = locale();
        return FORMATTERS
                .computeIfAbsent(
                        locale + kind, any -> style.get().symbols(symbols(locale)).locale(locale))
                .format(value)
                .toString();
    }

    private static DecimalFormatSymbols symbols(Locale locale) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSignString(MINUS);
        return symbols;
    }
}
