package org.stammkunde.segments.spi;

import java.util.List;

/// Parameters of a condition that asks about something else kept here, which cannot be deleted as
/// long as it does.
public interface Uses {

    List<Used> uses();
}
