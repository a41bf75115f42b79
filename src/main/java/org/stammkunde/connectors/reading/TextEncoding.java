package org.stammkunde.connectors.reading;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How bytes become characters. Bytes that mean nothing in the encoding become [#MALFORMED], so
/// that the row they stand in can be rejected while the others go on.
public final class TextEncoding {

    /// A code point that no text contains (a Unicode noncharacter).
    public static final char MALFORMED = '\uFDD0';

    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// What can be chosen by hand.
    public static final List<Charset> CHOICES =
            List.of(
                    StandardCharsets.UTF_8,
                    WINDOWS_1252,
                    StandardCharsets.ISO_8859_1,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    private TextEncoding() {}

    /// Guesses from a byte-order mark, else from the bytes: zero bytes at every second place are
    /// UTF-16; valid multi-byte sequences (nearly everywhere) are UTF-8; anything else is
    /// Windows-1252.
    public static Charset detect(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (looksLikeUtf16(sample)) {
            return startsWith(sample, 0xFE, 0xFF) || zeroes(sample, 0) > zeroes(sample, 1)
                    ? StandardCharsets.UTF_16BE
                    : StandardCharsets.UTF_16LE;
        }
        return looksLikeUtf8(sample) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /// A reader that replaces malformed input and drops a byte-order mark.
    public static Reader reader(InputStream bytes, Charset charset) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED));
        return new InputStreamReader(bytes, decoder);
    }

    static boolean looksLikeUtf16(byte[] sample) {
        if (startsWith(sample, 0xFF, 0xFE) || startsWith(sample, 0xFE, 0xFF)) {
            return true;
        }
        int pairs = sample.length / 2;
        int even = zeroes(sample, 0);
        int odd = zeroes(sample, 1);
        return pairs >= 4
                && Math.max(even, odd) * 10 > pairs * 7
                && Math.min(even, odd) * 20 < pairs;
    }

    private static int zeroes(byte[] sample, int from) {
        int count = 0;
        for (int i = from; i < sample.length - 1 + from; i += 2) {
            count += sample[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean looksLikeUtf8(byte[] sample) {
        int valid = 0;
        int broken = 0;
        for (int i = 0; i < sample.length; ) {
            int length = sequenceLength(sample[i] & 0xFF);
            if (length == 1) {
                i++;
            } else if (i + length > sample.length && length > 0) {
                break;
            } else if (length > 0 && continues(sample, i, length)) {
                valid++;
                i += length;
            } else {
                broken++;
                i++;
            }
        }
        return broken == 0 || valid > broken * 4;
    }

    private static int sequenceLength(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private static boolean continues(byte[] sample, int at, int length) {
        for (int i = at + 1; i < at + length; i++) {
            if ((sample[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] sample, int... bytes) {
        if (sample.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((sample[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
