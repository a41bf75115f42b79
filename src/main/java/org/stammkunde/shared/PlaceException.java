package org.stammkunde.shared;

import java.util.Map;

/// Somebody wants to read on from a place that this list does not have.
public final class PlaceException extends ProblemException {

    public PlaceException() {
        super("web.cursor-invalid", Category.REQUEST, Map.of(), "cursor", null);
    }
}
