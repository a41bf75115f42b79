package org.stammkunde.analytics.spi;

import java.util.List;

/// Where segments come from, by which every figure can be broken down.
public interface SegmentSource {

    /// All of them, by name.
    List<CustomerSegment> all();

    /// @throws org.stammkunde.shared.ProblemException when there is none of this number
    CustomerSegment get(long id);

    /// Path of the page that shows a segment.
    String address(long id);

    /// Path of a page on which a segment is made of others.
    ///
    /// @param inside segments in which its customers are, all of them
    /// @param outside segments in which they are not
    String combination(List<Long> inside, List<Long> outside);
}
