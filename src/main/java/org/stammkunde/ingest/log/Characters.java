package org.stammkunde.ingest.log;

import tools.jackson.databind.JsonNode;

/// Finds characters that PostgreSQL cannot store in a text: U+0000 and halves of pairs.
final class Characters {

    private Characters() {}

    /// Whether a text is UTF-8 as it should be and certainly holds no such characters. False also
    /// where that is not certain: where characters are named by number, and with some from U+D000
    // on.
    static boolean plain(byte[] utf8) {
        for (int i = 0; i < utf8.length; ) {
            int b = utf8[i];
            if (b > 0) {
                if (b == '\\' && i + 1 < utf8.length && utf8[i + 1] == 'u') {
                    return false;
                }
                i++;
            } else {
                int length = length(utf8, i);
                if (length == 0) {
                    return false;
                }
                i += length;
            }
        }
        return true;
    }

    /// Bytes of the character beyond ASCII that begins there; 0 when it is none.
    ///
    /// Standard: Unicode, table 3-7, "Well-Formed UTF-8 Byte Sequences".
    private static int length(byte[] utf8, int from) {
        int first = utf8[from] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return continues(utf8, from + 1, 1, 0x80) ? 2 : 0;
        }
        if (first >= 0xE0 && first <= 0xEF && first != 0xED) {
            return continues(utf8, from + 1, 2, first == 0xE0 ? 0xA0 : 0x80) ? 3 : 0;
        }
        if (first >= 0xF0 && first <= 0xF3) {
            return continues(utf8, from + 1, 3, first == 0xF0 ? 0x90 : 0x80) ? 4 : 0;
        }
        return 0;
    }

    private static boolean continues(byte[] utf8, int from, int count, int least) {
        if (from + count > utf8.length || (utf8[from] & 0xFF) < least) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if ((utf8[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

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
