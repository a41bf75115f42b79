package org.stammkunde.commerce.vocabulary;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.CommerceException;
import org.stammkunde.commerce.vocabulary.OrderStatement.What;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Sighting;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventPersons;

/// Makes statements of events about orders.
@Component
class OrderStatementReader {

    private final Company company;
    private final EventPersons persons;

    OrderStatementReader(Company company, EventPersons persons) {
        this.company = company;
        this.persons = persons;
    }

    /// @throws CommerceException naming the property that cannot be used
    HeardOrder read(Event event, What what) {
        var said = Said.of("", event.body().path("properties"));
        var number = said.requiredId("order_id", "order_number");
        requireCurrency(said);
        var who = persons.sighting(event).orElse(null);
        var statement =
                new OrderStatement(
                        event.occurredAt(),
                        event.messageId(),
                        event.source(),
                        what,
                        strongest(who),
                        OrderWords.of(what, said));
        return new HeardOrder(new OrderKey(persons.system(event), number), statement, who);
    }

    private void requireCurrency(Said said) {
        var given = said.text("currency", "currency_code");
        var own = company.require().currency().getCurrencyCode();
        if (given != null && !given.equalsIgnoreCase(own)) {
            throw CommerceException.otherCurrency(given, own);
        }
    }

    private static @Nullable Identifier strongest(@Nullable Sighting sighting) {
        if (sighting == null) {
            return null;
        }
        var who = sighting.who();
        return who.externalId() == null
                ? new Identifier(Identifier.EMAIL, String.valueOf(who.email()))
                : new Identifier(who.source(), who.externalId());
    }
}
