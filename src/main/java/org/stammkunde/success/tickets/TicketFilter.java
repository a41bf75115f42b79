package org.stammkunde.success.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.WebException;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.ListQuery;

/// The filters of the ticket list as they stand in the address.
final class TicketFilter {

    static final String STATE = "state";
    static final String CSAT = "csat";
    static final String AGE = "age";
    static final String CUSTOMER = "customer";

    /// Everything that is still to be done.
    static final String UNSOLVED = "unsolved";

    /// Days that can be chosen on the page.
    static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30, 90);

    static final int BEST = 5;

    private static final int MOST_DAYS = 3_660;

    private TicketFilter() {}

    /// As people choose; what means nothing does not filter.
    static TicketQuery of(ListQuery query, Instant now) {
        var states = states(query.value(STATE));
        return new TicketQuery(
                states == null ? Set.of() : states,
                number(query.value(CSAT), 1, BEST),
                before(number(query.value(AGE), 0, MOST_DAYS), now),
                customer(query.value(CUSTOMER)),
                query.page());
    }

    /// As programs ask.
    static TicketQuery of(ApiQuery query, Instant now) {
        var states = states(query.value(STATE));
        if (states == null) {
            throw WebException.expected(STATE, String.join(", ", words()));
        }
        var customer = query.id(CUSTOMER);
        return new TicketQuery(
                states,
                required(query, CSAT, 1, BEST),
                before(required(query, AGE, 0, MOST_DAYS), now),
                customer == null ? null : new CustomerId(customer),
                query.page());
    }

    /// What a state is called in the address.
    static String word(TicketState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        var words = new ArrayList<>(List.of(UNSOLVED));
        Arrays.stream(TicketState.values()).map(TicketFilter::word).forEach(words::add);
        return words;
    }

    /// Empty = all; null = there is no such state.
    private static @Nullable Set<TicketState> states(@Nullable String word) {
        if (word == null) {
            return Set.of();
        }
        return word.equals(UNSOLVED)
                ? EnumSet.of(TicketState.OPEN, TicketState.PENDING)
                : TicketState.of(word).map(Set::of).orElse(null);
    }

    private static @Nullable Integer required(ApiQuery query, String name, int least, int most) {
        var number = number(query.value(name), least, most);
        if (number == null && query.value(name) != null) {
            throw WebException.expected(name, least + " – " + most);
        }
        return number;
    }

    private static @Nullable Integer number(@Nullable String text, int least, int most) {
        if (text == null || !text.matches("\\d{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? Integer.valueOf(number) : null;
    }

    private static @Nullable Instant before(@Nullable Integer days, Instant now) {
        return days == null ? null : now.minus(Duration.ofDays(days));
    }

    private static @Nullable CustomerId customer(@Nullable String id) {
        return id != null && id.matches("\\d{1,18}") ? new CustomerId(Long.parseLong(id)) : null;
    }
}
