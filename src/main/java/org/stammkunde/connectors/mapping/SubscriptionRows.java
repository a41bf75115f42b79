package org.stammkunde.connectors.mapping;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Subscriptions: each row says how one stands.
record SubscriptionRows() implements RowTarget {

    private static final int MOST_INTERVALS = 100;
    private static final int LONGEST_NOTICE = 3_660;
    private static final String ENDED = "ended";

    /// How often a price is due.
    private record Turn(String interval, int count) {}

    private static final Map<String, Turn> TURNS = turns();
    private static final Map<String, String> STATES = states();

    @Override
    public ObjectNode message(Cells cells) {
        if (cells.text(Field.CUSTOMER_ID) == null && cells.email() == null) {
            throw new Rejected(Field.CUSTOMER_ID.code(), null, Reason.MISSING);
        }
        var start = cells.requiredTime(Field.STARTED_AT);
        var end = cells.time(Field.ENDED_AT);
        if (end != null && end.isBefore(start)) {
            throw new Rejected(
                    Field.ENDED_AT.code(), cells.text(Field.ENDED_AT), Reason.END_BEFORE_START);
        }
        var state = cells.word(Field.STATUS, STATES, Reason.UNKNOWN_WORD);
        var message =
                Message.track("Subscription Updated", cells.asOf())
                        .about(cells)
                        .with("subscription_id", cells.number(Field.SUBSCRIPTION_ID))
                        .with("plan", cells.text(Field.PLAN))
                        .with("status", state)
                        .with("started_at", start);
        price(cells, message);
        terms(cells, message);
        end(cells, message, state);
        return message.done();
    }

    private static void price(Cells cells, Message message) {
        cells.requireCurrency(cells.text(Field.CURRENCY));
        var monthly = cells.amount(Field.MRR);
        var price = cells.amount(Field.PRICE);
        if (monthly == null && price == null) {
            throw new Rejected(
                    (cells.has(Field.MRR) ? Field.MRR : Field.PRICE).code(), null, Reason.MISSING);
        }
        message.with("mrr", monthly).with("price", price);
        if (price != null) {
            turn(cells, message, cells.word(Field.INTERVAL, TURNS, Reason.UNKNOWN_WORD));
        }
        message.with("quantity", cells.amount(Field.QUANTITY));
    }

    private static void turn(Cells cells, Message message, @Nullable Turn turn) {
        var given = turn == null ? new Turn("month", 1) : turn;
        var count = cells.whole(Field.INTERVAL_COUNT, 1, MOST_INTERVALS);
        message.with("interval", given.interval())
                .with("interval_count", given.count() * (count == null ? 1 : count));
    }

    private static void terms(Cells cells, Message message) {
        var renewal = cells.time(Field.RENEWS_AT);
        message.with("renews_at", renewal)
                .with(
                        "notice_period_days",
                        cells.whole(Field.NOTICE_PERIOD_DAYS, 0, LONGEST_NOTICE));
        if (cells.has(Field.RENEWS_AT) && renewal == null) {
            message.without("renews_at");
        }
    }

    /// An empty cell says that there is no end, unless the state says otherwise: then it has ended
    /// by the time the row was true.
    private static void end(Cells cells, Message message, @Nullable String state) {
        var end = cells.time(Field.ENDED_AT);
        message.with("ended_at", end).with("end_reason", cells.text(Field.END_REASON));
        if (end == null && cells.has(Field.ENDED_AT) && !ENDED.equals(state)) {
            message.without("ended_at").without("end_reason");
        }
    }

    private static Map<String, Turn> turns() {
        var turns = new HashMap<String, Turn>();
        put(turns, new Turn("day", 1), "day,daily,tag,täglich");
        put(turns, new Turn("week", 1), "week,weekly,woche,wöchentlich");
        put(turns, new Turn("month", 1), "month,monthly,monat,monatlich,mtl.");
        put(turns, new Turn("month", 3), "quarter,quarterly,quartal,vierteljährlich,quartalsweise");
        put(turns, new Turn("month", 6), "half-yearly,semiannual,halbjahr,halbjährlich");
        put(turns, new Turn("year", 1), "year,yearly,annual,annually,jahr,jährlich");
        return Map.copyOf(turns);
    }

    private static Map<String, String> states() {
        var states = new HashMap<String, String>();
        put(
                states,
                "active",
                "active,running,past due,unpaid,aktiv,laufend,läuft,überfällig,unbezahlt");
        put(states, "trial", "trial,trialing,probe,probezeit,testphase,testzeitraum");
        put(states, "paused", "paused,pausiert,pause,ruhend");
        put(
                states,
                ENDED,
                "ended,canceled,cancelled,expired,inactive,incomplete expired,beendet,gekündigt,"
                        + "abgelaufen,inaktiv,storniert");
        return Map.copyOf(states);
    }

    private static <T> void put(Map<String, T> vocabulary, T meaning, String words) {
        for (var word : words.split(",", -1)) {
            vocabulary.put(word, meaning);
        }
    }
}
