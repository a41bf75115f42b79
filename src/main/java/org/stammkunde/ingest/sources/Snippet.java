package org.stammkunde.ingest.sources;

/// How to connect one kind of sender.
///
/// @param label whom it is for
public record Snippet(String id, String label, String text) {

    public int lines() {
        return (int) text.lines().count();
    }
}
