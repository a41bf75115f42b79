package org.stammkunde.commerce.vocabulary;

import java.util.ArrayList;
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
import org.stammkunde.ingest.spi.Refusal;

/// Reads the events of the vocabulary and has everything made of them that can be.
@Component
class VocabularyConsumer implements EventConsumer {

    private final EventPersons persons;
    private final Customers customers;
    private final Company company;
    private final OrderIntake intake;
    private final List<WordListener<?>> listeners;

    VocabularyConsumer(
            EventPersons persons,
            Customers customers,
            Company company,
            OrderIntake intake,
            List<WordListener<?>> listeners) {
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
    public List<Refusal> consume(List<Event> events) {
        var ears = listeners.stream().<Ear<?>>map(Ear::of).toList();
        var taken = new ArrayList<Spoken>();
        var refused = Refusal.of(events, event -> read(event, ears).ifPresent(taken::add));
        if (!taken.isEmpty()) {
            intake.reserve();
            customers.resolveSightings(
                    taken.stream().map(Spoken::who).filter(Objects::nonNull).toList());
            ears.forEach(Ear::hear);
        }
        return refused;
    }

    private Optional<Spoken> read(Event event, List<Ear<?>> ears) {
        var spoken = Word.of(event).map(word -> spoken(event, word));
        spoken.ifPresent(each -> Ear.allRead(ears, each));
        return spoken;
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
