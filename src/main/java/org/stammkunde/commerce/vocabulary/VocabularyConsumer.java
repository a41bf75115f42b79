package org.stammkunde.commerce.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.CommerceException;
import org.stammkunde.commerce.OrderIntake;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Customers;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.EventPersons;
import org.stammkunde.ingest.spi.EventConsumer;

/// Reads the events of the vocabulary and has everything made of them that can be.
@Component
class VocabularyConsumer implements EventConsumer {

    private final EventPersons persons;
    private final Customers customers;
    private final Company company;
    private final OrderIntake intake;
    private final List<WordListener> listeners;

    VocabularyConsumer(
            EventPersons persons,
            Customers customers,
            Company company,
            OrderIntake intake,
            List<WordListener> listeners) {
        this.persons = persons;
        this.customers = customers;
        this.company = company;
        this.intake = intake;
        this.listeners = listeners;
    }

    @Override
    public String name() {
        return "commerce";
    }

    @Override
    public void consume(List<Event> events) {
        var spoken = events.stream().map(this::spoken).flatMap(Optional::stream).toList();
        if (spoken.isEmpty()) {
            return;
        }
        intake.reserve();
        customers.resolveSightings(
                spoken.stream().map(Spoken::who).filter(Objects::nonNull).toList());
        listeners.forEach(listener -> listener.hear(spoken));
    }

    private Optional<Spoken> spoken(Event event) {
        return Word.of(event).map(word -> spoken(event, word));
    }

    private Spoken spoken(Event event, Word word) {
        var said = Said.of("", event.body().path("properties"));
        requireCurrency(said);
        return new Spoken(
                word,
                said,
                persons.system(event),
                event.source(),
                event.messageId(),
                event.occurredAt(),
                persons.sighting(event).orElse(null),
                event.anonymousId());
    }

    private void requireCurrency(Said said) {
        var given = said.text("currency", "currency_code");
        var own = company.require().currency().getCurrencyCode();
        if (given != null && !given.equalsIgnoreCase(own)) {
            throw CommerceException.otherCurrency(given, own);
        }
    }
}
