package org.stammkunde.commerce;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.access.ManualChanges;
import org.stammkunde.warehouse.Warehouse;

/// Sets the category of many products by hand. A later order that says otherwise wins.
@Service
public class Categories {

    private static final int LONGEST = 200;
    private static final ManualChanges.Kind KIND =
            new ManualChanges.Kind("products.category", "category-change", "products");
    private static final Duration VISIBLE = Duration.ofSeconds(3);

    private final CategoryStore store;
    private final OrderStore orders;
    private final ManualChanges changes;
    private final Warehouse warehouse;
    private final TransactionTemplate transaction;

    Categories(
            CategoryStore store,
            OrderStore orders,
            ManualChanges changes,
            Warehouse warehouse,
            TransactionTemplate transaction) {
        this.store = store;
        this.orders = orders;
        this.changes = changes;
        this.warehouse = warehouse;
        this.transaction = transaction;
    }

    public long count(ProductQuery which) {
        return store.count(which);
    }

    /// Returns when lists show it, or after a few seconds.
    ///
    /// @param category null takes the category away
    /// @throws CommerceException when it is too long
    public ManualChanges.Made set(ProductQuery which, @Nullable String category) {
        var said = Given.present(category);
        if (said != null && said.length() > LONGEST) {
            throw CommerceException.invalid("commerce.category-long", "category");
        }
        return shown(() -> changes.make(KIND, store, which, Optional.ofNullable(said)));
    }

    /// Puts back what stood there before, where nobody has changed it since.
    ///
    /// @return products put back
    /// @throws CommerceException when there is no such change, or not any more
    public int undo(long change) {
        return shown(
                () ->
                        changes.undo(KIND, store, change)
                                .orElseThrow(
                                        () ->
                                                CommerceException.notFound(
                                                        "commerce.no-change", change)));
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
}
