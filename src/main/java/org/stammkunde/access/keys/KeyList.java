package org.stammkunde.access.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.web.Page;

/// The API keys.
///
/// @param problem sentence on why the last action was refused, or null
public record KeyList(List<ApiKey> keys, @Nullable String problem) implements Page {

    @Override
    public int status() {
        return problem == null ? 200 : 409;
    }
}
