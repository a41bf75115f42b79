package org.stammkunde.commerce;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Stamped;

/// Finds or makes the products of a whole batch. Of names and categories the newest order's
/// count.
@Component
class ProductBook {

    private final ProductStore store;

    ProductBook(ProductStore store) {
        this.store = store;
    }

    /// The ids of all products of the drafts' lines, by [#key].
    Map<String, Long> resolve(List<OrderDraft> drafts) {
        var sightings = sightings(drafts);
        if (sightings.isEmpty()) {
            return Map.of();
        }
        var ids = HashMap.<String, Long>newHashMap(sightings.size());
        var stored = store.find(sightings.keySet());
        stored.forEach(product -> ids.put(product.key(), product.id()));
        store.update(
                stored.stream().flatMap(p -> p.after(sightings.get(p.key())).stream()).toList());
        sightings.keySet().removeAll(ids.keySet());
        ids.putAll(store.insert(sightings));
        return ids;
    }

    /// What a line's product is known by: its SKU, else its name; null when it has neither.
    static @Nullable String key(LineDraft line) {
        if (line.sku() != null) {
            return "s:" + line.sku();
        }
        return line.productName() == null ? null : "n:" + line.productName();
    }

    private static Map<String, Sighting> sightings(List<OrderDraft> drafts) {
        var sightings = new HashMap<String, Sighting>();
        for (var draft : drafts) {
            for (var line : draft.lines()) {
                var key = key(line);
                if (key != null) {
                    sightings
                            .computeIfAbsent(key, any -> new Sighting(line.sku()))
                            .learn(line, draft.orderedAt());
                }
            }
        }
        return sightings;
    }

    /// What a batch says about one product.
    static final class Sighting {
        final @Nullable String sku;
        Stamped name = Stamped.NEVER;
        Stamped category = Stamped.NEVER;

        Sighting(@Nullable String sku) {
            this.sku = sku;
        }

        private void learn(LineDraft line, Instant at) {
            name = name.merge(line.productName(), at);
            category = category.merge(line.category(), at);
        }
    }
}
