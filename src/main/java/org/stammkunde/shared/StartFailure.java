package org.stammkunde.shared;

import org.jspecify.annotations.Nullable;

/// The installation cannot start for a reason that whoever runs it can mend. The message is one
/// plain sentence or two: what is wrong, what to do. It is printed as it stands, without a
/// stack trace.
public final class StartFailure extends RuntimeException {

    public StartFailure(String sentence) {
        this(sentence, null);
    }

    public StartFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
