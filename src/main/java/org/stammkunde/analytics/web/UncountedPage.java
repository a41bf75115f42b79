package org.stammkunde.analytics.web;

import org.stammkunde.analytics.spi.CustomerSegment.State;
import org.stammkunde.web.Page;

/// Stands for a page of figures while nobody knows who is in its segment.
///
/// @param title of the page it stands for
/// @param again where to look again
/// @param everybody address of the same page about everybody
public record UncountedPage(String title, SegmentFilter filter, String again, String everybody)
        implements Page {

    /// Whether it will be known soon.
    public boolean counting() {
        var chosen = filter.chosen();
        return chosen != null && chosen.state() == State.COUNTING;
    }
}
