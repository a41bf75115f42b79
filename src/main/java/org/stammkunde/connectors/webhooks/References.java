package org.stammkunde.connectors.webhooks;

import java.util.Optional;

/// What earlier deliveries of a source said that later ones refer to.
@FunctionalInterface
public interface References {

    /// @param object as in `order-820982911`
    Optional<String> find(String object);
}
