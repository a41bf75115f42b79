package org.stammkunde.sample;

import java.time.Instant;
import java.util.List;

/// A document of the simulated shop, in the order of which the file is written.
sealed interface Document {

    Instant at();

    Buyer buyer();

    List<Line> lines();

    /// @param cancelled kept by the shop, counted nowhere
    record Sale(Instant at, Buyer buyer, List<Line> lines, boolean cancelled) implements Document {}

    /// Goods that came back.
    ///
    /// @param orderNumber the order they belonged to
    record Refund(Instant at, Buyer buyer, List<Line> lines, String orderNumber)
            implements Document {}
}
