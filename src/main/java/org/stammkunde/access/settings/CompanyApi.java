package org.stammkunde.access.settings;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyProfile;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.SignedIn;

/// The company's settings, for programs. Everybody known may read them: no figure can be read
/// without its zone and currency.
@RestController
@RequestMapping("/api/v1/company")
@SignedIn
class CompanyApi {

    private final Company company;
    private final Settings settings;

    CompanyApi(Company company, Settings settings) {
        this.company = company;
        this.settings = settings;
    }

    /// @param locale language tag
    /// @param activityWindowDays null = proposed from the data
    /// @param marginRate fraction from 0 to 1, null = not known
    record Representation(
            String name,
            String timeZone,
            String currency,
            String locale,
            @Nullable Integer activityWindowDays,
            @Nullable BigDecimal marginRate,
            boolean countFreeOrders) {

        Representation {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(timeZone, "timeZone");
            Objects.requireNonNull(currency, "currency");
            Objects.requireNonNull(locale, "locale");
        }

        static Representation of(CompanyProfile profile) {
            return new Representation(
                    profile.name(),
                    profile.zone().getId(),
                    profile.currency().getCurrencyCode(),
                    profile.locale().toLanguageTag(),
                    profile.activityWindowDays(),
                    profile.marginRate(),
                    profile.countFreeOrders());
        }

        CompanyProfile profile() {
            return new CompanyProfile(
                    name,
                    Choices.zone(timeZone),
                    Choices.currency(currency),
                    Choices.locale(locale),
                    activityWindowDays,
                    marginRate,
                    countFreeOrders);
        }
    }

    @GetMapping
    Representation get() {
        return Representation.of(company.require());
    }

    @PutMapping
    @Requires(Permission.MANAGE_SETTINGS)
    Representation put(@RequestBody Representation wanted) {
        settings.change(wanted.profile());
        return get();
    }
}
