package org.stammkunde.connectors.webhooks.mapped;

import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Letter;
import org.stammkunde.connectors.webhooks.Signature;
import org.stammkunde.connectors.webhooks.Signature.Algorithm;
import org.stammkunde.connectors.webhooks.Signature.Encoding;
import org.stammkunde.connectors.webhooks.WebhookException;

/// Where a sender's signature stands and how it is made. A word such as `sha256=` before it is
/// passed over.
///
/// @param header its name
/// @param algorithm null where the secret itself stands there
public record Signing(String header, @Nullable Algorithm algorithm, Encoding encoding) {

    static final Signing USUAL = new Signing("X-Signature", Algorithm.SHA256, Encoding.HEX);

    private static final String NAME = "[A-Za-z0-9-]{1,100}";

    public Signing {
        if (!header.matches(NAME)) {
            throw WebhookException.invalid("header", "webhooks.bad-header");
        }
    }

    boolean isGenuine(Letter letter, String secret) {
        var given = letter.header(header);
        if (given == null || algorithm == null) {
            return Signature.same(given, secret);
        }
        var expected = Signature.of(letter.body(), secret, algorithm, encoding);
        var bare = given.strip().replaceFirst("^(sha1|sha256|sha512|v1)=", "");
        return switch (encoding) {
            case HEX -> Signature.sameHex(bare, "", expected);
            case BASE64 -> Signature.same(bare, expected);
        };
    }
}
