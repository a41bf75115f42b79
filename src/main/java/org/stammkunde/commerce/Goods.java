package org.stammkunde.commerce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Stamped;

/// The products of one batch: known by their SKU, else by their name. Lines that name neither
/// have none.
final class Goods {

    private final Map<String, Good> bySku = new HashMap<>();
    private final Map<String, Good> byName = new HashMap<>();
    private final Map<String, Good> byKey = new HashMap<>();
    private final List<ProductStore.Statement> news = new ArrayList<>();
    private int identified;

    /// Takes note of what a line says about its product.
    ///
    /// @return null when it names none
    @Nullable Good note(LineDraft line, Instant at) {
        var good = good(line);
        if (good != null) {
            good.learn(line, at);
        }
        return good;
    }

    /// What the batch says about stored products, as far as that is newer than what is stored.
    List<ProductStore.Statement> news() {
        return news;
    }

    /// A product that is stored, after all lines were noted.
    void found(ProductStore.Stored stored) {
        var good = identify(stored.key(), stored.id());
        if (good != null) {
            good.newerThan(stored).ifPresent(news::add);
        }
    }

    @Nullable Good identify(String key, long id) {
        var good = byKey.get(key);
        if (good != null && good.id == null) {
            good.id = id;
            identified++;
        }
        return good;
    }

    /// Products of which it is not known whether they are stored.
    List<Good> unidentified() {
        return identified == byKey.size()
                ? List.of()
                : byKey.values().stream().filter(good -> good.id == null).toList();
    }

    private @Nullable Good good(LineDraft line) {
        if (line.sku() != null) {
            var known = bySku.get(line.sku());
            return known != null ? known : added(bySku, line.sku(), "s:" + line.sku(), line.sku());
        }
        if (line.productName() == null) {
            return null;
        }
        var known = byName.get(line.productName());
        return known != null
                ? known
                : added(byName, line.productName(), "n:" + line.productName(), null);
    }

    private Good added(Map<String, Good> to, String name, String key, @Nullable String sku) {
        var good = new Good(key, sku);
        to.put(name, good);
        byKey.put(key, good);
        return good;
    }

    /// One product and the newest that the batch says about it.
    static final class Good {
        final String key;
        final @Nullable String sku;
        Stamped name = Stamped.NEVER;
        Stamped category = Stamped.NEVER;
        private @Nullable Long id;

        private Good(String key, @Nullable String sku) {
            this.key = key;
            this.sku = sku;
        }

        /// @return null until the product was found or made
        @Nullable Long id() {
            return id;
        }

        private void learn(LineDraft line, Instant at) {
            name = name.merge(line.productName(), at);
            category = category.merge(line.category(), at);
        }

        private Optional<ProductStore.Statement> newerThan(ProductStore.Stored stored) {
            var newName = newer(stored.name(), name);
            var newCategory = newer(stored.category(), category);
            return newName.at() == null && newCategory.at() == null
                    ? Optional.empty()
                    : Optional.of(new ProductStore.Statement(stored.id(), newName, newCategory));
        }

        private static Stamped newer(Stamped stored, Stamped said) {
            return stored.yieldsTo(said) ? said : Stamped.NEVER;
        }
    }
}
