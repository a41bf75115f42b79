package org.stammkunde.analytics;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.stammkunde.company.CompanyProfile;

/// The company's settings as far as they change what numbers mean.
///
/// @param windowDays the activity window set by the company, or null
record Terms(
        ZoneId zone,
        Currency currency,
        @Nullable Integer windowDays,
        @Nullable BigDecimal marginRate,
        boolean countFreeOrders) {

    private static final int ONLY_WITH_FREE = 1;
    private static final int ONLY_WITHOUT_FREE = 2;

    static Terms of(CompanyProfile company) {
        return new Terms(
                company.zone(),
                company.currency(),
                company.activityWindowDays(),
                company.marginRate(),
                company.countFreeOrders());
    }

    /// The rows of the marts that count beside those of scope 0, see [AnalyticsMarts].
    int scope() {
        return countFreeOrders ? ONLY_WITH_FREE : ONLY_WITHOUT_FREE;
    }
}
