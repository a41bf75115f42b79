package org.stammkunde.sample;

/// An article of the sample shop.
///
/// @param priceMinor its price at the start, hundredths of the currency's unit
/// @param companion number of the article often bought with it, or empty
record Product(String sku, String name, String category, long priceMinor, String companion) {}
