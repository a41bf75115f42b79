package org.stammkunde.ingest.consumers;

import static org.stammkunde.web.Texts.t;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.ListView;
import org.stammkunde.web.kit.Tone;

/// What is made of events: how far it is, what it failed at, and doing it again.
///
/// @param setAside how many events there are of the chosen consumer and reason
public record ConsumersPage(
        List<Lag> lags,
        Instant now,
        ListView<SetAside> list,
        long setAside,
        @Nullable String consumer,
        @Nullable String reason)
        implements Page {

    public Tone tone(Lag lag) {
        if (lag.trouble() != null) {
            return Tone.BAD;
        }
        return lag.waitingSince() == null ? Tone.GOOD : Tone.INFO;
    }

    /// What to replay, and from where on.
    public Field chosen() {
        return Field.select(
                        "name",
                        t("ingest.consumers.name"),
                        lags.stream()
                                .map(Lag::consumer)
                                .map(name -> new Field.Choice(name, ConsumerWords.name(name)))
                                .toList())
                .mandatory();
    }
}
