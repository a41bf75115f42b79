/// Makes customers' profiles of events, and tells for each customer what they did: [PeopleConsumer]
/// is where every event finds out whom it is about. What people did is published as facts.
@NullMarked
package org.stammkunde.ingest.people;

import org.jspecify.annotations.NullMarked;
