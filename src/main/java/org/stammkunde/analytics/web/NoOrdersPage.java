package org.stammkunde.analytics.web;

import java.util.List;
import org.stammkunde.analytics.spi.FirstStep;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;

/// The overview before there are orders: what it is for and the ways on.
public record NoOrdersPage(List<FirstStep> steps) implements Page {

    /// The steps that the viewer may take.
    public List<FirstStep> allowed() {
        var frame = Frame.current();
        return steps.stream().filter(step -> frame.may(step.permission())).toList();
    }
}
