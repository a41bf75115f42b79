package org.stammkunde.ingest.sources;

import java.time.Instant;
import java.util.List;
import org.stammkunde.ingest.spi.SourceKind;

/// Where events come from: a site, an app, a server.
///
/// @param kind key of a [org.stammkunde.ingest.spi.SourceKind]
/// @param system whose customer and order numbers its events carry
/// @param active false while paused: what is sent then is refused
/// @param keyHint the write key's last characters
/// @param doNotTrack whether events of browsers that ask not to be tracked are left out
/// @param origins web sites that may send from a browser; `*` stands for all
public record Source(
        long id,
        String name,
        String kind,
        String system,
        boolean active,
        String keyHint,
        List<String> origins,
        boolean doNotTrack,
        Instant createdAt,
        Instant keySince) {

    public Source {
        origins = List.copyOf(origins);
    }

    /// Whether its key counts in the tracking API. Keys of other kinds stand in addresses that
    /// webhooks are sent to, where a signature is checked as well.
    public boolean isTracking() {
        return kind.equals(SourceKind.HTTP.key());
    }

    public boolean allows(String origin) {
        return origins.contains("*") || origins.contains(origin);
    }
}
