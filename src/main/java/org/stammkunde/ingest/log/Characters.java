package org.stammkunde.ingest.log;

import tools.jackson.databind.JsonNode;

/// Finds characters that PostgreSQL cannot store in a text: U+0000 and halves of pairs.
final class Characters {

    private Characters() {}

    static boolean storable(JsonNode node) {
        if (node.isString()) {
            return storable(node.stringValue());
        }
        if (node.isObject()) {
            for (var property : node.properties()) {
                if (!storable(property.getKey()) || !storable(property.getValue())) {
                    return false;
                }
            }
        } else if (node.isArray()) {
            for (var element : node) {
                if (!storable(element)) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
