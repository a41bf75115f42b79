package org.stammkunde.sample;

/// One line of a simulated order; amounts in hundredths of the currency's unit.
record Line(Product product, int quantity, long unitPriceMinor, long discountMinor) {}
