package org.stammkunde.ingest.statements;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Everything that was said so far about some subjects.
///
/// @param statements by the id of the subject
/// @param owners the customer of each identifier that was named just now
public record Told<W extends Enum<W>>(
        Map<Long, List<Statement<W>>> statements, Map<Long, @Nullable Long> owners) {

    /// What each subject is now.
    public <T> Map<Long, T> folded(Function<Collection<Statement<W>>, T> fold) {
        var folded = new HashMap<Long, T>();
        statements.forEach((id, said) -> folded.put(id, fold.apply(said)));
        return folded;
    }
}
