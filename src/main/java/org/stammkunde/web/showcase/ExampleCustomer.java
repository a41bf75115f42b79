package org.stammkunde.web.showcase;

import java.time.LocalDate;
import org.stammkunde.shared.Money;

/// A made-up row of the example list.
record ExampleCustomer(
        int id,
        String name,
        String city,
        boolean active,
        int orders,
        Money value,
        LocalDate last) {}
