package org.stammkunde.access.settings;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.stammkunde.access.AccessException;
import org.stammkunde.access.FormCheck;
import org.stammkunde.company.CompanyProfile;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Texts;

/// The company's settings as typed. Numbers may be written with a decimal comma.
public record CompanyForm(
        String name,
        String zone,
        String currency,
        String locale,
        String activityWindowDays,
        String marginRate,
        String countFreeOrders) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public CompanyForm {
        name = Objects.requireNonNullElse(name, "");
        zone = Objects.requireNonNullElse(zone, "");
        currency = Objects.requireNonNullElse(currency, "");
        locale = Objects.requireNonNullElse(locale, "");
        activityWindowDays = Objects.requireNonNullElse(activityWindowDays, "").strip();
        marginRate = Objects.requireNonNullElse(marginRate, "").strip();
        countFreeOrders = Objects.requireNonNullElse(countFreeOrders, "");
    }

    static CompanyForm of(CompanyProfile profile) {
        var window = profile.activityWindowDays();
        var margin = profile.marginRate();
        return new CompanyForm(
                profile.name(),
                profile.zone().getId(),
                profile.currency().getCurrencyCode(),
                Texts.supported(profile.locale()).getLanguage(),
                window == null ? "" : window.toString(),
                margin == null ? "" : percent(margin),
                profile.countFreeOrders() ? "on" : "");
    }

    /// The wanted profile, or nothing; what is wrong is then in `check`.
    Optional<CompanyProfile> read(FormCheck check, CompanyProfile before) {
        var zoneId = check.read("zone", () -> Choices.zone(zone));
        var money = check.read("currency", () -> Choices.currency(currency));
        var window = check.read("activityWindowDays", () -> days(activityWindowDays));
        var margin = check.read("marginRate", () -> fraction(marginRate));
        var spoken = check.read("locale", () -> language(before.locale()));
        if (zoneId == null || money == null || spoken == null || window == null || margin == null) {
            return Optional.empty();
        }
        return Optional.of(
                new CompanyProfile(
                        name,
                        zoneId,
                        money,
                        spoken,
                        window.orElse(null),
                        margin.orElse(null),
                        !countFreeOrders.isEmpty()));
    }

    // A region such as de-AT, set at installation, survives as long as the language stays.
    private Locale language(Locale before) {
        return before.getLanguage().equals(locale) ? before : Choices.locale(locale);
    }

    private static Optional<Integer> days(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(typed));
        } catch (NumberFormatException e) {
            throw AccessException.unreadable(
                    "activityWindowDays", "company.invalid-activity-window", e);
        }
    }

    private static Optional<BigDecimal> fraction(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(typed.replace(',', '.')).divide(HUNDRED));
        } catch (NumberFormatException e) {
            throw AccessException.unreadable("marginRate", "company.invalid-margin-rate", e);
        }
    }

    private static String percent(BigDecimal fraction) {
        var plain = fraction.multiply(HUNDRED).stripTrailingZeros().toPlainString();
        return Formats.locale().equals(Locale.GERMANY) ? plain.replace('.', ',') : plain;
    }
}
