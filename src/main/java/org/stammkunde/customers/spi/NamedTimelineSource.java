package org.stammkunde.customers.spi;

import java.util.List;
import org.stammkunde.shared.CustomerId;

/// Tells of things that have names, such as events: a timeline can show those of one name alone.
public interface NamedTimelineSource extends TimelineSource {

    /// The names there are of a customer, in order, at most a few hundred.
    List<String> names(CustomerId customer);

    /// As [#before], those of one name only.
    List<Entry> named(CustomerId customer, String name, Place place, int limit);
}
