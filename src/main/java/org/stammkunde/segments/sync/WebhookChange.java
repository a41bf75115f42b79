package org.stammkunde.segments.sync;

import org.jspecify.annotations.Nullable;

/// What is to be different about a webhook; null = it stays as it is.
///
/// @param paused true = nothing is sent; false = it goes on where it stopped, at once
public record WebhookChange(
        @Nullable String url,
        @Nullable Sends sends,
        @Nullable Boolean edits,
        @Nullable Boolean paused) {

    /// Whether more than pausing is asked for.
    boolean isOther() {
        return url != null || sends != null || edits != null;
    }
}
