package org.stammkunde.customers.identity;

import com.ibm.icu.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;

/// The country in which the company's phone numbers are dialled: that of its time zone.
@Component
public class HomeCountry {

    private final Company company;

    HomeCountry(Company company) {
        this.company = company;
    }

    /// ISO code of two letters, or null when the time zone belongs to no country.
    public @Nullable String code() {
        return company.profile().map(profile -> of(profile.zone().getId())).orElse(null);
    }

    private static @Nullable String of(String zone) {
        try {
            var region = TimeZone.getRegion(zone);
            return region.length() == 2 && Character.isLetter(region.charAt(0)) ? region : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
