package org.stammkunde.segments.spi;

import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;

/// How it gets into SQL that the customer of a question is one of some.
public interface Sets {

    /// Whether the customer is one of these.
    ///
    /// @param ids none of them null
    Condition has(Select<Record1<Long>> ids);

    /// Whether the customer has such rows and something holds of all of them together.
    Condition has(Rows rows, Condition together, Question question);

    /// Each where it is asked for, as a subquery.
    static Sets inPlace() {
        return InPlace.INSTANCE;
    }
}
