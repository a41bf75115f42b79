package org.stammkunde.ingest.consumers;

import java.time.Instant;
import java.util.Objects;
import org.stammkunde.ingest.Checkpoint;
import org.stammkunde.ingest.IngestException;
import org.stammkunde.ingest.reading.Cursor;
import org.stammkunde.ingest.reading.Moments;

/// From where on events are to be done again.
sealed interface ReplayStart {

    /// All received at or after this.
    record Time(Instant at) implements ReplayStart {
        @Override
        public String toString() {
            return at.toString();
        }
    }

    /// All behind this.
    record Position(Checkpoint place) implements ReplayStart {
        @Override
        public String toString() {
            return place.tx() + "-" + place.id();
        }
    }

    /// @param text a point in time, a day, a position such as `4711-12`, or `start`
    /// @throws IngestException when it is none of these
    static ReplayStart parse(String text) {
        if (text.equals("start")) {
            return new Position(Checkpoint.START);
        }
        if (text.matches("\\d+-\\d+")) {
            return new Position(Cursor.parse(text));
        }
        return new Time(Objects.requireNonNull(Moments.parse("from", text)));
    }
}
