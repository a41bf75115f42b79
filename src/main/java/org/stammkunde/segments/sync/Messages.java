package org.stammkunde.segments.sync;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Identifier;
import org.stammkunde.shared.CustomerId;
import tools.jackson.databind.json.JsonMapper;

/// Writes messages. Of customers they say what is known at the moment.
@Component
class Messages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Customers customers;

    Messages(Customers customers) {
        this.customers = customers;
    }

    String changed(Work work, String id, List<Change> changes) {
        var who = changes.stream().map(Change::customer).distinct().toList();
        var numbers = customers.numbers(who);
        var items = changes.stream().map(change -> item(change, numbers)).toList();
        return json(work, id, Message.CHANGED, items);
    }

    String test(Work work, String id) {
        return json(work, id, Message.TEST, List.of());
    }

    private static String json(Work work, String id, String type, List<Message.Item> items) {
        var about = new Message.About(work.segment().value(), work.segmentName());
        return JSON.writeValueAsString(new Message(id, type, work.id().value(), about, items));
    }

    private Message.Item item(Change change, Map<CustomerId, List<Identifier>> numbers) {
        var word = change.kind().name().toLowerCase(Locale.ROOT);
        var customer = change.customer();
        var known =
                numbers.getOrDefault(customer, List.of()).stream()
                        .map(number -> new Message.ExternalId(number.source(), number.value()))
                        .toList();
        return new Message.Item(
                change.stay() + "-" + word,
                word,
                change.cause(),
                change.at(),
                new Message.Someone(
                        customer.value(),
                        mergedInto(change),
                        known,
                        change.email(),
                        change.name()));
    }

    private @Nullable Long mergedInto(Change change) {
        return change.present()
                ? null
                : customers.survivor(change.customer()).map(CustomerId::value).orElse(null);
    }
}
