package org.stammkunde.commerce;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.access.Audit;
import org.stammkunde.warehouse.Warehouse;

/// Sets the category of many products by hand. A later order that says otherwise wins.
@Service
public class Categories {

    private static final int LONGEST = 200;
    private static final Duration VISIBLE = Duration.ofSeconds(3);

    private final CategoryStore store;
    private final OrderStore orders;
    private final Audit audit;
    private final Warehouse warehouse;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Categories(
            CategoryStore store,
            OrderStore orders,
            Audit audit,
            Warehouse warehouse,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.orders = orders;
        this.audit = audit;
        this.warehouse = warehouse;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param id by which it can be undone
    /// @param products those whose category was another one before
    public record Change(long id, int products) {}

    public long count(ProductQuery which) {
        return store.count(which);
    }

    /// Returns when lists show it, or after a few seconds.
    ///
    /// @param category null takes the category away
    /// @throws CommerceException when it is too long
    public Change set(ProductQuery which, @Nullable String category) {
        var said = Given.present(category);
        if (said != null && said.length() > LONGEST) {
            throw CommerceException.invalid("commerce.category-long", "category");
        }
        return shown(
                () -> {
                    long change = store.begin(said, clock.instant());
                    int products = store.keep(change, which);
                    store.write(change);
                    record("products.category-set", change, products);
                    return new Change(change, products);
                });
    }

    /// Puts back what stood there before, where nobody has changed it since.
    ///
    /// @return products put back
    /// @throws CommerceException when there is no such change, or not any more
    public int undo(long change) {
        return shown(
                () -> {
                    int products = store.restore(change);
                    if (!store.forget(change)) {
                        throw CommerceException.notFound("commerce.no-change", change);
                    }
                    record("products.category-restored", change, products);
                    return products;
                });
    }

    private <T> T shown(Supplier<T> work) {
        var result =
                transaction.execute(
                        status -> {
                            // An import that settles the same products must not write back what
                            // it read before.
                            orders.lock();
                            return work.get();
                        });
        warehouse.awaitCaughtUp(VISIBLE);
        return Objects.requireNonNull(result);
    }

    private void record(String action, long change, int products) {
        audit.record(
                action,
                "category-change",
                Long.toString(change),
                Map.of("products", Integer.toString(products)));
    }
}
