package org.stammkunde.customers;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;

/// Sets attributes of many customers by hand. A later import that says otherwise wins.
@Service
public class Attributes {

    /// So many customers at once; they are written in one transaction.
    public static final int MOST = 100_000;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 500;

    private final AttributeStore store;
    private final Audit audit;
    private final Clock clock;

    Attributes(AttributeStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param id by which it can be undone
    /// @param customers those whose attribute was different before
    public record Change(long id, int customers) {}

    /// How many customers are meant; counting stops after one more than [#MOST].
    public long count(CustomerQuery who) {
        return store.count(who, MOST + 1);
    }

    /// @param value null takes the attribute away
    /// @throws CustomersException without a name, with one too long, or for more than [#MOST]
    @Transactional
    public Change set(CustomerQuery who, @Nullable String name, @Nullable String value) {
        var named = Normalised.text(name);
        var said = Normalised.text(value);
        if (named == null || named.length() > LONGEST_NAME) {
            throw CustomersException.attributeName();
        }
        if (said != null && said.length() > LONGEST_VALUE) {
            throw CustomersException.attributeValue();
        }
        if (count(who) > MOST) {
            throw CustomersException.tooMany(MOST);
        }
        long change = store.begin(named, said, clock.instant());
        int customers = store.keep(change, who);
        store.write(change);
        record("customers.attribute-set", change, customers);
        return new Change(change, customers);
    }

    /// Puts back what stood there before, where nobody has changed it since.
    ///
    /// @return customers put back
    /// @throws CustomersException when there is no such change, or not any more
    @Transactional
    public int undo(long change) {
        int customers = store.restore(change);
        if (!store.forget(change)) {
            throw CustomersException.noChange();
        }
        record("customers.attribute-restored", change, customers);
        return customers;
    }

    private void record(String action, long change, int customers) {
        audit.record(
                action,
                "attribute-change",
                Long.toString(change),
                Map.of("customers", Integer.toString(customers)));
    }
}
