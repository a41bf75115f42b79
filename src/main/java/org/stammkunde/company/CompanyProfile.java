package org.stammkunde.company;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The company and the settings that every number depends on.
///
/// @param activityWindowDays days after an order in which a customer counts as active; null =
///     the window proposed from the data is used
/// @param marginRate contribution margin as a fraction of order value, 0 to 1; null = not known
/// @param countFreeOrders whether orders of value 0 count as orders
public record CompanyProfile(
        String name,
        ZoneId zone,
        Currency currency,
        Locale locale,
        @Nullable Integer activityWindowDays,
        @Nullable BigDecimal marginRate,
        boolean countFreeOrders) {}
