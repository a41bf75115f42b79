package org.stammkunde.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;
import org.stammkunde.company.CompanyProfile;

/// The company's time zone and language; UTC and German before the company is set up, and the
/// last known while the database does not answer, so that an error page can still be shown.
@Component
class CompanyRegion {

    private static final Logger log = LoggerFactory.getLogger(CompanyRegion.class);

    /// How long an answer that failed to come is not waited for again.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Company company;
    private final Clock clock;
    private volatile Instant askAgain = Instant.MIN;
    private volatile Optional<CompanyProfile> known = Optional.empty();

    CompanyRegion(Company company, Clock clock) {
        this.company = company;
        this.clock = clock;
    }

    ZoneId zone() {
        return profile().map(CompanyProfile::zone).orElse(ZoneOffset.UTC);
    }

    Locale locale() {
        return profile().map(CompanyProfile::locale).orElse(Locale.GERMAN);
    }

    private Optional<CompanyProfile> profile() {
        if (clock.instant().isBefore(askAgain)) {
            return known;
        }
        try {
            known = company.profile();
        } catch (DataAccessException e) {
            askAgain = clock.instant().plus(PAUSE);
            log.debug("company=unreadable", e);
        }
        return known;
    }
}
