package org.stammkunde.segments.kinds;

import java.util.List;
import org.stammkunde.segments.kinds.People.Person;
import tools.jackson.databind.JsonNode;

/// A kind of condition, as tests know it.
interface Kind {

    /// As trees name it.
    String name();

    /// What it reads besides customers.
    List<Fact<?>> facts();

    /// Gives a condition its properties by chance.
    void fill(Draft draft);

    /// Whether somebody meets a condition of this kind.
    boolean meets(JsonNode tree, Person person, NaiveSegments naive);
}
