package org.stammkunde.connectors.mapping;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Some rows of a file as messages for the event log, and rejections.
///
/// @param upTo the line of the last row in it
/// @param rows rows read, without header and empty lines
public record MessageBatch(
        long upTo, int rows, List<ObjectNode> messages, List<Rejection> rejections) {}
