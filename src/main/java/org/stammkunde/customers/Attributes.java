package org.stammkunde.customers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.ManualChanges;
import org.stammkunde.customers.identity.Normalised;

/// Sets attributes of many customers by hand. A later import that says otherwise wins.
@Service
public class Attributes {

    /// So many customers at once; they are written in one transaction.
    public static final int MOST = 100_000;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_VALUE = 500;

    private static final ManualChanges.Kind KIND =
            new ManualChanges.Kind("customers.attribute", "attribute-change", "customers");

    private final AttributeStore store;
    private final ManualChanges changes;

    Attributes(AttributeStore store, ManualChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /// How many customers are meant; counting stops after one more than [#MOST].
    public long count(CustomerQuery who) {
        return store.count(who, MOST + 1);
    }

    /// @param value null takes the attribute away
    /// @throws CustomersException without a name, with one too long, or for more than [#MOST]
    @Transactional
    public ManualChanges.Made set(
            CustomerQuery who, @Nullable String name, @Nullable String value) {
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
        return changes.make(KIND, store, who, new AttributeValue(named, said));
    }

    /// Puts back what stood there before, where nobody has changed it since.
    ///
    /// @return customers put back
    /// @throws CustomersException when there is no such change, or not any more
    @Transactional
    public int undo(long change) {
        return changes.undo(KIND, store, change).orElseThrow(CustomersException::noChange);
    }
}
