package org.stammkunde.ingest.receiving;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventKind;

/// The tracking API's paths.
final class Endpoints {

    /// The short ones are what browsers send. The Java SDK ends its path with a slash.
    static final Map<String, Endpoint> BY_PATH =
            Map.ofEntries(
                    Map.entry("/v1/identify", new Endpoint.One(EventKind.IDENTIFY)),
                    Map.entry("/v1/i", new Endpoint.One(EventKind.IDENTIFY)),
                    Map.entry("/v1/track", new Endpoint.One(EventKind.TRACK)),
                    Map.entry("/v1/t", new Endpoint.One(EventKind.TRACK)),
                    Map.entry("/v1/page", new Endpoint.One(EventKind.PAGE)),
                    Map.entry("/v1/p", new Endpoint.One(EventKind.PAGE)),
                    Map.entry("/v1/screen", new Endpoint.One(EventKind.SCREEN)),
                    Map.entry("/v1/s", new Endpoint.One(EventKind.SCREEN)),
                    Map.entry("/v1/group", new Endpoint.One(EventKind.GROUP)),
                    Map.entry("/v1/g", new Endpoint.One(EventKind.GROUP)),
                    Map.entry("/v1/alias", new Endpoint.One(EventKind.ALIAS)),
                    Map.entry("/v1/a", new Endpoint.One(EventKind.ALIAS)),
                    Map.entry("/v1/batch", new Endpoint.Batch()),
                    Map.entry("/v1/batch/", new Endpoint.Batch()),
                    Map.entry("/v1/import", new Endpoint.Batch()),
                    Map.entry("/v1/import/", new Endpoint.Batch()),
                    Map.entry("/v1/b", new Endpoint.Batch()),
                    Map.entry("/v1/m", new Endpoint.Report()));

    private Endpoints() {}

    /// @return null when the path is none of them
    static @Nullable Endpoint at(String path) {
        return BY_PATH.get(path);
    }
}
