package org.stammkunde.company;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The company and the settings that every number depends on.
///
/// @param zone a named region; a bare offset is refused because databases read its sign the
///     other way round
/// @param activityWindowDays days after an order in which a customer counts as active; null =
///     the window proposed from the data is used
/// @param marginRate contribution margin as a fraction of order value, 0 to 1, at most six
///     decimals, without trailing zeros; null = not known
/// @param countFreeOrders whether orders of value 0 count as orders
public record CompanyProfile(
        String name,
        ZoneId zone,
        Currency currency,
        Locale locale,
        @Nullable Integer activityWindowDays,
        @Nullable BigDecimal marginRate,
        boolean countFreeOrders) {

    /// Days that an activity window can have at most: ten years.
    public static final int LONGEST_WINDOW = 3650;

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final int LONGEST_NAME = 200;
    private static final int MARGIN_DECIMALS = 6;

    public CompanyProfile {
        name = name.strip();
        require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "company.invalid-name");
        require(usable(zone), "zone", "company.invalid-zone");
        require(currency.getDefaultFractionDigits() >= 0, "currency", "company.invalid-currency");
        require(
                activityWindowDays == null
                        || (activityWindowDays >= 1 && activityWindowDays <= LONGEST_WINDOW),
                "activityWindowDays",
                "company.invalid-activity-window");
        require(
                marginRate == null || isFraction(marginRate),
                "marginRate",
                "company.invalid-margin-rate");
        marginRate = marginRate == null ? null : marginRate.stripTrailingZeros();
    }

    /// A profile as it is right after setup: everything else at its default.
    public static CompanyProfile fresh(String name, ZoneId zone, Currency currency, Locale locale) {
        return new CompanyProfile(name, zone, currency, locale, null, null, true);
    }

    public CompanyProfile withActivityWindow(@Nullable Integer days) {
        return new CompanyProfile(name, zone, currency, locale, days, marginRate, countFreeOrders);
    }

    /// Whether dates of the company can be computed in this zone by every part of the app.
    public static boolean usable(ZoneId zone) {
        return ZONES.contains(zone.getId()) && !zone.getId().startsWith("SystemV/");
    }

    private static boolean isFraction(BigDecimal rate) {
        return rate.signum() >= 0
                && rate.compareTo(BigDecimal.ONE) <= 0
                && rate.stripTrailingZeros().scale() <= MARGIN_DECIMALS;
    }

    private static void require(boolean valid, String field, String code) {
        if (!valid) {
            throw CompanyException.invalid(field, code);
        }
    }
}
