package org.stammkunde.analytics.web;

import java.util.List;
import org.stammkunde.analytics.spi.FirstStep;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;

/// The overview before there are figures: what it is for and the ways on.
///
/// @param steps the easiest first
/// @param coming whether orders are on their way
/// @param counting whether the first orders have arrived and only their figures are missing
public record NoOrdersPage(List<FirstStep> steps, boolean coming, boolean counting)
        implements Page {

    /// The page looks again by itself.
    public boolean waits() {
        return coming || counting;
    }

    /// The steps that the viewer may take.
    public List<FirstStep> allowed() {
        var frame = Frame.current();
        return steps.stream().filter(step -> frame.may(step.permission())).toList();
    }
}
