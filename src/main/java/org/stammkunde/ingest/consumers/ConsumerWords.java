package org.stammkunde.ingest.consumers;

import static org.stammkunde.web.Texts.t;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Texts;

/// Consumers and their failures in words.
public final class ConsumerWords {

    private ConsumerWords() {}

    /// @param consumer such as `people`
    public static String name(String consumer) {
        var key = "ingest.consumer." + consumer;
        return Texts.exists(key) ? t(key) : consumer;
    }

    /// @param reason as in `refused`
    public static String reason(String reason) {
        return t("ingest.set-aside.reason." + reason);
    }

    /// What it failed at: the property at fault and what is wrong with it; else the code.
    static String why(SetAside row) {
        var text =
                Stream.of("set-aside.", "error.")
                        .map(kind -> kind + row.code())
                        .filter(Texts::exists)
                        .findFirst()
                        .map(Texts::t)
                        .orElse(row.code());
        return row.field() == null ? text : row.field() + ": " + text;
    }

    /// How far it is behind.
    public static String lag(Lag lag, Instant now) {
        var since = lag.waitingSince();
        if (since == null) {
            return t("ingest.consumers.caught-up");
        }
        return t(
                "ingest.consumers.behind",
                "count",
                lag.behind(),
                "time",
                Formats.duration(Duration.between(since, now)));
    }
}
