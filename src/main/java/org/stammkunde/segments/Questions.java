package org.stammkunde.segments;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;
import org.stammkunde.segments.spi.Question;

/// Asks as of now, by the settings of the company.
@Component
class Questions {

    private final Company company;
    private final Clock clock;

    Questions(Company company, Clock clock) {
        this.company = company;
        this.clock = clock;
    }

    Question aboutEverybody() {
        var profile = company.require();
        return new Question(clock.instant(), profile.zone(), profile.countFreeOrders(), null);
    }

    Question about(List<Long> customers) {
        return aboutEverybody().about(customers);
    }
}
