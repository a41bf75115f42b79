package org.stammkunde.commerce.subscriptions;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.CommerceException;
import org.stammkunde.company.Company;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventPersons;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.statements.Heard;
import org.stammkunde.ingest.statements.Statement;

/// Reads what events say about subscriptions, and refuses what cannot be meant.
@Component
class SubscriptionReader {

    /// What is kept of an event.
    private static final List<String> FIELDS =
            List.of(
                    "plan",
                    "mrr",
                    "price",
                    "interval",
                    "interval_count",
                    "quantity",
                    "status",
                    "started_at",
                    "renews_at",
                    "notice_period_days",
                    "ended_at",
                    "end_reason");

    private final Company company;
    private final EventPersons persons;

    SubscriptionReader(Company company, EventPersons persons) {
        this.company = company;
        this.persons = persons;
    }

    /// @throws IngestException naming the property that cannot be used
    /// @throws CommerceException when the amounts are not in the company's currency
    Heard<SubscriptionWord> read(Event event, SubscriptionWord word) {
        requireCurrency(EventProperties.of(event));
        var heard = Heard.of(event, word, "subscription_id", FIELDS, persons);
        requireUsable(heard.statement());
        return heard;
    }

    private void requireCurrency(EventProperties properties) {
        var given = properties.text("currency");
        var own = company.require().currency().getCurrencyCode();
        if (given != null && !given.equalsIgnoreCase(own)) {
            throw CommerceException.otherCurrency(given, own);
        }
    }

    /// What cannot be used says so while it is read, not when it is folded with others.
    private static void requireUsable(Statement<SubscriptionWord> statement) {
        var terms = Terms.NONE.after(statement);
        var start = statement.said().time("started_at");
        var end = terms.endedAt();
        if (start != null
                && end != null
                && statement.said().says("ended_at")
                && end.isBefore(start)) {
            throw IngestException.invalid("ended_at", "ingest.property-time-order");
        }
    }
}
