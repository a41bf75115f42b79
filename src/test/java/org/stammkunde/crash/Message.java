package org.stammkunde.crash;

/// One message of the tracking API.
///
/// @param type such as `track`
/// @param event of a `track` its name, else empty
record Message(String id, String type, String event, String json) {

    /// What it counts as in the schema of its source.
    String kind() {
        return event.isEmpty() ? type : type + " " + event;
    }
}
