package org.stammkunde.ingest.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.stammkunde.ingest.Event;
import org.stammkunde.shared.ProblemException;

/// An event that a consumer cannot take, and why.
public record Refusal(Event event, ProblemException why) {

    /// Reads the events of a batch before anything is written.
    ///
    /// @param reader throws when what an event says cannot be meant, and has then kept nothing
    /// @return those it refuses through their sender's fault
    public static List<Refusal> of(List<Event> events, Consumer<Event> reader) {
        var refused = new ArrayList<Refusal>();
        for (var event : events) {
            try {
                reader.accept(event);
            } catch (ProblemException e) {
                if (e.category() != ProblemException.Category.USER) {
                    throw e;
                }
                refused.add(new Refusal(event, e));
            }
        }
        return refused;
    }
}
