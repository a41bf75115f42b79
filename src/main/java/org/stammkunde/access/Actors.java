package org.stammkunde.access;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Names of those who did something, by the ids under which it was noted down.
@Service
public class Actors {

    private final ActorStore store;

    Actors(ActorStore store) {
        this.store = store;
    }

    /// @param ids of users and keys, as [org.stammkunde.web.Viewer#id]
    /// @return what they are called today; nothing of those that are gone
    public Map<String, String> names(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : store.names(ids);
    }
}
