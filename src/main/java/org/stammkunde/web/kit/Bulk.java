package org.stammkunde.web.kit;

import java.util.List;
import java.util.function.Function;
import org.stammkunde.web.Frame;

/// How the rows of a list are told apart and what can be done with those chosen.
///
/// @param id the row's own number, sent as `id`
public record Bulk<T>(Function<T, Object> id, List<BulkAction> actions) {
    public Bulk {
        actions = List.copyOf(actions);
    }

    List<BulkAction> of(Frame frame) {
        return actions.stream().filter(action -> frame.may(action.permission())).toList();
    }
}
