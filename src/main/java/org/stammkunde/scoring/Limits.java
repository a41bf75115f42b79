package org.stammkunde.scoring;

import java.time.LocalDate;
import java.util.List;

/// From which value on a score is at least 2, 3, 4 and 5.
///
/// @param buyers among whom they were found; without any all lists are empty
/// @param recency days of last orders
/// @param frequency numbers of orders
/// @param monetary values of all orders, in minor units
record Limits(long buyers, List<LocalDate> recency, List<Long> frequency, List<Long> monetary) {

    Limits {
        recency = List.copyOf(recency);
        frequency = List.copyOf(frequency);
        monetary = List.copyOf(monetary);
    }
}
