package org.stammkunde.segments.spi;

import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/// Asks for each set in a subquery of its own.
enum InPlace implements Sets {
    INSTANCE;

    @Override
    public Condition has(Select<Record1<Long>> ids) {
        return Question.CUSTOMER_ID.in(ids);
    }

    @Override
    public Condition has(Rows rows, Condition together, Question question) {
        return has(
                rows.read(rows.customer(), rows.which().and(rows.such()), question)
                        .groupBy(rows.customer())
                        .having(together));
    }
}
