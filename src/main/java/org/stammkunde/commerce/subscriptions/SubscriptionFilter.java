package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Formats;
import org.stammkunde.web.WebException;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.ListQuery;

/// The filters of the subscription list as they stand in the address.
final class SubscriptionFilter {

    static final String STATE = "state";
    static final String PLAN = "plan";
    static final String RENEWAL = "renewal";
    static final String CUSTOMER = "customer";

    /// Days ahead that can be chosen on the page.
    static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90);

    private static final int MOST_DAYS = 3_660;

    private SubscriptionFilter() {}

    /// As people choose; what means nothing does not filter.
    static SubscriptionQuery of(ListQuery query, Instant now) {
        return new SubscriptionQuery(
                now,
                state(query.value(STATE)),
                query.value(PLAN),
                renewal(days(query.value(RENEWAL)), now),
                customer(query.value(CUSTOMER)),
                query.page());
    }

    /// As programs ask.
    static SubscriptionQuery of(ApiQuery query, Instant now) {
        var customer = query.id(CUSTOMER);
        var days = days(query.value(RENEWAL));
        if (days == null && query.value(RENEWAL) != null) {
            throw WebException.expected(RENEWAL, "0 – " + MOST_DAYS);
        }
        return new SubscriptionQuery(
                now,
                query.constant(STATE, SubscriptionQuery.State.class),
                query.value(PLAN),
                renewal(days, now),
                customer == null ? null : new CustomerId(customer),
                query.page());
    }

    private static SubscriptionQuery.@Nullable State state(@Nullable String name) {
        return Arrays.stream(SubscriptionQuery.State.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer days(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") && Integer.parseInt(text) <= MOST_DAYS
                ? Integer.valueOf(text)
                : null;
    }

    /// The end of the last of so many days from today on, today not counted.
    private static @Nullable Instant renewal(@Nullable Integer days, Instant now) {
        return days == null ? null : endOf(now, days, Formats.zone());
    }

    private static Instant endOf(Instant now, int days, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(days + 1L).atStartOfDay(zone).toInstant();
    }

    private static @Nullable CustomerId customer(@Nullable String id) {
        return id != null && id.matches("\\d{1,18}") ? new CustomerId(Long.parseLong(id)) : null;
    }
}
