package org.stammkunde.analytics.web;

import org.stammkunde.web.Page;

/// The retention page before there are figures.
///
/// @param coming whether orders are on their way
/// @param counting whether the first orders have arrived and only their figures are missing
public record NoRetentionPage(boolean coming, boolean counting) implements Page {

    /// The page looks again by itself.
    public boolean waits() {
        return coming || counting;
    }
}
