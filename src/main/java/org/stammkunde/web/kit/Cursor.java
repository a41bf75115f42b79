package org.stammkunde.web.kit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.PlaceException;

/// How far a program has read a list, as a word that it hands back as it is.
///
/// @param total rows of the whole list, counted when reading began
record Cursor(long total, Place place) {

    private static final int LONGEST = 4_000;
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{12}) (\\d{1,18}) (\\d{1,18}) ([-=])(.*)", Pattern.DOTALL);

    /// @param list everything that makes it this list in this order
    String written(String list) {
        var key = place.key();
        var text =
                "%s %d %d %s"
                        .formatted(mark(list), total, place.id(), key == null ? "-" : "=" + key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws PlaceException when it is none, or one of another list
    static Cursor read(String word, String list) {
        var parts = FORM.matcher(text(word));
        if (!parts.matches() || !parts.group(1).equals(mark(list))) {
            throw new PlaceException();
        }
        var key = parts.group(4).equals("-") ? null : parts.group(5);
        if (key != null && key.indexOf('\0') >= 0) {
            throw new PlaceException();
        }
        var place = new Place(key, Long.parseLong(parts.group(3)));
        return new Cursor(Long.parseLong(parts.group(2)), place);
    }

    private static String text(String word) {
        try {
            var bytes = Base64.getUrlDecoder().decode(word.length() > LONGEST ? "" : word);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw new PlaceException();
        }
    }

    private static String mark(String list) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(list.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
