package org.stammkunde.analytics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Money;

/// One customer behind a figure or a cohort cell.
///
/// @param orders orders within the period or the cell
/// @param value value of those orders
/// @param lifetimeOrders orders up to the end of the period or cell
/// @param lifetimeValue value of these
public record CustomerRow(
        CustomerId id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String email,
        long orders,
        Money value,
        long lifetimeOrders,
        Money lifetimeValue,
        LocalDate firstOrder,
        LocalDate lastOrder) {}
