package org.stammkunde.connectors.reading;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// What a file is by its first bytes, whatever its name says.
enum FileKind {
    TEXT,
    GZIP,
    ZIP,
    EXCEL,
    PDF,
    EXECUTABLE,
    IMAGE,
    ARCHIVE,
    WEB_PAGE,
    JSON,
    XML,
    BINARY;

    static final int HEAD = 4096;

    private record Magic(String hex, FileKind kind) {}

    private static final List<Magic> MAGIC =
            List.of(
                    new Magic("1f8b", GZIP),
                    new Magic("504b0304", ZIP),
                    new Magic("504b0506", ZIP),
                    new Magic("d0cf11e0a1b11ae1", EXCEL),
                    new Magic("25504446", PDF),
                    new Magic("7f454c46", EXECUTABLE),
                    new Magic("cafebabe", EXECUTABLE),
                    new Magic("cffaedfe", EXECUTABLE),
                    new Magic("feedfac", EXECUTABLE),
                    new Magic("89504e47", IMAGE),
                    new Magic("ffd8ff", IMAGE),
                    new Magic("47494638", IMAGE),
                    new Magic("377abcaf271c", ARCHIVE),
                    new Magic("526172211a07", ARCHIVE),
                    new Magic("425a68", ARCHIVE),
                    new Magic("fd377a585a00", ARCHIVE),
                    new Magic("28b52ffd", ARCHIVE));

    static FileKind of(byte[] head) {
        var hex = HexFormat.of().formatHex(head, 0, Math.min(16, head.length));
        for (var magic : MAGIC) {
            if (hex.startsWith(magic.hex())) {
                return magic.kind();
            }
        }
        if (TextEncoding.looksLikeUtf16(head)) {
            return TEXT;
        }
        if (hex.startsWith("4d5a") && hasControlBytes(head)) {
            return EXECUTABLE;
        }
        return hasControlBytes(head) ? BINARY : markup(head);
    }

    /// One NUL may be damage within a text; many of them, or many other control bytes, are not.
    private static boolean hasControlBytes(byte[] head) {
        int control = 0;
        for (byte b : head) {
            if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                control++;
            }
        }
        return control > 4 && control * 50 > head.length;
    }

    private static FileKind markup(byte[] head) {
        var start =
                new String(head, 0, Math.min(256, head.length), StandardCharsets.ISO_8859_1)
                        .replace("\u00ef\u00bb\u00bf", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return WEB_PAGE;
        }
        if (start.startsWith("<?xml")) {
            return XML;
        }
        return start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("{\n")
                ? JSON
                : TEXT;
    }
}
