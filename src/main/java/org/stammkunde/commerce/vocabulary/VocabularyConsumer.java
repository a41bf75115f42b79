package org.stammkunde.commerce.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.commerce.vocabulary.OrderStatement.What;
import org.stammkunde.ingest.Event;
import org.stammkunde.ingest.spi.EventConsumer;

/// Makes orders and refunds of the events of the vocabulary.
@Component
class VocabularyConsumer implements EventConsumer {

    private final OrderStatementReader reader;
    private final EventOrders orders;

    VocabularyConsumer(OrderStatementReader reader, EventOrders orders) {
        this.reader = reader;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "commerce";
    }

    @Override
    public void consume(List<Event> events) {
        var heard = new ArrayList<HeardOrder>();
        for (var event : events) {
            Word.of(event)
                    .map(VocabularyConsumer::what)
                    .ifPresent(what -> heard.add(reader.read(event, what)));
        }
        orders.take(heard);
    }

    private static What what(Word word) {
        return switch (word) {
            case ORDER_COMPLETED -> What.COMPLETED;
            case ORDER_UPDATED -> What.UPDATED;
            case ORDER_REFUNDED -> What.REFUNDED;
            case ORDER_CANCELLED -> What.CANCELLED;
        };
    }
}
